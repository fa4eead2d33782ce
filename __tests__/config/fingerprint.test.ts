import { parseFingerprint } from '../../src/config/fingerprint.ts';

const colons = Array.from({ length: 32 }, (_, index) => (0xa0 + index).toString(16).toUpperCase()).join(':');
const plain = colons.replaceAll(':', '');
const expected = 'a SHA-256 fingerprint of 64 hexadecimal digits, with or without colons';

it.each([colons, colons.toLowerCase(), plain, plain.toLowerCase()])('reads %s', (text) => {
  expect(parseFingerprint(text)).toEqual({ value: colons });
});

it.each([
  [`sha256 Fingerprint=${colons}`, 'what OpenSSL prints'],
  [`"${plain}"`, 'quotes'],
  [`${colons} # our root`, 'a comment'],
])('says what to write instead of %s', (text) => {
  expect(parseFingerprint(text)).toEqual({ expected, instead: colons });
});

it.each([
  ['two digits less', plain.slice(2)],
  ['two digits more', `${plain}00`],
  ['one byte more', `${colons}:00`],
  ['SHA-1', colons.slice(0, 59)],
  ['colons at some places only', `${colons.slice(0, 59)}${colons.slice(59).replaceAll(':', '')}`],
  ['no hexadecimal digits', 'Acme Root'],
  ['nothing', ''],
])('expects a whole fingerprint, and not %s', (_what, text) => {
  expect(parseFingerprint(text)).toEqual({ expected });
});
