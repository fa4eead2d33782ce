import {
  allOf,
  capitalise,
  dateOrigin,
  describeName,
  firstOf,
  formatName,
  formatPlace,
  joinOr,
  joinWords,
  labelsOf,
  listProtocols,
  plural,
  seconds,
} from '../../../src/report/words/wording.ts';
import { client } from '../client-reports.ts';
import { endpoint, moment } from '../reports.ts';

test('protocols are listed with their family where it changes', () => {
  expect(listProtocols(['TLSv1.0'])).toBe('TLS 1.0');
  expect(listProtocols(['TLSv1.0', 'TLSv1.1'])).toBe('TLS 1.0 and 1.1');
  expect(listProtocols(['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'])).toBe('SSL 2.0, 3.0, TLS 1.0 and 1.1');
});

test('words are joined as people join them', () => {
  expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('an IPv6 address stands in brackets before its port', () => {
  expect(formatPlace({ host: '2001:db8::7', port: 443 })).toBe('[2001:db8::7]:443');
});

test.each([
  ['endpoint', 'your list'],
  ['file', 'your list'],
  ['rfc8996', 'RFC 8996'],
  ['pci-dss', 'PCI DSS'],
  ['nist-800-52r2', 'NIST SP 800-52 Rev. 2'],
  ['house-rules', 'house-rules'],
])('a date from %s is set by %s', (from, expected) => {
  expect(dateOrigin({ protocol: 'TLSv1.0', date: moment('2021-03-25'), from })).toBe(expected);
});

test('a name of characters that are not to be seen is none', () => {
  expect([describeName('Example CA'), describeName('\u200b \u0000'), describeName('')]).toEqual([
    'Example CA',
    '\ufffd',
    'no name',
  ]);
  expect(formatName(endpoint({ name: '\u200b' }))).toBe('orders.example.com:443');
  expect(formatName(client({ name: '\u200b' }))).toBe('unnamed client');
});

test('names that are alike are told apart by place and path, without a query, and else by a number', () => {
  const at = (path: string) => endpoint({ path });
  const labels = labelsOf([at('/'), at('/v2'), at('/v2?token=secret'), endpoint({ name: 'Other' })]);
  expect([...labels.values()]).toEqual([
    'Orders API (orders.example.com:443)',
    'Orders API (orders.example.com:443/v2)',
    'Orders API (orders.example.com:443/v2) (2)',
    'Other',
  ]);
});

test('numbers have a unit and their noun', () => {
  expect([seconds(10_000), seconds(2_500), seconds(49)]).toEqual(['10 s', '2.5 s', '0 s']);
  expect([joinOr([200]), joinOr([200, 301, 401])]).toEqual(['200', '200, 301 or 401']);
  expect([plural(1, 'endpoint'), plural(0, 'endpoint'), plural(2, 'is', 'are')]).toEqual([
    'endpoint',
    'endpoints',
    'are',
  ]);
  expect([capitalise('connection refused'), capitalise('')]).toEqual(['Connection refused', '']);
});

test.each([
  [1, 'the only endpoint'],
  [2, 'both endpoints'],
  [3, 'all 3 endpoints'],
  [1_200, 'all 1,200 endpoints'],
])('all of %i are %s', (count, words) => {
  expect(allOf(count, 'endpoint')).toBe(words);
});

test('of many texts the first three stand, and how many more there are', () => {
  expect(firstOf(['a', 'b', 'c'])).toBe('a; b; c');
  expect(firstOf(['a', 'b', 'c', 'd', 'e'])).toBe('a; b; c; and 2 more');
});
