import { z } from 'zod';
import { maxBodyBytes, type Origin, renderComment } from '../report/comment.ts';
import { isAllReady, type Report } from '../report/report.ts';
import { doOnce } from './do-once.ts';
import type { List } from './list.ts';
import { authoredSchema, markedState, marker } from './marker.ts';
import type { Api } from './octokit.ts';
import { readPages, readReply } from './reply.ts';

const commentSchema = z.object({ ...authoredSchema.shape, id: z.number() });

export interface CommentTask {
  readonly mode: 'on-findings' | 'always';
  readonly list: List;
  readonly origin: Origin;
  readonly pullRequest: number;
}

/**
 * Keeps one comment on the pull request up to date: the first of ours; others, from runs that began at once, go.
 * Where everything is ready it goes as well, unless it is wanted always. Rejects with what GitHub refused.
 */
export async function keepComment(
  report: Report,
  { octokit, repository }: Api,
  { mode, list, origin, pullRequest }: CommentTask,
): Promise<void> {
  const head = marker('comment', list.key);
  const body = head + renderComment(report, origin, maxBodyBytes - Buffer.byteLength(head));
  const [first, ...others] = await find();
  const wanted = mode === 'always' || !isAllReady(report);
  if (!wanted) {
    await remove(first === undefined ? [] : [first, ...others]);
  } else if (first === undefined) {
    const created = await doOnce(create, async () => (await find()).at(-1));
    // Another run may have looked and created at the same time. Both see both now, and keep the first.
    const [kept = created, ...later] = await find();
    if (kept !== created) await update(kept);
    await remove(later);
  } else {
    await update(first);
    await remove(others);
  }

  /** The ids of our comments, oldest first. */
  async function find(): Promise<readonly number[]> {
    const comments = await readPages(
      commentSchema,
      octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...repository,
        issue_number: pullRequest,
        per_page: 100,
      }),
    );
    return comments
      .filter((comment) => markedState(comment, 'comment', list.key) !== undefined)
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
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
      } catch (fault) {
        // The other run may have been faster.
        if ((await find()).includes(id)) throw fault;
      }
    }
  }
}
