import { certificateAdvice, certificateWords } from '../../../src/report/words/certificate-words.ts';

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /self-signed/, /NODE_EXTRA_CA_CERTS/],
  ['SELF_SIGNED_CERT_IN_CHAIN', /unknown root/, /NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /incomplete/, /whole chain/],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /incomplete|unknown/, /NODE_EXTRA_CA_CERTS/],
  ['CERT_HAS_EXPIRED', /expired/, /without expired/],
  ['CERT_NOT_YET_VALID', /not valid yet/, /clock/],
  ['CERT_REVOKED', /revoked/, /replace/],
  ['INVALID_PURPOSE', /./, /Ask the operator for/],
  ['EE certificate key too weak', /key of the certificate is too weak/, /RSA 2048/],
  ['CA certificate key too weak', /key of the authority is too weak/, /RSA 2048/],
  ['CA signature digest algorithm too weak', /SHA-1/, /SHA-256/],
])('%s has words and advice of its own', (code, words, advice) => {
  expect(certificateWords(code)).toMatch(words);
  expect(certificateWords(code)).not.toBe(certificateWords('unheard of'));
  expect(certificateAdvice(code, 'the operator')).toMatch(advice);
});

test.each(['unheard of', 'constructor', '__proto__', 'toString', ''])(
  'the code %j has no words of its own',
  (code) => {
    expect(certificateWords(code)).toBe('certificate is not trusted');
    expect(certificateAdvice(code, '@acme/orders')).toBe(`Ask @acme/orders what “${code}” comes from.`);
  },
);

test('a code that is hostile stays on one line', () => {
  expect(certificateAdvice(`a\n::error::b${'x'.repeat(9_000)}`, 'the operator').length).toBeLessThan(150);
  expect(certificateAdvice('a\n::error::b', 'the operator')).not.toContain('\n');
});
