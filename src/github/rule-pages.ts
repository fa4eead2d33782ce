/**
 * The folder of the rule pages in the repository from which the runner took the action, at the reference that the
 * workflow names, so that forks and GitHub Enterprise link to their own. Undefined where the runner does not say it,
 * as for an action in the repository itself.
 */
export function rulePagesOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: reference,
  } = env;
  if (!server || !repository || !reference) return undefined;
  const path = [...repository.split('/'), 'blob', ...reference.split('/')].map(encodeURIComponent).join('/');
  const url = `${server}/${path}/docs/rules`;
  return URL.canParse(url) ? url : undefined;
}
