import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Integration } from '../config/client.ts';
import type { Level } from '../policy/finding.ts';
import { wasRun } from '../policy/verdict.ts';
import { isAllReady, type Report } from '../report/view/report.ts';
import type { ReportView } from '../report/view/view.ts';
import { isoTime } from '../report/words/dates.ts';
import { cut, logLine } from '../report/words/escape.ts';
import { type Annotation, annotations, checkRunLimits } from '../report/writers/annotations.ts';
import { renderCheckRun } from '../report/writers/check-run.ts';
import type { List } from './list.ts';
import type { Api } from './octokit.ts';
import { readReply } from './reply.ts';
import { pathInRepository } from './repository.ts';
import { doOnce } from './retry.ts';

/** GitHub takes fifty annotations a request; each update adds to those that there are. */
const perRequest = 50;

const runSchema = z.object({
  id: z.number(),
  external_id: z.string().nullish(),
  output: z.object({ annotations_count: z.number() }),
});

const runsSchema = z.object({ check_runs: z.array(runSchema) });

const annotationLevels = { error: 'failure', warning: 'warning', notice: 'notice' } as const satisfies Record<
  Level,
  string
>;

export interface CheckRunOptions {
  readonly list: List;
  readonly headSha: string;
  /** The address of the run. */
  readonly detailsUrl: string | undefined;
  /** What is annotated, where that is not all. */
  readonly annotated: ReadonlySet<Integration> | undefined;
  /** What the files of the list are relative to. */
  readonly workspace: string;
}

/**
 * Shows a report as a check run, with every finding at its line. It is completed from the first request on, so that
 * none is left running should a later one fail; then it rejects, and some annotations are missing. Each request adds, so
 * none is sent again before it is known that it was not carried out. The run stands at the head of a pull request while
 * lines are those of its merge, which is what was checked: they differ where the base has changed the list as well.
 */
export async function writeCheckRun(
  view: ReportView,
  { octokit, repository, clock }: Api,
  { list, headSha, detailsUrl, annotated, workspace }: CheckRunOptions,
): Promise<void> {
  const { report } = view;
  const { title, summary, text } = renderCheckRun(view);
  const shownAt = annotations(view, checkRunLimits, annotated).flatMap((each) => toApi(each, workspace));
  const [first = [], ...rest] = batches(shownAt);
  const name = list.isDefault ? 'TLS readiness' : cut(`TLS readiness: ${logLine(list.name)}`, 100);
  const externalId = randomUUID();
  const conclusion = conclusionOf(report);
  const output = { title, summary, ...(text === undefined ? {} : { text }) };
  const id = await doOnce(clock, create, find);
  let shown = first.length;
  for (const batch of rest) {
    const goal = shown + batch.length;
    await doOnce(
      clock,
      () => add(batch),
      async () => ((await countShown()) >= goal ? goal : undefined),
    );
    shown = goal;
  }

  async function create(): Promise<number> {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/check-runs', {
      ...repository,
      name,
      head_sha: headSha,
      external_id: externalId,
      ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
      started_at: isoTime(report.startedAtMs) ?? '',
      completed_at: isoTime(report.startedAtMs + report.durationMs) ?? '',
      status: 'completed',
      conclusion,
      output: { ...output, annotations: [...first] },
      request: { retries: 0 },
    });
    return readReply(runSchema, data).id;
  }

  async function find(): Promise<number | undefined> {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ...repository,
      ref: headSha,
      check_name: name,
      filter: 'all',
      per_page: 100,
    });
    return readReply(runsSchema, data).check_runs.find((run) => run.external_id === externalId)?.id;
  }

  async function add(batch: readonly ApiAnnotation[]): Promise<number> {
    await octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...repository,
      check_run_id: id,
      status: 'completed',
      conclusion,
      output: { ...output, annotations: [...batch] },
      request: { retries: 0 },
    });
    return batch.length;
  }

  async function countShown(): Promise<number> {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...repository,
      check_run_id: id,
    });
    return readReply(runSchema, data).output.annotations_count;
  }
}

/** A gate that passes does not mean that nothing is to be done, nor that anything was judged. */
function conclusionOf(report: Report): 'failure' | 'neutral' | 'success' {
  if (report.conclusion === 'failure') return 'failure';
  return report.verdicts.some(wasRun) && isAllReady(report) ? 'success' : 'neutral';
}

type ApiAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
};

/** None where there is no file: those stand in the text of the check run. */
function toApi(
  { level, file, line, endLine, column, endColumn, title, message }: Annotation,
  workspace: string,
): ApiAnnotation[] {
  if (file === undefined) return [];
  return [
    {
      path: pathInRepository(file, workspace),
      start_line: line,
      end_line: endLine,
      ...(column === undefined ? {} : { start_column: column }),
      ...(endColumn === undefined ? {} : { end_column: endColumn }),
      annotation_level: annotationLevels[level],
      title,
      message,
    },
  ];
}

function batches(all: readonly ApiAnnotation[]): readonly (readonly ApiAnnotation[])[] {
  const count = Math.ceil(all.length / perRequest);
  return Array.from({ length: count }, (_, index) => all.slice(index * perRequest, (index + 1) * perRequest));
}
