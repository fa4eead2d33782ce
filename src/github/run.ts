import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { combine, type Integrations, loadFiles, loadInline } from '../config/load.ts';
import { readEarlierReport } from '../earlier-report.ts';
import { check, checkedBy } from '../pipeline.ts';
import { logProgress } from '../progress.ts';
import { recallSaved } from '../saved-observations.ts';
import { SettingsError, selectFrom } from '../settings.ts';
import type { ActionContext, Env } from './context.ts';
import { readEvent } from './event.ts';
import { type Inputs, inputLabel, readInputs } from './inputs.ts';
import { refuseReportPaths } from './report-paths.ts';

/** Runs the action. Never rejects: whatever is wrong fails the step with a sentence that says what. */
export async function runAction(context: ActionContext): Promise<void> {
  try {
    const { nowMs, cancelled, env, workspace, extraCertificateAuthorities } = context;
    const event = await readEvent(env);
    const inputs = readInputs(env, { nowMs, untrusted: event.untrusted, extraCertificateAuthorities });
    const { settings, since } = inputs;
    const list = await unlessCancelled(loadIntegrations(inputs, workspace, env), cancelled);
    const integrations = selectFrom(list, settings, inputLabel);
    await refuseReportPaths(inputs, workspace, list);
    const label = inputLabel('since');
    const earlier = since === '' ? undefined : await readEarlierReport(since, { label, cwd: workspace });
    const saved = await recallSaved(list, settings, {
      cwd: workspace,
      env,
      nowMs,
      label: inputLabel('observations'),
      writeLine: (line) => process.stdout.write(`${line}\n`),
    });
    const progress = logProgress(saved ? [] : checkedBy(integrations, settings), (line) =>
      process.stdout.write(`${line}\n`),
    );
    const report = await check(
      integrations,
      settings,
      { nowMs, cwd: workspace, env, cancelled, saved },
      progress.done,
    ).finally(progress.end);
    // Not before the check: the toolkit and the writers take long to load, and would delay the first ClientHello.
    const { publish } = await import('./publish.ts');
    await publish(report, inputs, context, event, list, earlier);
  } catch (error) {
    const { publishError } = await import('./publish-error.ts');
    await publishError(error, context);
  }
}

async function loadIntegrations(
  { config, endpoints, settings }: Inputs,
  workspace: string,
  env: Env,
): Promise<Integrations> {
  const { overrides, observations } = settings;
  const withoutKeys = observations.length > 0;
  const files = { patterns: config, cwd: workspace, overrides, env, withoutKeys };
  if (endpoints === '') return loadFiles(files);
  const inline = loadInline(endpoints, overrides, files);
  return config.length === 0 ? inline : combine(loadFiles(files), inline);
}

/** A list is read in less, but a pipe into which nobody writes never ends. */
const readAfterCancelMs = 1_000;

async function unlessCancelled<Result>(work: Promise<Result>, cancelled: AbortSignal): Promise<Result> {
  const read = new AbortController();
  const giveUp = async (): Promise<never> => {
    if (!cancelled.aborted) await once(cancelled, 'abort', { signal: read.signal });
    await sleep(readAfterCancelMs, undefined, { signal: read.signal });
    throw new SettingsError('The run was cancelled before the list was read.');
  };
  return Promise.race([work, giveUp()]).finally(() => read.abort());
}
