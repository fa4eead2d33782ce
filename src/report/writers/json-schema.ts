import { z } from 'zod';
import {
  keyExchanges,
  leveledRules,
  levelSettings,
  obsoleteKeyExchanges,
  ruleNames,
} from '../../config/endpoint.ts';
import { levels } from '../../policy/finding.ts';
import { verdictStates } from '../../policy/verdict.ts';
import { clientNames } from '../../tls/client-profiles.ts';
import { protocols } from '../../tls/protocol.ts';

/**
 * The contract of the JSON report. It is stable: keys are added, never renamed or removed, as long as
 * `schemaVersion` stays the same. `json.ts` takes only the type from here, so that zod is not loaded at run time.
 */

const protocol = z.enum(protocols).meta({ id: 'protocol', description: 'An SSL or TLS version.' });
const level = z.enum(levels).meta({ id: 'level', description: 'GitHub’s annotation levels.' });
const count = z.int().min(0);
const position = z.int().min(0);
const file = z.string().nullable().describe('The path as given, or null for a list that stands in no file.');
const reason = z.string().describe('Why there was no answer, in words.');

const acceptanceState = z.enum(['accepted', 'refused', 'unknown']).meta({
  id: 'acceptanceState',
  description: '`unknown` means that nothing is proven; it is never `refused`.',
});

const acceptance = z
  .union([
    z.object({
      state: z.literal('accepted'),
      cipher: z.string().describe('The cipher suite that was chosen, by its IANA name.'),
      group: z.string().optional().describe('The key exchange group, where one was named.'),
    }),
    z.object({
      state: z.literal('refused'),
      by: z.literal('alert'),
      alert: z.string().describe('The TLS alert, by its IANA name.'),
    }),
    z.object({
      state: z.literal('refused'),
      by: z.literal('version'),
      chose: protocol.describe('The version that the peer chose instead.'),
    }),
    z.object({
      state: z.literal('refused'),
      by: z
        .enum(['close', 'reset'])
        .describe('The connection was ended, while the same peer answered another version.'),
    }),
    z.object({ state: z.literal('unknown'), reason }),
  ])
  .meta({ id: 'acceptance', description: 'Whether an address speaks a version, with the evidence.' });

const certificate = z
  .object({
    subject: z.string(),
    issuer: z.string(),
    altNames: z.array(z.string()).describe('The names that it is made out to.'),
    validFrom: z.iso.datetime().nullable().describe('Null where the certificate’s date cannot be read.'),
    validTo: z.iso.datetime().nullable().describe('Null where the certificate’s date cannot be read.'),
    trusted: z.boolean().describe('Whether the chain leads to a root that is trusted where the check ran.'),
    untrusted: z.string().optional().describe('OpenSSL’s or Node’s code, where the chain is not trusted.'),
    wrongName: z.string().optional().describe('The expected name, where the certificate lacks it.'),
    root: z
      .object({
        fingerprint256: z.string().describe('Its SHA-256 fingerprint, such as AB:CD:….'),
        bundled: z.boolean().describe('Whether it comes with Node.js.'),
      })
      .optional()
      .describe('The root of the chain, where it is trusted.'),
  })
  .meta({ id: 'certificate', description: 'The peer’s own certificate.' });

const handshake = z
  .union([
    z.object({
      state: z.literal('completed'),
      protocol,
      cipher: z.string(),
      group: z.string().optional(),
      alpn: z.string().optional().describe('The application protocol that was agreed on.'),
      classicalGroupsOnly: z
        .boolean()
        .describe('The handshake only worked without the post-quantum key share (https://tldr.fail).'),
      certificate: certificate.optional(),
    }),
    z.object({ state: z.literal('failed'), reason, certificate: certificate.optional() }),
  ])
  .meta({ id: 'handshake', description: 'A real handshake at the endpoint’s minimum version or newer.' });

const http = z
  .union([
    z.object({
      status: z.int(),
      sunset: z.string().optional().describe('The Sunset header (RFC 8594), as received.'),
      deprecation: z.string().optional().describe('The Deprecation header (RFC 9745), as received.'),
    }),
    z.object({ reason }),
  ])
  .meta({ id: 'http', description: 'The answer to one HTTP request over the same connection.' });

const exactHandshake = z
  .union([
    z.object({
      protocol,
      state: z.literal('completed'),
      http: http.optional().describe('The answer to a request over it, where one was sent.'),
    }),
    z.object({
      protocol,
      state: z.literal('rejected').describe('It completes, but the service rejects requests over it.'),
      status: z.int().describe('The status of two requests over this version.'),
      insteadOf: z.int().describe('The status of requests over a newer version.'),
    }),
    z.object({
      protocol,
      state: z.enum(['broken', 'failed']).describe('`broken` means that no client can complete it.'),
      reason,
    }),
  ])
  .meta({ id: 'exactHandshake', description: 'A handshake that offered one old version alone.' });

const clientName = z.enum(clientNames);

const byClient = z
  .object({
    shared: z
      .string()
      .optional()
      .describe('Why the handshake failed that all of these clients share; only where it did.'),
    handshakes: z
      .array(z.object({ client: clientName, handshake }))
      .describe('What became of a handshake that offers what this client offers.'),
    keyExchanges: z
      .record(z.enum(['ECDHE', 'DHE', 'RSA']), acceptance)
      .optional()
      .describe('Those of TLS 1.2; only where TLS 1.3 is not accepted.'),
  })
  .meta({ id: 'byClient', description: 'What clients of today meet, where it is not known to be the same.' });

const address = z
  .object({
    address: z.string().describe('The IP address; the name where a proxy resolves it.'),
    port: z.int(),
    via: z
      .string()
      .optional()
      .describe('The proxy that every connection went through, without its credentials.'),
    origin: z
      .string()
      .optional()
      .describe('From where it was seen, only where observations from several places were judged.'),
    protocols: z.record(protocol, acceptance),
    asked: z
      .array(
        z.object({
          protocol,
          sent: z.string().describe('The form of the ClientHello: `38 suites, 251 bytes`.'),
          received: z.string().describe('What came back, or how it ended.'),
        }),
      )
      .describe('Every ClientHello that was sent, in the order of the answers.'),
    handshake,
    byClient: byClient
      .optional()
      .describe('Only where the handshake fails or completes with what not all clients of today offer.'),
    hybrid: acceptance
      .optional()
      .describe('A hybrid post-quantum group; only where the list has a date for classical key exchange.'),
    http: http.optional().describe('Only for schemes that speak HTTP.'),
    exactHandshakes: z
      .array(exactHandshake)
      .optional()
      .describe('Only where old versions are accepted that have a date: what clients of each of them meet.'),
    connections: count.describe('TCP connections made to this address.'),
  })
  .meta({ id: 'address', description: 'What one address of an endpoint answered.' });

const when = {
  date: z.string().describe('A day (UTC), or a time with its zone, as it was written.'),
  from: z.string().describe('Who set it: `endpoint`, `file`, or the name of a standard.'),
  days: z.int().describe('Whole days until then, rounded up: 0 on the day itself, negative after it.'),
};

const deadline = z
  .union([
    z.object({ protocol: protocol.describe('The version that stops working.'), ...when }),
    z.object({
      keyExchange: z.enum(keyExchanges).describe('The key exchange that stops working.'),
      ...when,
    }),
    z.object({ minimum: protocol.describe('The version that must be negotiable from then on.'), ...when }),
  ])
  .meta({
    id: 'deadline',
    description: 'The day on which a version or key exchange stops working, or a minimum begins.',
  });

const finding = z
  .object({
    rule: z.enum(ruleNames),
    kind: z.string().describe('What the rule found: `certificate-expired`.'),
    level,
    protocol: protocol.optional().describe('The version that it is about, where it is about one.'),
    keyExchange: z.string().optional().describe('The key exchange that it is about, where it is about one.'),
    message: z.string().describe('What was seen, what breaks, who has to act, and by when.'),
    help: z.url().optional().describe('The page about the rule.'),
    file,
    line: position,
    column: position,
    endLine: position,
    endColumn: position.describe('The first column after the range.'),
    exception: z
      .object({
        until: z.string().describe('The last day on which it is in force, as it was written.'),
        reason: z.string(),
        level: level.describe('The level that the finding would have.'),
      })
      .optional()
      .describe('The exception in force that made this finding a notice.'),
  })
  .meta({ id: 'finding', description: 'What a rule found, with its place in the list.' });

const judged = z
  .literal(false)
  .optional()
  .describe('Only where the conclusion is not about this entry, since the pull request does not touch it.');

const affectedBrowsers = z.array(
  z
    .object({
      browser: z.string(),
      versions: z.array(z.string()).describe('Neighbours joined: `8–10`.'),
      share: z.number().min(0).describe('Percent of use in the world.'),
    })
    .meta({ id: 'affectedBrowser', description: 'Versions of one browser.' }),
);

const browsers = z
  .object({
    lose: affectedBrowsers.describe('They speak nothing from the minimum version on.'),
    offByDefault: affectedBrowsers.describe('They could, but come with it disabled.'),
    partly: affectedBrowsers.describe('They do on newer systems only.'),
    share: z.number().min(0).describe('Percent of use in the world, of `lose` and `offByDefault` together.'),
    dataDate: z.iso.date().describe('How recent the data of caniuse.com (CC BY 4.0) is.'),
  })
  .meta({ id: 'browsers', description: 'What the minimum version means for browsers.' });

const needState = z.enum(['needed', 'not-needed', 'unknown']);
const connects = z.enum(['connects', 'fails', 'unknown']);

const lastKnown = z
  .object({
    startedAt: z.iso.datetime().describe('When the run began that saw the oldest of these versions.'),
    protocols: z.partialRecord(protocol, acceptanceState),
    ceiling: protocol.optional(),
    needs: z.partialRecord(z.enum(keyExchanges), needState),
    currentClients: z.partialRecord(clientName, connects).optional(),
    roots: z.array(z.string()).optional().describe('SHA-256 fingerprints.'),
  })
  .meta({ id: 'lastKnown', description: 'What earlier runs have seen of what is unknown now.' });

const endpoint = z
  .object({
    name: z.string().describe('The given name, or else host and port.'),
    url: z.string().describe('As it was written.'),
    serverName: z.string().optional().describe('The name in SNI, where the list sets it.'),
    address: z.string().optional().describe('The IP address that is dialled, where the list sets it.'),
    owner: z
      .string()
      .optional()
      .describe('Who answers for the integration, as given; several are joined by a comma.'),
    notes: z.string().optional().describe('What the list says to whoever reads its findings.'),
    source: z
      .object({ file, line: position, column: position })
      .describe('Where the entry stands; lines and columns count from 1.'),
    minVersion: protocol.describe('The version that the endpoint must be able to negotiate.'),
    verdict: z.enum(verdictStates).describe('What the policy says of it on that day.'),
    judged,
    floor: protocol
      .nullable()
      .describe('The lowest version that any address accepts, or null where unknown.'),
    ceiling: protocol
      .nullable()
      .describe('The lowest of the addresses’ highest versions, or null where it is not proven.'),
    protocols: z
      .record(protocol, acceptanceState)
      .describe('Accepted where any address accepts, else unknown where any is unknown, else refused.'),
    needs: z
      .record(z.enum(keyExchanges), needState)
      .describe('Whether some address needs this key exchange; `classical`: has no hybrid group.'),
    currentClients: z
      .record(clientName, connects)
      .describe('Whether clients of today connect: `fails` where one is proven to fail at any address.'),
    unverifiedSince: z.iso
      .date()
      .optional()
      .describe('Since when it is unverified; only with an earlier report to compare with.'),
    lastKnown: lastKnown.optional(),
    browsers: browsers.optional().describe('Only for endpoints that serve browsers.'),
    addresses: z.array(address),
    sunset: z.string().optional().describe('The day on which it goes away, as it was written.'),
    unreached: z
      .array(z.object({ origin: z.string(), reason: z.string() }))
      .optional()
      .describe('From where it could not be reached at all, while it was seen from elsewhere.'),
    deadlines: z
      .array(deadline)
      .describe(
        'The dates that count: of versions not proven to be refused, of key exchanges that it needs or may need, of minimums that it is not known to reach.',
      ),
    findings: z.array(finding).describe('Worst first.'),
  })
  .meta({ id: 'endpoint', description: 'One entry of the list, with its verdict.' });

const offered = z
  .object({
    lowest: protocol
      .nullable()
      .describe(
        'Null where it is not known: a ClientHello without a list of versions names the highest alone.',
      ),
    highest: protocol
      .nullable()
      .describe('Null where no ClientHello came, or none with a version that is known.'),
  })
  .meta({ id: 'offered', description: 'The versions that a client offers.' });

const alert = z
  .object({
    by: z.enum(['server', 'caller']).describe('Who sent it.'),
    name: z.string().describe('IANA’s name.'),
  })
  .meta({ id: 'alert', description: 'A TLS alert.' });

const stage = z.enum(['nothing', 'hello', 'certificate']);

const outcome = z
  .union([
    z.object({
      kind: z.literal('finished'),
      protocol,
      cipher: z.string(),
      group: z.string().optional().describe('The key exchange group, where there was one.'),
    }),
    z.object({ kind: z.literal('no-common-version'), alert: alert.optional() }),
    z.object({
      kind: z.literal('certificate-refused'),
      alert,
      late: z.boolean().describe('The alert came after the handshake, as TLS 1.3 lets it.'),
    }),
    z.object({ kind: z.literal('alert'), alert }),
    z.object({ kind: z.literal('closed'), after: stage, reset: z.boolean() }),
    z.object({ kind: z.literal('timeout'), after: stage }),
    z.object({ kind: z.literal('not-tls') }),
  ])
  .meta({ id: 'outcome', description: 'How far a call of a client came.' });

const call = z
  .object({
    began: z
      .enum(['client-hello', 'sslv2-hello', 'alert', 'http', 'other', 'malformed', 'incomplete'])
      .describe(
        'What the first bytes were: `http` is a request in plaintext, `alert` one instead of a ClientHello.',
      ),
    offered: offered.optional().describe('Only where it began with a ClientHello, as what follows.'),
    suites: z.array(z.string()).optional().describe('Cipher suites by IANA’s names, in the client’s order.'),
    groups: z.array(z.string()).optional(),
    postQuantum: z.boolean().optional().describe('Whether a group with ML-KEM or Kyber is among them.'),
    serverName: z.string().optional().describe('The name in SNI.'),
    alpn: z.array(z.string()).optional(),
    ja4: z.string().optional().describe('The fingerprint by https://github.com/FoxIO-LLC/ja4.'),
    outcome,
    request: z
      .object({
        method: z.string(),
        target: z.string(),
        userAgent: z.string().optional(),
        status: z.int().describe('Of our answer.'),
      })
      .optional()
      .describe('The first request over the connection.'),
    durationMs: z.number().min(0),
  })
  .meta({ id: 'call', description: 'One connection of a client to the strict server.' });

const ended = z
  .union([
    z.object({ kind: z.literal('not-run') }),
    z.object({ kind: z.literal('exit'), code: z.int() }),
    z.object({ kind: z.literal('signal'), signal: z.string() }),
    z.object({ kind: z.literal('timeout'), afterMs: z.number() }),
    z.object({ kind: z.literal('not-started'), code: z.string().describe('The system’s code.') }),
    z.object({
      kind: z.literal('stopped'),
      by: z.enum(['cancelled', 'time-limit', 'no-observation', 'observed-otherwise']),
    }),
  ])
  .meta({
    id: 'ended',
    description:
      'How a command ended; `not-run` is one that is not enabled, `stopped` one that was not done when the whole run ended.',
  });

const client = z
  .object({
    name: z.string(),
    run: z.string().describe('The command, as it was written.'),
    owner: z.string().optional().describe('Who answers for the client, as given.'),
    source: z
      .object({ file, line: position, column: position })
      .describe('Where the command stands; lines and columns count from 1.'),
    minVersion: protocol.describe('The version that the client must be able to speak.'),
    verdict: z.enum(verdictStates).describe('What the policy says of it on that day.'),
    judged,
    offered: offered.describe(
      'Over all calls: none can do better than `highest`, and some go down to `lowest`.',
    ),
    ended,
    calls: z.array(call).describe('The first ones, where there were very many.'),
    moreCalls: count.describe('How many calls there were beyond those.'),
    output: z.string().describe('The end of what the command wrote, as it came.'),
    durationMs: z.number().min(0),
    deadlines: z.array(deadline).describe('The dates that count, of the versions that it offers.'),
    findings: z.array(finding).describe('Worst first.'),
  })
  .meta({ id: 'client', description: 'One entry of `clients`, with its verdict.' });

const ofEndpoint = {
  endpoint: z.string().describe('The name.'),
  url: z.string(),
  serverName: z.string().optional(),
  address: z.string().optional(),
  message: z.string().describe('The change in words.'),
};

const change = z
  .union([
    z.object({
      kind: z
        .enum(['lost', 'recovered'])
        .describe('Nothing at or above the minimum gets through any more, or something does again.'),
      ...ofEndpoint,
      minimum: protocol,
      was: protocol.describe('The ceiling.'),
      now: protocol,
    }),
    z.object({
      kind: z.enum(['regressed', 'improved']),
      about: z.literal('ceiling'),
      ...ofEndpoint,
      was: protocol,
      now: protocol,
    }),
    z.object({
      kind: z.enum(['regressed', 'improved']),
      about: z.literal('key-exchange').describe('One of these is needed now, or no longer.'),
      ...ofEndpoint,
      keyExchanges: z.array(z.enum(obsoleteKeyExchanges)),
    }),
    z.object({
      kind: z.enum(['regressed', 'improved']),
      about: z.literal('hybrid').describe('The hybrid post-quantum group.'),
      ...ofEndpoint,
    }),
    z.object({
      kind: z.enum(['lost', 'recovered', 'regressed', 'improved']),
      about: z
        .literal('current-clients')
        .describe('These no longer connect, or do again. With `lost` and `recovered`, no other does.'),
      ...ofEndpoint,
      clients: z.array(clientName),
    }),
    z.object({
      kind: z.literal('regressed'),
      about: z.literal('version').describe('Old versions are accepted that were refused.'),
      ...ofEndpoint,
      protocols: z.array(protocol),
    }),
    z.object({
      kind: z.literal('disabled').describe('Versions that were accepted are refused.'),
      ...ofEndpoint,
      protocols: z.array(protocol),
      shutOut: z.array(protocol).describe('Clients limited to one of these have lost access.'),
      from: z.iso.datetime().describe('When a run began that saw them accepted.'),
      to: z.iso.datetime(),
    }),
    z.object({
      kind: z.enum(['date-added', 'date-moved', 'date-removed']),
      ...ofEndpoint,
      of: z
        .string()
        .describe('A protocol, `RSA`, `DHE`, `classical`, `minimum` with a protocol, or `sunset`.'),
      was: z.string().optional(),
      now: z.string().optional(),
    }),
    z.object({
      kind: z.literal('root-changed').describe('The roots of the certificates, as SHA-256 fingerprints.'),
      ...ofEndpoint,
      was: z.array(z.string()),
      now: z.array(z.string()),
    }),
    z.object({ kind: z.enum(['endpoint-added', 'endpoint-removed']), ...ofEndpoint }),
  ])
  .meta({ id: 'change', description: 'What differs from the earlier report.' });

const since = z
  .object({
    startedAt: z.iso
      .datetime()
      .describe('When the run of the earlier report began, or the last whose observations it judged.'),
    observedBefore: z.iso
      .datetime()
      .optional()
      .describe('Only where what is judged now was observed before that: then nothing is compared.'),
    notVerifiedAgain: z
      .array(
        z.object({
          endpoint: z.string().describe('The name.'),
          url: z.string(),
          protocols: z.array(protocol).describe('Accepted then, unknown now.'),
        }),
      )
      .describe('No change: nothing is known of it.'),
    tolerated: count
      .optional()
      .describe('Only with `gate: new`: how many findings do not fail the build, as they are not new.'),
  })
  .meta({ id: 'since', description: 'The earlier report that this one is compared with.' });

/** Rules are names here: another version may have others. */
const comparedFinding = finding.pick({ level: true, protocol: true, keyExchange: true }).extend({
  rule: z.string(),
  kind: z.string().optional(),
});

const report = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.string(), version: z.string() }).describe('What wrote the report.'),
    day: z.iso.date().describe('The day (UTC) as of which the endpoints were judged.'),
    startedAt: z.iso.datetime().describe('When the run began (UTC).'),
    observed: z
      .object({ from: z.iso.datetime(), to: z.iso.datetime() })
      .optional()
      .describe('When the first and the last run began whose saved observations were judged.'),
    durationMs: z.number().min(0).describe('How long the run took, in milliseconds.'),
    conclusion: z.enum(['success', 'failure']).describe('Whether the build passes.'),
    reason: z.string().describe('Whether it does, why, and by which setting, in one sentence.'),
    counts: z
      .object({
        endpoints: count,
        ready: count,
        'at-risk': count,
        'not-ready': count,
        unverified: count,
        clients: z
          .object({ clients: count, ready: count, 'at-risk': count, 'not-ready': count, unverified: count })
          .optional()
          .describe('The same for clients; only where the list has some.'),
      })
      .describe('How many endpoints there are, in all and by verdict.'),
    endpoints: z.array(endpoint).describe('In the order of the list.'),
    levels: z
      .partialRecord(z.enum(leveledRules), z.enum(levelSettings))
      .optional()
      .describe('The levels that the list sets for findings without dates; only where it sets some.'),
    clients: z.array(client).optional().describe('In the order of the list; only where it has some.'),
    since: since.optional().describe('Only where there is an earlier report to compare with.'),
    changes: z.array(change).optional().describe('What has changed since then, worst first.'),
  })
  .describe('The report of tls-readiness.');

export type JsonReport = z.infer<typeof report>;

/** A list of which the first wrong entry is the only issue: a hostile file has millions of them. */
function upToWrong<Entry extends z.ZodType>(entry: Entry) {
  return z.array(z.unknown()).transform((all, context): z.output<Entry>[] => {
    const entries: z.output<Entry>[] = [];
    for (const [index, each] of all.entries()) {
      const read = entry.safeParse(each);
      if (!read.success) {
        const [issue] = read.error.issues;
        context.addIssue({ code: 'custom', path: [index, ...(issue?.path ?? [])] });
        return z.NEVER;
      }
      entries.push(read.data);
    }
    return entries;
  });
}

/** What a comparison takes of a report, so that one of another version of the product can be read as well. */
export const comparedReport = report
  .pick({ schemaVersion: true, day: true, startedAt: true, observed: true })
  .extend({
    endpoints: upToWrong(
      endpoint
        .pick({
          name: true,
          url: true,
          serverName: true,
          address: true,
          minVersion: true,
          verdict: true,
          ceiling: true,
          protocols: true,
          unverifiedSince: true,
          sunset: true,
        })
        .extend({
          deadlines: upToWrong(deadline),
          needs: endpoint.shape.needs.optional(),
          currentClients: endpoint.shape.currentClients.optional(),
          lastKnown: lastKnown.extend({ roots: upToWrong(z.string()).optional() }).optional(),
          findings: upToWrong(comparedFinding),
          addresses: upToWrong(
            z.object({
              handshake: z.object({ certificate: certificate.pick({ root: true }).optional() }),
            }),
          ),
        }),
    ),
    clients: upToWrong(z.object({ name: z.string(), findings: upToWrong(comparedFinding) })).optional(),
  });

export type ComparedReport = z.infer<typeof comparedReport>;

/** The JSON Schema (draft 7) of the JSON report, for `schemas/report.schema.json`. New keys may come at any time. */
export function renderReportSchema(): string {
  const schema = z.toJSONSchema(report, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'tls-readiness report', ...schema }, null, 2)}\n`;
}
