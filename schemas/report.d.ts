// Written by `npm run generate` from report.schema.json.

/** The report of tls-readiness. */
export type Report = {
  readonly schemaVersion: 1;
  /** What wrote the report. */
  readonly tool: {
    readonly name: string;
    readonly version: string;
  };
  /** The day (UTC) as of which the endpoints were judged. */
  readonly day: string;
  /** When the run began (UTC). */
  readonly startedAt: string;
  /** When the first and the last run began whose saved observations were judged. */
  readonly observed?: {
    readonly from: string;
    readonly to: string;
  };
  /** How long the run took, in milliseconds. */
  readonly durationMs: number;
  /** Whether the build passes. */
  readonly conclusion: 'success' | 'failure';
  /** Whether it does, why, and by which setting, in one sentence. */
  readonly reason: string;
  /** How many endpoints there are, in all and by verdict. */
  readonly counts: {
    readonly endpoints: number;
    readonly ready: number;
    readonly 'at-risk': number;
    readonly 'not-ready': number;
    readonly unverified: number;
    /** The same for clients; only where the list has some. */
    readonly clients?: {
      readonly clients: number;
      readonly ready: number;
      readonly 'at-risk': number;
      readonly 'not-ready': number;
      readonly unverified: number;
    };
  };
  /** In the order of the list. */
  readonly endpoints: readonly Endpoint[];
  /** The levels that the list sets for findings without dates; only where it sets some. */
  readonly levels?: {
    readonly [key in 'key-exchange' | 'starttls' | 'expected-status' | 'certificate' | 'exception']?:
      | 'off'
      | 'notice'
      | 'warning'
      | 'error';
  };
  /** In the order of the list; only where it has some. */
  readonly clients?: readonly Client[];
  /** Only where there is an earlier report to compare with. */
  readonly since?: Since;
  /** What has changed since then, worst first. */
  readonly changes?: readonly Change[];
};

/** One entry of the list, with its verdict. */
export type Endpoint = {
  /** The given name, or else host and port. */
  readonly name: string;
  /** As it was written. */
  readonly url: string;
  /** The name in SNI, where the list sets it. */
  readonly serverName?: string;
  /** The IP address that is dialled, where the list sets it. */
  readonly address?: string;
  /** Who answers for the integration, as given; several are joined by a comma. */
  readonly owner?: string;
  /** What the list says to whoever reads its findings. */
  readonly notes?: string;
  /** Where the entry stands; lines and columns count from 1. */
  readonly source: {
    /** The path as given, or null for a list that stands in no file. */
    readonly file: string | null;
    readonly line: number;
    readonly column: number;
  };
  /** The version that the endpoint must be able to negotiate. */
  readonly minVersion: Protocol;
  /** What the policy says of it on that day. */
  readonly verdict: 'not-ready' | 'at-risk' | 'unverified' | 'ready';
  /** Only where the conclusion is not about this entry, since the pull request does not touch it. */
  readonly judged?: false;
  /** The lowest version that any address accepts, or null where unknown. */
  readonly floor: Protocol | null;
  /** The lowest of the addresses’ highest versions, or null where it is not proven. */
  readonly ceiling: Protocol | null;
  /** Accepted where any address accepts, else unknown where any is unknown, else refused. */
  readonly protocols: { readonly [key in Protocol]: AcceptanceState };
  /** Whether some address needs this key exchange; `classical`: has no hybrid group. */
  readonly needs: { readonly [key in 'RSA' | 'DHE' | 'classical']: 'needed' | 'not-needed' | 'unknown' };
  /** Whether clients of today connect: `fails` where one is proven to fail at any address. */
  readonly currentClients: {
    readonly [key in 'java' | 'go' | 'python' | 'dotnet' | 'openssl']: 'connects' | 'fails' | 'unknown';
  };
  /** Since when it is unverified; only with an earlier report to compare with. */
  readonly unverifiedSince?: string;
  readonly lastKnown?: LastKnown;
  /** Only for endpoints that serve browsers. */
  readonly browsers?: Browsers;
  readonly addresses: readonly Address[];
  /** The day on which it goes away, as it was written. */
  readonly sunset?: string;
  /** From where it could not be reached at all, while it was seen from elsewhere. */
  readonly unreached?: readonly {
    readonly origin: string;
    readonly reason: string;
  }[];
  /** The dates that count: of versions not proven to be refused, of key exchanges that it needs or may need, of minimums that it is not known to reach. */
  readonly deadlines: readonly Deadline[];
  /** Worst first. */
  readonly findings: readonly Finding[];
};

/** An SSL or TLS version. */
export type Protocol = 'SSLv2' | 'SSLv3' | 'TLSv1.0' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** `unknown` means that nothing is proven; it is never `refused`. */
export type AcceptanceState = 'accepted' | 'refused' | 'unknown';

/** What earlier runs have seen of what is unknown now. */
export type LastKnown = {
  /** When the run began that saw the oldest of these versions. */
  readonly startedAt: string;
  readonly protocols: { readonly [key in Protocol]?: AcceptanceState };
  readonly ceiling?: Protocol;
  readonly needs: { readonly [key in 'RSA' | 'DHE' | 'classical']?: 'needed' | 'not-needed' | 'unknown' };
  readonly currentClients?: {
    readonly [key in 'java' | 'go' | 'python' | 'dotnet' | 'openssl']?: 'connects' | 'fails' | 'unknown';
  };
  /** SHA-256 fingerprints. */
  readonly roots?: readonly string[];
};

/** What the minimum version means for browsers. */
export type Browsers = {
  /** They speak nothing from the minimum version on. */
  readonly lose: readonly AffectedBrowser[];
  /** They could, but come with it disabled. */
  readonly offByDefault: readonly AffectedBrowser[];
  /** They do on newer systems only. */
  readonly partly: readonly AffectedBrowser[];
  /** Percent of use in the world, of `lose` and `offByDefault` together. */
  readonly share: number;
  /** How recent the data of caniuse.com (CC BY 4.0) is. */
  readonly dataDate: string;
};

/** Versions of one browser. */
export type AffectedBrowser = {
  readonly browser: string;
  /** Neighbours joined: `8–10`. */
  readonly versions: readonly string[];
  /** Percent of use in the world. */
  readonly share: number;
};

/** What one address of an endpoint answered. */
export type Address = {
  /** The IP address; the name where a proxy resolves it. */
  readonly address: string;
  readonly port: number;
  /** The proxy that every connection went through, without its credentials. */
  readonly via?: string;
  /** From where it was seen, only where observations from several places were judged. */
  readonly origin?: string;
  readonly protocols: { readonly [key in Protocol]: Acceptance };
  /** Every ClientHello that was sent, in the order of the answers. */
  readonly asked: readonly {
    readonly protocol: Protocol;
    /** The form of the ClientHello: `38 suites, 251 bytes`. */
    readonly sent: string;
    /** What came back, or how it ended. */
    readonly received: string;
  }[];
  readonly handshake: Handshake;
  /** Only where the handshake fails or completes with what not all clients of today offer. */
  readonly byClient?: ByClient;
  /** A hybrid post-quantum group; only where the list has a date for classical key exchange. */
  readonly hybrid?: Acceptance;
  /** Only for schemes that speak HTTP. */
  readonly http?: Http;
  /** Only where old versions are accepted that have a date: what clients of each of them meet. */
  readonly exactHandshakes?: readonly ExactHandshake[];
  /** TCP connections made to this address. */
  readonly connections: number;
};

/** Whether an address speaks a version, with the evidence. */
export type Acceptance =
  | {
      readonly state: 'accepted';
      /** The cipher suite that was chosen, by its IANA name. */
      readonly cipher: string;
      /** The key exchange group, where one was named. */
      readonly group?: string;
    }
  | {
      readonly state: 'refused';
      readonly by: 'alert';
      /** The TLS alert, by its IANA name. */
      readonly alert: string;
    }
  | {
      readonly state: 'refused';
      readonly by: 'version';
      /** The version that the peer chose instead. */
      readonly chose: Protocol;
    }
  | {
      readonly state: 'refused';
      /** The connection was ended, while the same peer answered another version. */
      readonly by: 'close' | 'reset';
    }
  | {
      readonly state: 'unknown';
      /** Why there was no answer, in words. */
      readonly reason: string;
    };

/** A real handshake at the endpoint’s minimum version or newer. */
export type Handshake =
  | {
      readonly state: 'completed';
      readonly protocol: Protocol;
      readonly cipher: string;
      readonly group?: string;
      /** The application protocol that was agreed on. */
      readonly alpn?: string;
      /** The handshake only worked without the post-quantum key share (https://tldr.fail). */
      readonly classicalGroupsOnly: boolean;
      readonly certificate?: Certificate;
    }
  | {
      readonly state: 'failed';
      /** Why there was no answer, in words. */
      readonly reason: string;
      readonly certificate?: Certificate;
    };

/** The peer’s own certificate. */
export type Certificate = {
  readonly subject: string;
  readonly issuer: string;
  /** The names that it is made out to. */
  readonly altNames: readonly string[];
  /** Null where the certificate’s date cannot be read. */
  readonly validFrom: string | null;
  /** Null where the certificate’s date cannot be read. */
  readonly validTo: string | null;
  /** Whether the chain leads to a root that is trusted where the check ran. */
  readonly trusted: boolean;
  /** OpenSSL’s or Node’s code, where the chain is not trusted. */
  readonly untrusted?: string;
  /** The expected name, where the certificate lacks it. */
  readonly wrongName?: string;
  /** The root of the chain, where it is trusted. */
  readonly root?: {
    /** Its SHA-256 fingerprint, such as AB:CD:…. */
    readonly fingerprint256: string;
    /** Whether it comes with Node.js. */
    readonly bundled: boolean;
  };
};

/** What clients of today meet, where it is not known to be the same. */
export type ByClient = {
  /** Why the handshake failed that all of these clients share; only where it did. */
  readonly shared?: string;
  /** What became of a handshake that offers what this client offers. */
  readonly handshakes: readonly {
    readonly client: 'java' | 'go' | 'python' | 'dotnet' | 'openssl';
    readonly handshake: Handshake;
  }[];
  /** Those of TLS 1.2; only where TLS 1.3 is not accepted. */
  readonly keyExchanges?: { readonly [key in 'ECDHE' | 'DHE' | 'RSA']: Acceptance };
};

/** The answer to one HTTP request over the same connection. */
export type Http =
  | {
      readonly status: number;
      /** The Sunset header (RFC 8594), as received. */
      readonly sunset?: string;
      /** The Deprecation header (RFC 9745), as received. */
      readonly deprecation?: string;
    }
  | {
      /** Why there was no answer, in words. */
      readonly reason: string;
    };

/** A handshake that offered one old version alone. */
export type ExactHandshake =
  | {
      readonly protocol: Protocol;
      readonly state: 'completed';
      /** The answer to a request over it, where one was sent. */
      readonly http?: Http;
    }
  | {
      readonly protocol: Protocol;
      /** It completes, but the service rejects requests over it. */
      readonly state: 'rejected';
      /** The status of two requests over this version. */
      readonly status: number;
      /** The status of requests over a newer version. */
      readonly insteadOf: number;
    }
  | {
      readonly protocol: Protocol;
      /** `broken` means that no client can complete it. */
      readonly state: 'broken' | 'failed';
      /** Why there was no answer, in words. */
      readonly reason: string;
    };

/** The day on which a version or key exchange stops working, or a minimum begins. */
export type Deadline =
  | {
      /** The version that stops working. */
      readonly protocol: Protocol;
      /** A day (UTC), or a time with its zone, as it was written. */
      readonly date: string;
      /** Who set it: `endpoint`, `file`, or the name of a standard. */
      readonly from: string;
      /** Whole days until then, rounded up: 0 on the day itself, negative after it. */
      readonly days: number;
    }
  | {
      /** The key exchange that stops working. */
      readonly keyExchange: 'RSA' | 'DHE' | 'classical';
      /** A day (UTC), or a time with its zone, as it was written. */
      readonly date: string;
      /** Who set it: `endpoint`, `file`, or the name of a standard. */
      readonly from: string;
      /** Whole days until then, rounded up: 0 on the day itself, negative after it. */
      readonly days: number;
    }
  | {
      /** The version that must be negotiable from then on. */
      readonly minimum: Protocol;
      /** A day (UTC), or a time with its zone, as it was written. */
      readonly date: string;
      /** Who set it: `endpoint`, `file`, or the name of a standard. */
      readonly from: string;
      /** Whole days until then, rounded up: 0 on the day itself, negative after it. */
      readonly days: number;
    };

/** What a rule found, with its place in the list. */
export type Finding = {
  readonly rule:
    | 'minimum-version'
    | 'deprecated-version'
    | 'key-exchange'
    | 'sunset'
    | 'starttls'
    | 'intercepted'
    | 'unverified'
    | 'expected-status'
    | 'certificate'
    | 'exception';
  /** What the rule found: `certificate-expired`. */
  readonly kind: string;
  readonly level: Level;
  /** The version that it is about, where it is about one. */
  readonly protocol?: Protocol;
  /** The key exchange that it is about, where it is about one. */
  readonly keyExchange?: string;
  /** What was seen, what breaks, who has to act, and by when. */
  readonly message: string;
  /** The page about the rule. */
  readonly help?: string;
  /** The path as given, or null for a list that stands in no file. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The first column after the range. */
  readonly endColumn: number;
  /** The exception in force that made this finding a notice. */
  readonly exception?: {
    /** The last day on which it is in force, as it was written. */
    readonly until: string;
    readonly reason: string;
    /** The level that the finding would have. */
    readonly level: Level;
  };
};

/** GitHub’s annotation levels. */
export type Level = 'error' | 'warning' | 'notice';

/** One entry of `clients`, with its verdict. */
export type Client = {
  readonly name: string;
  /** The command, as it was written. */
  readonly run: string;
  /** Who answers for the client, as given. */
  readonly owner?: string;
  /** Where the command stands; lines and columns count from 1. */
  readonly source: {
    /** The path as given, or null for a list that stands in no file. */
    readonly file: string | null;
    readonly line: number;
    readonly column: number;
  };
  /** The version that the client must be able to speak. */
  readonly minVersion: Protocol;
  /** What the policy says of it on that day. */
  readonly verdict: 'not-ready' | 'at-risk' | 'unverified' | 'ready';
  /** Only where the conclusion is not about this entry, since the pull request does not touch it. */
  readonly judged?: false;
  /** Over all calls: none can do better than `highest`, and some go down to `lowest`. */
  readonly offered: Offered;
  readonly ended: Ended;
  /** The first ones, where there were very many. */
  readonly calls: readonly Call[];
  /** How many calls there were beyond those. */
  readonly moreCalls: number;
  /** The end of what the command wrote, as it came. */
  readonly output: string;
  readonly durationMs: number;
  /** The dates that count, of the versions that it offers. */
  readonly deadlines: readonly Deadline[];
  /** Worst first. */
  readonly findings: readonly Finding[];
};

/** The versions that a client offers. */
export type Offered = {
  /** Null where it is not known: a ClientHello without a list of versions names the highest alone. */
  readonly lowest: Protocol | null;
  /** Null where no ClientHello came, or none with a version that is known. */
  readonly highest: Protocol | null;
};

/** How a command ended; `not-run` is one that is not enabled, `stopped` one that was not done when the whole run ended. */
export type Ended =
  | {
      readonly kind: 'not-run';
    }
  | {
      readonly kind: 'exit';
      readonly code: number;
    }
  | {
      readonly kind: 'signal';
      readonly signal: string;
    }
  | {
      readonly kind: 'timeout';
      readonly afterMs: number;
    }
  | {
      readonly kind: 'not-started';
      /** The system’s code. */
      readonly code: string;
    }
  | {
      readonly kind: 'stopped';
      readonly by: 'cancelled' | 'time-limit' | 'no-observation' | 'observed-otherwise';
    };

/** One connection of a client to the strict server. */
export type Call = {
  /** What the first bytes were: `http` is a request in plaintext, `alert` one instead of a ClientHello. */
  readonly began: 'client-hello' | 'sslv2-hello' | 'alert' | 'http' | 'other' | 'malformed' | 'incomplete';
  /** Only where it began with a ClientHello, as what follows. */
  readonly offered?: Offered;
  /** Cipher suites by IANA’s names, in the client’s order. */
  readonly suites?: readonly string[];
  readonly groups?: readonly string[];
  /** Whether a group with ML-KEM or Kyber is among them. */
  readonly postQuantum?: boolean;
  /** The name in SNI. */
  readonly serverName?: string;
  readonly alpn?: readonly string[];
  /** The fingerprint by https://github.com/FoxIO-LLC/ja4. */
  readonly ja4?: string;
  readonly outcome: Outcome;
  /** The first request over the connection. */
  readonly request?: {
    readonly method: string;
    readonly target: string;
    readonly userAgent?: string;
    /** Of our answer. */
    readonly status: number;
  };
  readonly durationMs: number;
};

/** How far a call of a client came. */
export type Outcome =
  | {
      readonly kind: 'finished';
      readonly protocol: Protocol;
      readonly cipher: string;
      /** The key exchange group, where there was one. */
      readonly group?: string;
    }
  | {
      readonly kind: 'no-common-version';
      readonly alert?: Alert;
    }
  | {
      readonly kind: 'certificate-refused';
      readonly alert: Alert;
      /** The alert came after the handshake, as TLS 1.3 lets it. */
      readonly late: boolean;
    }
  | {
      readonly kind: 'alert';
      readonly alert: Alert;
    }
  | {
      readonly kind: 'closed';
      readonly after: 'nothing' | 'hello' | 'certificate';
      readonly reset: boolean;
    }
  | {
      readonly kind: 'timeout';
      readonly after: 'nothing' | 'hello' | 'certificate';
    }
  | {
      readonly kind: 'not-tls';
    };

/** A TLS alert. */
export type Alert = {
  /** Who sent it. */
  readonly by: 'server' | 'caller';
  /** IANA’s name. */
  readonly name: string;
};

/** The earlier report that this one is compared with. */
export type Since = {
  /** When the run of the earlier report began, or the last whose observations it judged. */
  readonly startedAt: string;
  /** Only where what is judged now was observed before that: then nothing is compared. */
  readonly observedBefore?: string;
  /** No change: nothing is known of it. */
  readonly notVerifiedAgain: readonly {
    /** The name. */
    readonly endpoint: string;
    readonly url: string;
    /** Accepted then, unknown now. */
    readonly protocols: readonly Protocol[];
  }[];
  /** Only with `gate: new`: how many findings do not fail the build, as they are not new. */
  readonly tolerated?: number;
};

/** What differs from the earlier report. */
export type Change =
  | {
      /** Nothing at or above the minimum gets through any more, or something does again. */
      readonly kind: 'lost' | 'recovered';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly minimum: Protocol;
      /** The ceiling. */
      readonly was: Protocol;
      readonly now: Protocol;
    }
  | {
      readonly kind: 'regressed' | 'improved';
      readonly about: 'ceiling';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly was: Protocol;
      readonly now: Protocol;
    }
  | {
      readonly kind: 'regressed' | 'improved';
      /** One of these is needed now, or no longer. */
      readonly about: 'key-exchange';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly keyExchanges: readonly ('RSA' | 'DHE')[];
    }
  | {
      readonly kind: 'regressed' | 'improved';
      /** The hybrid post-quantum group. */
      readonly about: 'hybrid';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
    }
  | {
      readonly kind: 'lost' | 'recovered' | 'regressed' | 'improved';
      /** These no longer connect, or do again. With `lost` and `recovered`, no other does. */
      readonly about: 'current-clients';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly clients: readonly ('java' | 'go' | 'python' | 'dotnet' | 'openssl')[];
    }
  | {
      readonly kind: 'regressed';
      /** Old versions are accepted that were refused. */
      readonly about: 'version';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly protocols: readonly Protocol[];
    }
  | {
      /** Versions that were accepted are refused. */
      readonly kind: 'disabled';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly protocols: readonly Protocol[];
      /** Clients limited to one of these have lost access. */
      readonly shutOut: readonly Protocol[];
      /** When a run began that saw them accepted. */
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'date-added' | 'date-moved' | 'date-removed';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      /** A protocol, `RSA`, `DHE`, `classical`, `minimum` with a protocol, or `sunset`. */
      readonly of: string;
      readonly was?: string;
      readonly now?: string;
    }
  | {
      /** The roots of the certificates, as SHA-256 fingerprints. */
      readonly kind: 'root-changed';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
      readonly was: readonly string[];
      readonly now: readonly string[];
    }
  | {
      readonly kind: 'endpoint-added' | 'endpoint-removed';
      /** The name. */
      readonly endpoint: string;
      readonly url: string;
      readonly serverName?: string;
      readonly address?: string;
      /** The change in words. */
      readonly message: string;
    };
