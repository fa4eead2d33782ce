import { createHash } from 'node:crypto';
import { type Integration, isClient } from '../../config/client.ts';
import { type RuleName, ruleNames } from '../../config/endpoint.ts';
import { type Finding, type Level, levels, saysUnverified } from '../../policy/finding.ts';
import { verifiedNothing } from '../../policy/gate.ts';
import { wasRun } from '../../policy/verdict.ts';
import { type Protocol, protocols } from '../../tls/protocol.ts';
import type { Report } from './report.ts';

/** A finding that somebody has to act on, with what identifies it from run to run. */
export interface OpenFinding {
  readonly key: string;
  readonly integration: Integration;
  readonly finding: Finding;
}

/** What was found in an earlier run and no longer is. */
export interface GoneFinding {
  readonly rule: RuleName;
  readonly protocol: Protocol | undefined;
  /** Undefined where the list no longer has it. */
  readonly integration: Integration | undefined;
  /** The same for all findings of one endpoint. */
  readonly integrationKey: string;
}

/** How the findings differ from those of an earlier run. */
export type FindingChange =
  /** There were too many to remember each. */
  | { readonly kind: 'some' }
  | {
      readonly kind: 'these';
      /** `was` is the level of the same problem in the earlier run, where it had another one. */
      readonly appeared: readonly (OpenFinding & { readonly was?: Level })[];
      readonly gone: readonly GoneFinding[];
    };

/**
 * What somebody has to act on, each once: several addresses may show the same. Unverified counts at any level if
 * nothing could be verified.
 */
export function openFindings(report: Report): readonly OpenFinding[] {
  const nothingVerified = verifiedNothing(report.verdicts);
  const all = report.verdicts.flatMap((verdict) => {
    const { findings, integration } = verdict;
    const unverifiedCounts = nothingVerified && wasRun(verdict);
    const integrationKey = hashOf(integration);
    return findings
      .filter(
        (finding) =>
          finding.level !== 'notice' ||
          (unverifiedCounts && saysUnverified(finding) && finding.excepted === undefined),
      )
      .map((finding) => ({ key: keyOf(integrationKey, finding), integration, finding }));
  });
  return [...new Map(all.toReversed().map((each) => [each.key, each])).values()].toReversed();
}

/**
 * The findings as text of letters, digits and `:-.,=`, to be compared with those of a later run: what each is and
 * whom it is about, without days, dates or wording. One hash for all where the text would be too long.
 */
export function encodeFindings(open: readonly OpenFinding[], maxLength: number): string {
  const text = open
    .map(({ key }) => key)
    .toSorted()
    .join(',');
  return text.length <= maxLength ? text : allAsOne(text);
}

/** How the findings differ from those that were encoded; undefined where they do not. */
export function changeSince(
  encoded: string,
  open: readonly OpenFinding[],
  report: Report,
): FindingChange | undefined {
  if (encoded.startsWith('=')) {
    return encoded === encodeFindings(open, 0) ? undefined : { kind: 'some' };
  }
  const before = new Map(
    encoded.split(',').flatMap((key) => {
      const parsed = parseKey(key);
      return parsed ? [[key, parsed] as const] : [];
    }),
  );
  const now = new Set(open.map(({ key }) => key));
  const new_ = open.filter(({ key }) => !before.has(key));
  const old = [...before].filter(([key]) => !now.has(key));
  if (new_.length === 0 && old.length === 0) return undefined;
  const problems = new Map(old.map(([, { problem, level }]) => [problem, level]));
  const problemsNow = new Set(open.map(({ key }) => parseKey(key)?.problem));
  const integrations = new Map(
    report.verdicts.map(({ integration }) => [hashOf(integration), integration] as const),
  );
  return {
    kind: 'these',
    appeared: new_.map((each) => {
      const was = problems.get(parseKey(each.key)?.problem ?? '');
      return was === undefined ? each : { ...each, was };
    }),
    gone: old
      .filter(([, { problem }]) => !problemsNow.has(problem))
      .map(([, { rule, protocol, integration: hashed }]) => ({
        rule,
        protocol,
        integration: integrations.get(hashed),
        integrationKey: hashed,
      })),
  };
}

interface ParsedKey {
  readonly rule: RuleName;
  readonly level: Level;
  readonly protocol: Protocol | undefined;
  /** A hash. */
  readonly integration: string;
  /** Everything but the level. */
  readonly problem: string;
}

function keyOf(integrationKey: string, { rule, level, protocol, facts }: Finding): string {
  return [rule, level, protocol ?? '-', integrationKey, hash([facts.kind], 4)].join(':');
}

function parseKey(key: string): ParsedKey | undefined {
  const [rule, level, protocol, integration = '', kind] = key.split(':');
  const known = {
    rule: ruleNames.find((each) => each === rule),
    level: levels.find((each) => each === level),
    protocol: protocols.find((each) => each === protocol),
  };
  if (known.rule === undefined || known.level === undefined) return undefined;
  const problem = [rule, protocol, integration, kind].join(':');
  return { rule: known.rule, level: known.level, protocol: known.protocol, integration, problem };
}

/**
 * What makes an endpoint the same from day to day: not its name, owner, dates or place in the file. A client has nothing
 * but its name.
 */
function hashOf(integration: Integration): string {
  if (isClient(integration)) return clientPrefix + hash([integration.source.file ?? '', integration.name], 8);
  const { source, scheme, host, port, path, serverName, address } = integration;
  return hash([source.file ?? '', scheme, host, port, path, serverName ?? '', address ?? ''], 8);
}

const clientPrefix = 'client-';

/** Whether what is gone was found of a client. */
export function wasClient({ integrationKey }: GoneFinding): boolean {
  return integrationKey.startsWith(clientPrefix);
}

function allAsOne(text: string): string {
  return `=${hash([text], 32)}`;
}

function hash(parts: readonly (string | number)[], length: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
