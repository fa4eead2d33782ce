import { rulePagesOf } from '../../src/github/repository.ts';

const env = {
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_ACTION_REPOSITORY: 'acme/tls-readiness',
  GITHUB_ACTION_REF: 'v1',
};

describe('the rule pages that a report of the action links to', () => {
  it.each([
    [env, 'https://github.example.com/acme/tls-readiness/blob/v1/docs/rules'],
    [
      { ...env, GITHUB_ACTION_REF: 'fix/#1' },
      'https://github.example.com/acme/tls-readiness/blob/fix/%231/docs/rules',
    ],
    [{ ...env, GITHUB_ACTION_REPOSITORY: '' }, undefined],
    [{ ...env, GITHUB_ACTION_REF: undefined }, undefined],
    [{ ...env, GITHUB_SERVER_URL: 'nowhere' }, undefined],
    [{}, undefined],
  ])('of a step with %j', (given, pages) => {
    expect(rulePagesOf(given)).toBe(pages);
  });
});
