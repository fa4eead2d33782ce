import { adviseOnProxy, describeProxy } from '../../../src/report/words/proxy-words.ts';

const answered = (status: number) => ({ kind: 'status', status, words: '', offers: [] }) as const;

it.each([
  [401, /^Let the proxy allow/],
  [403, /^Let the proxy allow/],
  [405, /^Let the proxy allow/],
  [429, /lower per-host and concurrency/],
  [404, /what answers at the proxy’s address/],
  [302, /what answers at the proxy’s address/],
  [500, /what answers at the proxy’s address/],
  [502, /whether the proxy can reach them/],
])('the advice about the status %i is its own', (status, advice) => {
  expect(adviseOnProxy(answered(status), false)).toMatch(advice);
});

it.each([
  ['ECONNREFUSED', 'the proxy could not be reached (ECONNREFUSED)'],
  ['EAI_AGAIN', 'the proxy could not be reached (EAI_AGAIN)'],
  ['EPROTO', 'TLS to the proxy failed (EPROTO)'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS to the proxy failed (SELF_SIGNED_CERT_IN_CHAIN)'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS to the proxy failed (ERR_SSL_WRONG_VERSION_NUMBER)'],
])('a proxy that cannot be used because of %s is described', (code, words) => {
  expect(describeProxy({ kind: 'unreachable', code })).toBe(words);
});
