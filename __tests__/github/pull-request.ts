import type { Step } from './runner.ts';

export const headSha = '5b1e6f9c0d2a4b7e8f90a1b2c3d4e5f60718293a';

/** What the runner gives a step that runs for pull request 7, from the repository itself or from a fork. */
export function pullRequest({ fork = false } = {}): Required<Pick<Step, 'files' | 'env'>> {
  const payload = {
    repository: { full_name: 'acme/orders', default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { sha: headSha, repo: { full_name: fork ? 'stranger/orders' : 'acme/orders' } },
    },
  };
  return {
    files: { 'event.json': JSON.stringify(payload) },
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: 'event.json',
      GITHUB_REF: 'refs/pull/7/merge',
    },
  };
}
