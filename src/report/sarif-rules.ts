import type { ReportingDescriptor } from 'sarif';
import { type RuleName, ruleNames } from '../config/endpoint.ts';
import type { Level } from '../policy/finding.ts';
import { type RulePages, rulePage } from './rule-page.ts';

/** SARIF's words for our levels. */
export const sarifLevels = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Readonly<
  Record<Level, string>
>;

interface RuleText {
  /** The rule as the predicate of a sentence about an endpoint. */
  readonly short: string;
  readonly full: string;
  readonly mend: string;
  /** The level that its findings mostly have; each result bears its own. */
  readonly level: Level;
  /** How sure its findings are. */
  readonly precision: 'very-high' | 'high' | 'medium';
  /**
   * GitHub's scale: 7.0 and more is high, 4.0 and more is medium, below that is low. Left out where the finding is
   * about availability or the list itself, so that code scanning shows the level of each result instead.
   */
  readonly severity?: `${number}`;
  readonly tags: readonly string[];
}

const ruleTexts: Readonly<Record<RuleName, RuleText>> = {
  'minimum-version': {
    short: 'Requires a TLS version that is too old',
    full: 'The endpoint can negotiate nothing at or above the minimum version, or nothing newer than TLS 1.0. Clients that refuse the old version cannot connect.',
    mend: 'Only the operator of the endpoint can mend this, by enabling TLS 1.2 or newer. A client cannot.',
    level: 'error',
    precision: 'very-high',
    severity: '7.5',
    tags: ['security', 'tls', 'availability'],
  },
  'deprecated-version': {
    short: 'Still accepts a TLS version that is too old, or that has a date',
    full: 'The endpoint still speaks a version below the minimum, or one for which a date is set. Clients that know nothing newer lose the connection once it is switched off.',
    mend: 'Find out who still connects with the old version and move them to a newer one. Then the operator of the endpoint can switch it off.',
    level: 'warning',
    precision: 'very-high',
    severity: '5.0',
    tags: ['security', 'tls'],
  },
  sunset: {
    short: 'The endpoint itself goes away',
    full: 'The list, or a Sunset or Deprecation header of the endpoint itself (RFC 8594, RFC 9745), names a day on which it goes away, whatever TLS version callers speak.',
    mend: 'Move every caller to the successor before that day. Only the operator of the endpoint can put it off.',
    level: 'warning',
    precision: 'high',
    tags: ['availability'],
  },
  unverified: {
    short: 'Could not be checked',
    full: 'No address gave an answer that proves anything, or versions that matter are unknown, or no real client could finish the handshake. Such an endpoint never counts as ready.',
    mend: 'Check host, port and the way there from the machine that runs the check, or ask the operator of the endpoint.',
    level: 'warning',
    precision: 'medium',
    severity: '3.0',
    tags: ['security', 'tls', 'reachability'],
  },
  starttls: {
    short: 'Does not get from plain text to TLS',
    full: 'STARTTLS is not offered, or it is refused, or bytes were put behind the go-ahead. A client that insists on TLS cannot connect, and one that does not talks in the clear.',
    mend: 'The operator of the endpoint has to offer STARTTLS on this port, or the list needs the port that speaks TLS from the first byte.',
    level: 'error',
    precision: 'very-high',
    severity: '7.5',
    tags: ['security', 'tls', 'availability'],
  },
  'expected-status': {
    short: 'Answered with another HTTP status than expected',
    full: 'The HTTP request was answered with a status that the list does not expect, or not at all. TLS itself may well have worked.',
    mend: 'Check the URL and the expected status in the list, and whether the service behind it runs.',
    level: 'warning',
    precision: 'high',
    tags: ['availability'],
  },
  certificate: {
    short: 'A fault of the certificate',
    full: 'The certificate has expired, is not valid yet, expires within 30 days, is not trusted, or is made out to another name. Clients that verify it fail, whatever version they speak.',
    mend: 'The operator of the endpoint has to renew or replace it, or to send the whole chain. For a certificate authority of your own, let the check trust its root.',
    level: 'warning',
    precision: 'high',
    severity: '5.0',
    tags: ['security', 'tls', 'certificate'],
  },
  exception: {
    short: 'An exception that has ended, or that matches nothing',
    full: 'An exception of the list has passed its last day, so that its finding counts again, or there is no finding left that it could except.',
    mend: 'Mend the cause or agree on a new day; remove an exception that matches nothing.',
    level: 'warning',
    precision: 'very-high',
    tags: ['maintenance'],
  },
};

/** Every rule as SARIF describes it, in the order of `ruleNames`, whether it found something or not. */
export function sarifRules(pages: RulePages): ReportingDescriptor[] {
  return ruleNames.map((name) => descriptor(name, rulePage(name, pages)));
}

function descriptor(name: RuleName, page: string): ReportingDescriptor {
  const { short, full, mend, level, precision, severity, tags } = ruleTexts[name];
  return {
    id: name,
    shortDescription: { text: short },
    fullDescription: { text: full },
    helpUri: page,
    help: {
      text: `${full}\n\n${mend}\n\n${page}`,
      markdown: `${full}\n\n**How to mend it:** ${mend}\n\n[More about this rule](${page})`,
    },
    defaultConfiguration: { level: sarifLevels[level] },
    properties: {
      tags: [...tags],
      precision,
      ...(severity === undefined ? {} : { 'security-severity': severity }),
    },
  };
}
