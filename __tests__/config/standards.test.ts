import { parseDay } from '../../src/config/date.ts';
import { standardDates, standardNames, standards } from '../../src/config/standards.ts';

function datesOf(name: (typeof standardNames)[number]) {
  return standardDates(name).map((each) => {
    if ('protocol' in each) return `${each.protocol} ${each.date.text}`;
    return 'minimum' in each
      ? `minimum ${each.minimum} ${each.date.text}`
      : `${each.keyExchange} ${each.date.text}`;
  });
}

test('RFC 8996 ends TLS 1.0 and 1.1 in March 2021', () => {
  expect(datesOf('rfc8996')).toEqual(['TLSv1.0 2021-03-25', 'TLSv1.1 2021-03-25']);
});

test('RFC 7568 ends SSL 3.0 in June 2015', () => {
  expect(datesOf('rfc7568')).toEqual(['SSLv3 2015-06-25']);
});

test('RFC 6176 ends SSL 2.0 in March 2011', () => {
  expect(datesOf('rfc6176')).toEqual(['SSLv2 2011-03-01']);
});

test('PCI DSS ends SSL and early TLS on 30 June 2018', () => {
  expect(datesOf('pci-dss')).toEqual(['SSLv2 2018-06-30', 'SSLv3 2018-06-30', 'TLSv1.0 2018-06-30']);
});

test('NIST SP 800-52 Rev. 2 ends everything below TLS 1.2 with its publication', () => {
  expect(datesOf('nist-800-52r2')).toEqual([
    'SSLv2 2019-08-29',
    'SSLv3 2019-08-29',
    'TLSv1.0 2019-08-29',
    'TLSv1.1 2019-08-29',
  ]);
});

test('RFC 10015 ends RSA and DHE key exchange with the month that it names', () => {
  expect(datesOf('rfc10015')).toEqual(['RSA 2026-07-01', 'DHE 2026-07-01']);
});

test('NIST asks for TLS 1.3 by 2024 in a set of its own', () => {
  expect(datesOf('nist-800-52r2-tls13')).toEqual(['minimum TLSv1.3 2024-01-01']);
});

test('every standard can be named in a file', () => {
  expect([...standardNames].sort()).toEqual(Object.keys(standards).sort());
});

test.each(standardNames)('the dates of %s carry its name, title and source', (name) => {
  for (const date of standardDates(name)) {
    expect(date).toMatchObject({ from: name, reason: standards[name].title, url: standards[name].url });
    expect(date.url).toMatch(/^https:\/\//);
    expect(parseDay(date.date.text)).toEqual({ value: date.date });
  }
});
