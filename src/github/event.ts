/**
 * Whether this run was started by a pull request from another repository, whose author may have changed the list.
 * A pull request whose head repository is gone counts as one.
 */
export async function isFromFork(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  if (!env.GITHUB_EVENT_NAME?.startsWith('pull_request')) return false;
  // The toolkit takes a while to load, and only pull requests need it.
  const { context } = await import('@actions/github');
  const head: unknown = context.payload.pull_request?.head?.repo?.full_name;
  return head !== context.payload.repository?.full_name;
}
