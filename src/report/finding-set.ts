import { createHash } from 'node:crypto';
import { isClient, type Entry as ListEntry } from '../config/client.ts';
import { type RuleName, ruleNames } from '../config/target.ts';
import { type Finding, type Level, levels } from '../policy/finding.ts';
import { type Protocol, protocols } from '../tls/protocol.ts';
import { judgedEntries, type Report } from './report.ts';

/** An error or a warning that no exception covers, with what identifies it from run to run. */
export interface OpenFinding {
  readonly entry: string;
  /** Or the client. */
  readonly target: ListEntry;
  readonly finding: Finding;
}

/** What was found in an earlier run and no longer is. */
export interface GoneFinding {
  readonly rule: RuleName;
  readonly protocol: Protocol | undefined;
  /** Undefined where the list no longer has it. */
  readonly target: ListEntry | undefined;
  /** The same for all findings of one target. */
  readonly targetKey: string;
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

/** What somebody has to act on, each once: several addresses may show the same. */
export function openFindings(report: Report): readonly OpenFinding[] {
  const all = judgedEntries(report).flatMap(({ findings, entry: target }) =>
    findings
      .filter(({ level }) => level !== 'notice')
      .map((finding) => ({ entry: entryOf(target, finding), target, finding })),
  );
  return [...new Map(all.toReversed().map((each) => [each.entry, each])).values()].toReversed();
}

/**
 * The findings as text of letters, digits and `:-.,=`, to be compared with those of a later run: what each is and
 * whom it is about, without days, dates or wording. One hash for all where the text would be too long.
 */
export function encodeFindings(open: readonly OpenFinding[], maxLength: number): string {
  const text = open
    .map(({ entry }) => entry)
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
    encoded.split(',').flatMap((entry) => {
      const parsed = parseEntry(entry);
      return parsed ? [[entry, parsed] as const] : [];
    }),
  );
  const now = new Set(open.map(({ entry }) => entry));
  const new_ = open.filter(({ entry }) => !before.has(entry));
  const old = [...before].filter(([entry]) => !now.has(entry));
  if (new_.length === 0 && old.length === 0) return undefined;
  const problems = new Map(old.map(([, { problem, level }]) => [problem, level]));
  const problemsNow = new Set(open.map(({ entry }) => parseEntry(entry)?.problem));
  const targets = new Map(
    judgedEntries(report).map(({ entry: target }) => [targetHash(target), target] as const),
  );
  return {
    kind: 'these',
    appeared: new_.map((each) => {
      const was = problems.get(parseEntry(each.entry)?.problem ?? '');
      return was === undefined ? each : { ...each, was };
    }),
    gone: old
      .filter(([, { problem }]) => !problemsNow.has(problem))
      .map(([, { rule, protocol, target }]) => ({
        rule,
        protocol,
        target: targets.get(target),
        targetKey: target,
      })),
  };
}

interface Entry {
  readonly rule: RuleName;
  readonly level: Level;
  readonly protocol: Protocol | undefined;
  /** A hash. */
  readonly target: string;
  /** Everything but the level. */
  readonly problem: string;
}

function entryOf(target: ListEntry, { rule, level, protocol, facts }: Finding): string {
  return [rule, level, protocol ?? '-', targetHash(target), hash([facts.kind], 4)].join(':');
}

function parseEntry(entry: string): Entry | undefined {
  const [rule, level, protocol, target = '', kind] = entry.split(':');
  const known = {
    rule: ruleNames.find((each) => each === rule),
    level: levels.find((each) => each === level),
    protocol: protocols.find((each) => each === protocol),
  };
  if (known.rule === undefined || known.level === undefined) return undefined;
  const problem = [rule, protocol, target, kind].join(':');
  return { rule: known.rule, level: known.level, protocol: known.protocol, target, problem };
}

/**
 * What makes a target the same from day to day: not its name, owner, dates or place in the file. A client has nothing
 * but its name.
 */
function targetHash(entry: ListEntry): string {
  if (isClient(entry)) return clientPrefix + hash([entry.source.file ?? '', entry.name], 8);
  const { source, scheme, host, port, path, serverName, address } = entry;
  return hash([source.file ?? '', scheme, host, port, path, serverName ?? '', address ?? ''], 8);
}

const clientPrefix = 'client-';

/** Whether what is gone was found of a client. */
export function wasClient({ targetKey }: GoneFinding): boolean {
  return targetKey.startsWith(clientPrefix);
}

function allAsOne(text: string): string {
  return `=${hash([text], 32)}`;
}

function hash(parts: readonly (string | number)[], length: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
