import { z } from 'zod';
import { isForbidden } from './api-fault.ts';
import type { Api } from './octokit.ts';
import { readReply } from './reply.ts';

const userSchema = z.object({ login: z.string() });

/**
 * The account that the token belongs to. Undefined for that of an app, as a workflow's own is, which GitHub does not tell.
 * Rejects with what GitHub refused besides.
 */
export async function ownLogin(octokit: Api['octokit']): Promise<string | undefined> {
  try {
    const { data } = await octokit.request('GET /user');
    return readReply(userSchema, data).login;
  } catch (fault) {
    if (isForbidden(fault)) return undefined;
    throw fault;
  }
}
