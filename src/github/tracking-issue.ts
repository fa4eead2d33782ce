import { z } from 'zod';
import { verifiedNothing } from '../policy/gate.ts';
import { wasRun } from '../policy/verdict.ts';
import {
  changeSince,
  encodeFindings,
  type FindingChange,
  type OpenFinding,
  openFindings,
} from '../report/view/finding-set.ts';
import type { ReportView } from '../report/view/view.ts';
import { maxBodyBytes, type Origin } from '../report/writers/comment.ts';
import {
  issueTitle,
  renderChange,
  renderDuplicate,
  renderIssue,
  renderSettled,
} from '../report/writers/issue.ts';
import type { List } from './list.ts';
import { authoredSchema, markedState, marker } from './marker.ts';
import type { Api } from './octokit.ts';
import { isForbidden, isInDoubt, readPages, readReply } from './reply.ts';
import { doOnce } from './retry.ts';

/** By this label the issue is found among thousands; GitHub creates it where it is missing. */
const label = 'tls-readiness';

/** What the marker may remember of the findings; the rest of the text is for people. */
const maxState = 20_000;

const issueSchema = z.object({
  ...authoredSchema.shape,
  number: z.int(),
  state: z.string(),
  labels: z.array(z.object({ name: z.string().optional() })),
  pull_request: z.unknown().optional(),
});

const userSchema = z.object({ login: z.string() });

interface Issue {
  readonly number: number;
  readonly open: boolean;
  readonly body: string;
  /** The findings of the run that wrote its text, and that run. */
  readonly findings: string;
  readonly run: number;
  /** GitHub drops labels in silence where the token may not give them. */
  readonly labelled: boolean;
}

interface Change {
  readonly body: string;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: 'completed' | 'not_planned';
}

export interface IssueTask {
  readonly list: List;
  readonly origin: Origin;
  /** The number of this run. */
  readonly run: number;
  readonly mentionOwners: boolean;
}

/**
 * Keeps the one issue of a list up to date: opened at the first error or by a run that verified nothing, with a
 * comment only when findings come or go, closed once nothing is left to do, opened again for the same reasons. One that
 * people have closed stays closed until there is a new error, or other findings in a run that verified nothing. Where
 * several are open, which two runs at once may leave behind, the first is kept and the others are closed. What a later
 * run has written stays as it is, and a run that judged nothing changes nothing. Rejects with what GitHub refused.
 */
export async function keepIssue(
  view: ReportView,
  { octokit, repository, clock }: Api,
  { list, origin, run, mentionOwners }: IssueTask,
): Promise<void> {
  const { report } = view;
  // What was not judged may be as wrong as it was.
  if (!report.verdicts.some(wasRun)) return;
  const open = openFindings(report);
  const findings = encodeFindings(open, maxState);
  const head = marker('issue', list.key, { run, state: findings });
  const body =
    head +
    renderIssue(view, open, { origin, mentionOwners, maxBytes: maxBodyBytes - Buffer.byteLength(head) });
  const unverified = report.verdicts.some((verdict) => wasRun(verdict) && verdict.state === 'unverified');
  const settled = open.length === 0 && !unverified;
  const nothingVerified = verifiedNothing(report.verdicts);

  /** Whose the token is, once that was asked. */
  let self: { readonly login: string | undefined } | undefined;
  const [issue, ...others] = await find();
  if (issue) await follow(issue);
  else if (nothingVerified || hasError(open)) await begin();
  await closeDuplicates(others, issue);

  async function begin(): Promise<void> {
    const created = await doOnce(clock, create, async () =>
      (await find()).findLast((each) => each.run === run),
    );
    if (!created.labelled && self?.login === undefined) {
      // Nobody would find it again.
      await update(created.number, { body, state: 'closed', state_reason: 'not_planned' });
      throw new Error(
        `the token can open issues, but not give them the label ${label}: that takes the permission \`issues: write\``,
      );
    }
    // Another run may have looked and created at the same time. Both see both now, and keep the first.
    const [kept = created, ...later] = await find();
    await closeDuplicates(later, kept);
  }

  async function follow(listed: Issue): Promise<void> {
    // Another run may have written it since the list was read, and GitHub's lists lag behind.
    const issue = await read(listed);
    if (issue.run > run) return;
    const change = changeSince(issue.findings, open, report);
    const told = change && renderChange(change, view.labelOf, { origin, mentionOwners });
    if (!issue.open) {
      if (!change) return;
      if (nothingVerified || hasNewError(change, open)) await write(issue, { body, state: 'open' }, told);
      else await update(issue.number, { body });
    } else if (settled) {
      const closed = { body, state: 'closed', state_reason: 'completed' } as const;
      await write(issue, closed, renderSettled(report, origin));
    } else {
      await write(issue, { body }, told);
    }
  }

  /** The text goes first, so that another run does not tell of the same change; it goes back if nobody was told. */
  async function write(issue: Issue, change: Change, told: string | undefined): Promise<void> {
    await update(issue.number, change);
    if (told === undefined) return;
    try {
      await comment(issue.number, told);
    } catch (error) {
      // In doubt people were told.
      if (isInDoubt(error)) throw error;
      await update(issue.number, { body: issue.body, state: issue.open ? 'open' : 'closed' });
      throw error;
    }
  }

  async function read(issue: Issue): Promise<Issue> {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
      ...repository,
      issue_number: issue.number,
    });
    const [now = issue] = toIssue(readReply(issueSchema, data));
    return now;
  }

  async function closeDuplicates(issues: readonly Issue[], kept: Issue | undefined): Promise<void> {
    for (const { number, open: isOpen } of issues) {
      if (!isOpen || !kept) continue;
      // Without the marker it is never found again.
      await update(number, {
        body: renderDuplicate(kept.number),
        state: 'closed',
        state_reason: 'not_planned',
      });
    }
  }

  /** Those with the label; where there are none, those of the token's account, which may not have the right to give it. */
  async function find(): Promise<readonly Issue[]> {
    const labelled = await listed({ labels: label });
    if (labelled.length > 0) return labelled;
    self ??= { login: await ownLogin(octokit) };
    return self.login === undefined ? [] : listed({ creator: self.login });
  }

  /** Our issues, the one to follow first: an open one before those that are closed, the first before later ones. */
  async function listed(filter: { labels: string } | { creator: string }): Promise<readonly Issue[]> {
    const issues = await readPages(
      issueSchema,
      octokit.paginate('GET /repos/{owner}/{repo}/issues', {
        ...repository,
        ...filter,
        state: 'all',
        direction: 'asc',
        per_page: 100,
      }),
    );
    return issues.flatMap(toIssue).toSorted((a, b) => Number(b.open) - Number(a.open) || a.number - b.number);
  }

  async function create(): Promise<Issue> {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues', {
      ...repository,
      title: issueTitle(list.name),
      body,
      labels: [label],
      request: { retries: 0 },
    });
    const { number, labels } = readReply(issueSchema, data);
    return { number, open: true, body, findings, run, labelled: isLabelled(labels) };
  }

  async function update(number: number, change: Change): Promise<void> {
    await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...repository,
      issue_number: number,
      ...change,
    });
  }

  async function comment(number: number, text: string): Promise<void> {
    await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...repository,
      issue_number: number,
      body: text,
      request: { retries: 0 },
    });
  }

  function toIssue(issue: z.infer<typeof issueSchema>): readonly Issue[] {
    const marked = markedState(issue, 'issue', list.key, self?.login);
    if (marked === undefined || issue.pull_request !== undefined) return [];
    const { run, state: findings } = marked;
    const { number, state, body, labels } = issue;
    const labelled = isLabelled(labels);
    return [{ number, open: state === 'open', body: body ?? '', findings, run, labelled }];
  }
}

function isLabelled(labels: z.infer<typeof issueSchema>['labels']): boolean {
  return labels.some(({ name }) => name === label);
}

function hasError(open: readonly OpenFinding[]): boolean {
  return open.some(({ finding }) => finding.level === 'error');
}

function hasNewError(change: FindingChange, open: readonly OpenFinding[]): boolean {
  return hasError(change.kind === 'these' ? change.appeared : open);
}

/**
 * The account that the token belongs to. Undefined for that of an app, as a workflow's own is, which GitHub does not tell.
 * Rejects with what GitHub refused besides.
 */
async function ownLogin(octokit: Api['octokit']): Promise<string | undefined> {
  try {
    const { data } = await octokit.request('GET /user');
    return readReply(userSchema, data).login;
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}
