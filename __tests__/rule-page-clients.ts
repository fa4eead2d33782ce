import type { ClientRun, Ended } from '../src/clients/runs/client-run.ts';
import type { Call } from '../src/clients/server/call.ts';
import type { RuleName } from '../src/config/endpoint.ts';
import type { Protocol } from '../src/tls/protocol.ts';
import { call } from './report/client-reports.ts';

/** What clients did, built by hand. */

/** All of a run but the client, which the list of an example says. */
export type Did = Omit<ClientRun, 'client'>;

/** The rules that judge clients as well. */
export const clientRules = [
  'minimum-version',
  'deprecated-version',
  'key-exchange',
  'unverified',
  'expected-status',
  'exception',
] as const satisfies readonly RuleName[];

type ClientRuleName = (typeof clientRules)[number];

/** What the clients of each example did, in the order of the list, when the output was taken from real commands. */
export const doings: Readonly<Record<ClientRuleName, readonly Did[]>> = {
  'minimum-version': [refusedAt('TLSv1.0'), refusedAt('TLSv1.1')],
  'deprecated-version': [served('TLSv1.0', 'TLSv1.3'), served(undefined, 'TLSv1.2')],
  'key-exchange': [servedWith(['TLS_RSA_WITH_AES_256_GCM_SHA384', 'TLS_RSA_WITH_AES_128_GCM_SHA256'])],
  unverified: [
    did([], exit(6), 'curl: (6) Could not resolve host: billing.example.com\n'),
    did(
      [withoutRequest(finishing('TLSv1.2', 'TLSv1.3'))],
      exit(5),
      'ERROR: The certificate of ‘localhost’ is not trusted.\n' +
        "ERROR: The certificate of ‘localhost’ doesn't have a known issuer.\n",
    ),
    did([inTheClear()], exit(0), 'This port speaks TLS only: use https.\n'),
  ],
  'expected-status': [
    served('TLSv1.2', 'TLSv1.3', exit(22), 'curl: (22) The requested URL returned error: 401\n'),
    served('TLSv1.2', 'TLSv1.3', { kind: 'timeout', afterMs: 5_000 }),
  ],
  exception: [refusedAt('TLSv1.1'), served('TLSv1.2', 'TLSv1.3')],
};

/** A version, as a list dates it, and a client that has to do with it. */
interface Dated {
  readonly protocol: Protocol;
  readonly run: Did;
}

/** A client for each row of the tables whose columns are dates. */
export const byDate: Readonly<Record<'minimum-version' | 'deprecated-version', readonly Dated[]>> = {
  'minimum-version': [
    { protocol: 'TLSv1.0', run: refusedAt('TLSv1.0') },
    { protocol: 'TLSv1.1', run: refusedAt('TLSv1.1') },
  ],
  'deprecated-version': [
    { protocol: 'TLSv1.2', run: served(undefined, 'TLSv1.2') },
    { protocol: 'TLSv1.1', run: served('TLSv1.1', 'TLSv1.3') },
    { protocol: 'TLSv1.2', run: served('TLSv1.2', 'TLSv1.3') },
  ],
};

/** A client of which nothing is proven. */
export const silent = did([], exit(0));
export const notRun = did([], { kind: 'not-run' });

function did(calls: readonly Call[], ended: Ended, output = ''): Did {
  return { calls, moreCalls: 0, ended, output, durationMs: 130 };
}

/** As curl ends that offers a version at most, which the server refuses. */
function refusedAt(highest: Protocol): Did {
  const alert = { by: 'server', name: 'protocol_version' } as const;
  return did(
    [call(undefined, highest, { kind: 'no-common-version', alert })],
    exit(35),
    'curl: (35) OpenSSL/3.0.22: error:0A00042E:SSL routines::tlsv1 alert protocol version\n',
  );
}

function served(lowest: Protocol | undefined, highest: Protocol, ended = exit(0), output = ''): Did {
  return did([finishing(lowest, highest)], ended, output);
}

/** As curl with TLS 1.2 at most and these suites, from a server that accepts them. */
function servedWith(suites: readonly string[]): Did {
  const { opening, ...rest } = finishing(undefined, 'TLSv1.2');
  if (opening.kind !== 'client-hello') throw new Error('a call begins with a ClientHello');
  const hello = { ...opening.hello, suites };
  return did([{ ...rest, opening: { kind: 'client-hello', hello } }], exit(0));
}

function finishing(lowest: Protocol | undefined, highest: Protocol): Call {
  return call(lowest, highest, { kind: 'finished', protocol: highest, cipher: 'TLS_AES_256_GCM_SHA384' });
}

function withoutRequest({ request: _sent, ...rest }: Call): Call {
  return rest;
}

function inTheClear(): Call {
  return { ...call(undefined, 'TLSv1.3', { kind: 'not-tls' }), opening: { kind: 'http' } };
}

function exit(code: number): Ended {
  return { kind: 'exit', code };
}
