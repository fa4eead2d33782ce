import { listOf } from '../../src/github/list.ts';

const env = { GITHUB_WORKFLOW: 'TLS', GITHUB_JOB: 'check' };
const standard = { config: ['.github/tls-readiness.yml'], endpoints: '', matrix: '' };

describe('the list of a run', () => {
  it('needs no name where it is the usual one', () => {
    expect(listOf(standard, env)).toMatchObject({ name: '.github/tls-readiness.yml', isDefault: true });
  });

  it('is the same in whatever order its files are named', () => {
    const [a, b] = [
      listOf({ ...standard, config: ['a.yml', 'b.yml'] }, env),
      listOf({ ...standard, config: ['b.yml', 'a.yml'] }, env),
    ];
    expect(a).toEqual(b);
    expect(a).toMatchObject({ name: 'a.yml, b.yml', isDefault: false });
  });

  it('is the same where what is given inline has changed', () => {
    const inline = (endpoints: string) => listOf({ ...standard, endpoints }, env);
    expect(inline('- https://a.example.com')).toEqual(inline('- https://b.example.com'));
    expect(inline('- https://a.example.com').name).toBe('inline in TLS / check');
  });

  it('bears the step’s own name and the values of the matrix', () => {
    const inline = { ...standard, endpoints: '- https://a.example.com' };
    const matrix = JSON.stringify({ region: 'eu', limits: { cpu: 2 }, retry: false });
    const step = { ...env, GITHUB_ACTION: 'partners' };
    expect(listOf({ ...inline, matrix }, step).name).toBe('inline in TLS / check / partners, eu, false');
    expect(listOf({ ...inline, matrix: '{' }, { ...env, GITHUB_ACTION: '__self_2' }).name).toBe(
      'inline in TLS / check',
    );
  });

  it('does not depend on step and matrix where it stands in files', () => {
    expect(listOf({ ...standard, matrix: '{"region":"eu"}' }, { ...env, GITHUB_ACTION: 'partners' })).toEqual(
      listOf(standard, env),
    );
  });

  it('is another one for other files, workflows, jobs, steps and values of a matrix', () => {
    const inline = { ...standard, endpoints: '- https://a.example.com' };
    const lists = [
      listOf(inline, { ...env, GITHUB_ACTION: '__self' }),
      listOf(inline, { ...env, GITHUB_ACTION: '__self_2' }),
      listOf({ ...inline, matrix: '{"region":"eu"}' }, env),
      listOf({ ...inline, matrix: '{"region":"us"}' }, env),
      listOf(standard, env),
      listOf({ ...standard, config: ['other.yml'] }, env),
      listOf({ ...standard, endpoints: '- https://a.example.com' }, env),
      listOf({ ...standard, endpoints: '- https://a.example.com' }, { ...env, GITHUB_JOB: 'other' }),
      listOf({ ...standard, config: ['other.yml'], endpoints: '- https://a.example.com' }, env),
    ];
    expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length);
    for (const { key } of lists) expect(key).toMatch(/^[0-9a-f]{12}$/);
  });
});
