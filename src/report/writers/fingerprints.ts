import { createHash } from 'node:crypto';
import { type Integration, isClient } from '../../config/client.ts';
import type { Facts, Finding } from '../../policy/finding.ts';
import type { Report } from '../view/report.ts';
import { jsonText } from '../words/escape.ts';
import { groupBy } from '../words/grouping.ts';

/** A finding with the endpoint or client that it is about. */
interface LocatedFinding {
  readonly integration: Integration;
  readonly finding: Finding;
}

export interface FingerprintedFinding extends LocatedFinding {
  readonly fingerprint: string;
}

/** Every finding of a report with its fingerprint, in the order of the list. */
export function fingerprintedFindings({ verdicts }: Report): readonly FingerprintedFinding[] {
  const found = verdicts.flatMap(({ findings, integration }) =>
    findings.map((finding) => ({ integration, finding })),
  );
  const prints = fingerprints(found);
  return found.map((each, index) => ({ ...each, fingerprint: prints[index] ?? '' }));
}

/**
 * A fingerprint for each finding, in the same order, none twice. The same problem has the same one from day to day:
 * it is made of what the problem is and whom it is about, without level, dates, days left, place in the file, or what
 * merely varies, such as an error's code. An ordinal tells apart what is alike in all that, in the order of the list
 * and then by address. The address itself is no part of it: of several that show a problem a finding names the first,
 * and a name server gives them in another order each time.
 */
function fingerprints(found: readonly LocatedFinding[]): readonly string[] {
  const places = new Map(
    [...new Set(found.map(({ integration }) => integration))].map((integration, place) => [
      integration,
      place,
    ]),
  );
  const placed = found.map(({ integration, finding }, index) => ({
    identity: identity(integration, finding),
    place: places.get(integration) ?? 0,
    address: finding.address ?? '',
    index,
  }));
  const result: string[] = [];
  for (const [key, alike] of groupBy(placed, (each) => each.identity)) {
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const inOrder = alike.toSorted((a, b) => a.place - b.place || compareText(a.address, b.address));
    for (const [ordinal, { index }] of inOrder.entries()) result[index] = `${hash}:${ordinal + 1}`;
  }
  return result;
}

function identity(integration: Integration, { rule, facts, protocol }: Finding): string {
  const name = jsonText(integration.name);
  const whom = isClient(integration) ? ['client', name] : [jsonText(integration.url), name];
  return JSON.stringify([rule, facts.kind, ...whom, protocol, aspect(facts)]);
}

/** What tells two problems of one kind and endpoint apart, beside the protocol. */
function aspect(facts: Facts): string | undefined {
  switch (facts.kind) {
    case 'sunset':
      return facts.header;
    case 'own-certificate':
      return facts.state;
    case 'key-exchange-unverified':
      return facts.keyExchange;
    case 'brownout-ahead':
      return 'keyExchange' in facts.of ? facts.of.keyExchange : undefined;
    case 'exception-ended':
    case 'exception-unused':
      return facts.exception.rule;
    default:
      return undefined;
  }
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
