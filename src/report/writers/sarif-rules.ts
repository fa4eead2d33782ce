import type { ReportingDescriptor } from 'sarif';
import { type RuleName, ruleNames } from '../../config/endpoint.ts';
import type { Level } from '../../policy/finding.ts';
import { type Links, ruleHelp, rulePage } from '../words/rule-page.ts';

/** SARIF's words for our levels. */
export const sarifLevels = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Readonly<
  Record<Level, string>
>;

interface RuleText {
  /** The rule as the predicate of a sentence about an endpoint. */
  readonly short: string;
  readonly full: string;
  readonly fix: string;
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
    short: 'Supports nothing at or above the minimum',
    full: 'The endpoint supports nothing at or above the minimum, or nothing newer than TLS 1.0. Clients that refuse the old version cannot connect.',
    fix: 'Ask the operator of the endpoint to enable TLS 1.2 or newer. No setting on your side can fix this.',
    level: 'error',
    precision: 'very-high',
    severity: '7.5',
    tags: ['security', 'tls', 'availability'],
  },
  'deprecated-version': {
    short: 'Still accepts a version that is below the minimum or has a date',
    full: 'The endpoint still accepts a version below the minimum, or one for which a date is set. Clients that are limited to it lose access once it is disabled.',
    fix: 'Find out which clients still use the old version and move them to a newer one. Then ask the operator of the endpoint to disable it.',
    level: 'warning',
    precision: 'very-high',
    severity: '5.0',
    tags: ['security', 'tls'],
  },
  'key-exchange': {
    short: 'Current clients cannot connect',
    full: 'Some or all clients of today (Java, Go, Python, .NET, OpenSSL) complete no handshake, because the endpoint supports nothing but an obsolete key exchange, cipher suite, group or signature; or it has no hybrid group where classical key exchange has a date.',
    fix: 'Ask the operator of the endpoint to enable ECDHE with AES-GCM, or TLS 1.3. No setting on your side can fix this.',
    level: 'warning',
    precision: 'very-high',
    severity: '5.0',
    tags: ['security', 'tls', 'availability'],
  },
  sunset: {
    short: 'The endpoint itself goes away',
    full: 'The list, or a Sunset or Deprecation header of the endpoint (RFC 8594, RFC 9745), names a day on which it goes away, whatever TLS version clients use.',
    fix: 'Move every client to the successor before that day.',
    level: 'warning',
    precision: 'high',
    tags: ['availability'],
  },
  intercepted: {
    short: 'Answered by a TLS-inspecting proxy',
    full: 'Endpoints of unrelated domains have certificates of one authority that no public client knows. A proxy that inspects TLS answered in their place, which says nothing about them. Such an endpoint is never ready.',
    fix: "Let the proxy pass these names through uninspected, or run the check from another network. If the authority is the endpoints' own, add its fingerprint to own-authorities.",
    level: 'warning',
    precision: 'high',
    severity: '3.0',
    tags: ['security', 'tls', 'reachability'],
  },
  unverified: {
    short: 'Unverified',
    full: 'No address gave an answer that proves anything, or versions that matter are unknown, or no handshake completes. Such an endpoint is never ready.',
    fix: 'Check host and port in the list, and the network of the machine that runs the check, or ask the operator of the endpoint.',
    level: 'warning',
    precision: 'medium',
    severity: '3.0',
    tags: ['security', 'tls', 'reachability'],
  },
  starttls: {
    short: 'Does not get from plaintext to TLS',
    full: 'STARTTLS is not offered, or it is refused, or the server sends plaintext after accepting it. Clients that insist on TLS cannot connect, and all others send plaintext.',
    fix: 'Ask the operator of the endpoint to enable STARTTLS on this port, or put the port that speaks TLS from the first byte into the list.',
    level: 'error',
    precision: 'very-high',
    severity: '7.5',
    tags: ['security', 'tls', 'availability'],
  },
  'expected-status': {
    short: 'Unexpected HTTP status',
    full: 'The HTTP request was answered with a status that the list does not expect, or not at all. TLS itself may have worked.',
    fix: 'Check the URL and the expected status in the list, and whether the service runs.',
    level: 'warning',
    precision: 'high',
    tags: ['availability'],
  },
  certificate: {
    short: 'A certificate that clients refuse',
    full: 'The certificate has expired, is not valid yet, expires within 30 days, is not trusted, or is for another name. Clients that verify it cannot connect, whatever version they use.',
    fix: 'Ask the operator of the endpoint to renew or replace it, or to send the whole chain. If it is an authority of your own, name the file of its root in NODE_EXTRA_CA_CERTS.',
    level: 'warning',
    precision: 'high',
    severity: '5.0',
    tags: ['security', 'tls', 'certificate'],
  },
  exception: {
    short: 'An exception that has ended, or that matches nothing',
    full: 'An exception of the list has passed its last day, so that its finding counts again, or there is no finding left that it could except.',
    fix: 'Fix the cause or agree on a new day; remove an exception that matches nothing.',
    level: 'warning',
    precision: 'very-high',
    tags: ['maintenance'],
  },
};

/** Every rule as SARIF describes it, in the order of `ruleNames`, whether it found something or not. */
export function sarifRules(links: Links): ReportingDescriptor[] {
  return ruleNames.map((name) => descriptor(name, links));
}

function descriptor(name: RuleName, links: Links): ReportingDescriptor {
  const { short, full, fix, level, precision, severity, tags } = ruleTexts[name];
  const page = rulePage(name, links);
  const help = ruleHelp(name, links);
  return {
    id: name,
    shortDescription: { text: short },
    fullDescription: { text: full },
    ...(page === undefined ? {} : { helpUri: page }),
    help: {
      text: `${full}\n\n${fix}\n\n${help}`,
      markdown: `${full}\n\n**How to fix it:** ${fix}\n\n${page === undefined ? `\`${help}\`` : `[More about this rule](${page})`}`,
    },
    defaultConfiguration: { level: sarifLevels[level] },
    properties: {
      tags: [...tags],
      precision,
      ...(severity === undefined ? {} : { 'security-severity': severity }),
    },
  };
}
