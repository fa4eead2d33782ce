/**
 * Whether this run was started for a pull request from another repository, whose author may have changed the list:
 * by the pull request's own events, or by a workflow run that follows them. A head repository that is gone or cannot
 * be read counts as another one.
 */
export async function isFromFork(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const event = env.GITHUB_EVENT_NAME ?? '';
  if (!event.startsWith('pull_request') && event !== 'workflow_run') return false;
  const payload = await readPayload();
  const own: unknown = payload?.repository?.full_name;
  const head: unknown =
    event === 'workflow_run'
      ? payload?.workflow_run?.head_repository?.full_name
      : payload?.pull_request?.head?.repo?.full_name;
  return typeof own !== 'string' || head !== own;
}

/** The toolkit takes a while to load, and only these events need it; it throws where the payload is no JSON. */
async function readPayload() {
  try {
    const { context } = await import('@actions/github');
    return context.payload;
  } catch {
    return undefined;
  }
}
