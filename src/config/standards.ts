import type { Protocol } from '../tls/protocol.ts';
import { startOfDay } from './date.ts';
import type { Deadline, KeyExchange } from './endpoint.ts';

interface Standard {
  readonly title: string;
  readonly url: string;
  readonly dates: readonly (StandardSubject & {
    readonly date: `${number}-${number}-${number}`;
    /** Where the day comes from, as far as the document at `url` does not simply state it. */
    readonly note?: string;
  })[];
}

/** The protocol or key exchange that is forbidden, or the protocol that must be supported. */
type StandardSubject =
  | { readonly protocol: Protocol }
  | { readonly keyExchange: KeyExchange }
  | { readonly minimum: Protocol };

/** Named sets of dates: what a standard forbids or asks for, and since when. */
export const standards = {
  rfc8996: {
    title: 'RFC 8996, Deprecating TLS 1.0 and TLS 1.1',
    url: 'https://www.rfc-editor.org/rfc/rfc8996',
    dates: [
      { protocol: 'TLSv1.0', date: '2021-03-25', note: 'The day of publication, from the IETF datatracker.' },
      { protocol: 'TLSv1.1', date: '2021-03-25', note: 'The day of publication, from the IETF datatracker.' },
    ],
  },
  rfc7568: {
    title: 'RFC 7568, Deprecating Secure Sockets Layer Version 3.0',
    url: 'https://www.rfc-editor.org/rfc/rfc7568',
    dates: [
      {
        protocol: 'SSLv3',
        date: '2015-06-25',
        note: 'The RFC names June 2015; the day is that of its announcement.',
      },
    ],
  },
  rfc6176: {
    title: 'RFC 6176, Prohibiting Secure Sockets Layer (SSL) Version 2.0',
    url: 'https://www.rfc-editor.org/rfc/rfc6176',
    dates: [
      {
        protocol: 'SSLv2',
        date: '2011-03-01',
        note: 'The RFC names March 2011 without a day: the first of that month stands for it.',
      },
    ],
  },
  rfc10015: {
    title: 'RFC 10015, Deprecating Obsolete Key Exchange Methods in TLS 1.2 and DTLS 1.2',
    url: 'https://www.rfc-editor.org/rfc/rfc10015',
    dates: [
      {
        keyExchange: 'RSA',
        date: '2026-07-01',
        note: 'The RFC names July 2026 without a day: the first of that month stands for it.',
      },
      {
        keyExchange: 'DHE',
        date: '2026-07-01',
        note: 'The RFC names July 2026 without a day: the first of that month stands for it.',
      },
    ],
  },
  'pci-dss': {
    title: 'PCI DSS 3.2, Appendix A2: SSL and early TLS',
    url: 'https://www.pcisecuritystandards.org/faq/articles/Frequently_Asked_Question/how-do-the-updated-ssl-early-tls-migration-dates-apply-to-service-providers/',
    dates: [
      { protocol: 'SSLv2', date: '2018-06-30' },
      { protocol: 'SSLv3', date: '2018-06-30' },
      { protocol: 'TLSv1.0', date: '2018-06-30', note: 'What the standard calls early TLS.' },
    ],
  },
  /** What must not be used any more. */
  'nist-800-52r2': {
    title: 'NIST SP 800-52 Rev. 2, Guidelines for TLS Implementations',
    url: 'https://csrc.nist.gov/pubs/sp/800/52/r2/final',
    dates: [
      { protocol: 'SSLv2', date: '2019-08-29', note: 'The day of publication.' },
      { protocol: 'SSLv3', date: '2019-08-29', note: 'The day of publication.' },
      { protocol: 'TLSv1.0', date: '2019-08-29', note: 'The day of publication.' },
      { protocol: 'TLSv1.1', date: '2019-08-29', note: 'The day of publication.' },
    ],
  },
  /** Apart from the deprecations of the same document, since many who follow those cannot do TLS 1.3 yet. */
  'nist-800-52r2-tls13': {
    title: 'NIST SP 800-52 Rev. 2, support for TLS 1.3',
    url: 'https://csrc.nist.gov/pubs/sp/800/52/r2/final',
    dates: [{ minimum: 'TLSv1.3', date: '2024-01-01' }],
  },
} as const satisfies Record<string, Standard>;

export type StandardName = keyof typeof standards;

export const standardNames = [
  'rfc8996',
  'rfc7568',
  'rfc6176',
  'rfc10015',
  'pci-dss',
  'nist-800-52r2',
  'nist-800-52r2-tls13',
] as const satisfies readonly StandardName[];

/** The dates that a standard sets, as they go into an endpoint. */
export function standardDates(name: StandardName): readonly Deadline[] {
  const { title, url, dates }: Standard = standards[name];
  return dates.map(({ date, note: _note, ...subject }) => ({
    ...subject,
    date: startOfDay(date),
    from: name,
    reason: title,
    url,
  }));
}
