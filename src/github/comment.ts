import { z } from 'zod';
import { isAllReady } from '../report/view/report.ts';
import type { ReportView } from '../report/view/view.ts';
import { maxBodyBytes, type Origin, renderComment } from '../report/writers/comment.ts';
import type { List } from './list.ts';
import { authoredSchema, markedState, marker } from './marker.ts';
import type { Api } from './octokit.ts';
import { readPages, readReply } from './reply.ts';
import { doOnce } from './retry.ts';

const commentSchema = z.object({ ...authoredSchema.shape, id: z.number() });

export interface CommentTask {
  readonly mode: 'on-findings' | 'always';
  readonly list: List;
  readonly origin: Origin;
  readonly pullRequest: number;
  /** The number of this run. */
  readonly run: number;
}

/**
 * Keeps one comment on the pull request up to date: the first of ours; others, from runs that began at once, go.
 * Where everything is ready it goes as well, unless it is wanted always. One that a later run has written stays as it
 * is. Rejects with what GitHub refused.
 */
export async function keepComment(
  view: ReportView,
  { octokit, repository, clock }: Api,
  { mode, list, origin, pullRequest, run }: CommentTask,
): Promise<void> {
  const head = marker('comment', list.key, { run, state: '' });
  const body = head + renderComment(view, origin, maxBodyBytes - Buffer.byteLength(head));
  const found = await find();
  if (found.some((each) => each.run > run)) return;
  const [first, ...others] = found.map(({ id }) => id);
  const wanted = mode === 'always' || !isAllReady(view.report);
  if (!wanted) {
    await remove(first === undefined ? [] : [first, ...others]);
  } else if (first === undefined) {
    const created = await doOnce(
      clock,
      create,
      async () => (await find()).findLast((each) => each.run === run)?.id,
    );
    // Another run may have looked and created at the same time. Both see both now, and keep the first.
    const [kept, ...later] = await find();
    if (kept && kept.id !== created && kept.run <= run) await update(kept.id);
    await remove(later.map(({ id }) => id));
  } else {
    await update(first);
    await remove(others);
  }

  /** Our comments, oldest first. */
  async function find(): Promise<readonly { readonly id: number; readonly run: number }[]> {
    const comments = await readPages(
      commentSchema,
      octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: pullRequest,
        per_page: 100,
      }),
    );
    return comments
      .flatMap((comment) => {
        const marked = markedState(comment, 'comment', list.key);
        return marked ? [{ id: comment.id, run: marked.run }] : [];
      })
      .toSorted((a, b) => a.id - b.id);
  }

  async function create(): Promise<number> {
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...repository,
      issue_number: pullRequest,
      body,
      request: { retries: 0 },
    });
    return readReply(commentSchema, data).id;
  }

  async function update(id: number): Promise<void> {
    await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...repository,
      comment_id: id,
      body,
    });
  }

  async function remove(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      try {
        await octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...repository,
          comment_id: id,
        });
      } catch (error) {
        // The other run may have been faster.
        if ((await find()).some((each) => each.id === id)) throw error;
      }
    }
  }
}
