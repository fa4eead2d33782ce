import { listOf } from '../../src/github/list.ts';

const env = { GITHUB_WORKFLOW: 'TLS', GITHUB_JOB: 'check' };
const standard = { config: ['.github/tls-readiness.yml'], endpoints: '' };

describe('the list of a run', () => {
  it('needs no name where it is the usual one', () => {
    expect(listOf(standard, env)).toMatchObject({ name: '.github/tls-readiness.yml', isDefault: true });
  });

  it('is the same in whatever order its files are named', () => {
    const [a, b] = [
      listOf({ config: ['a.yml', 'b.yml'], endpoints: '' }, env),
      listOf({ config: ['b.yml', 'a.yml'], endpoints: '' }, env),
    ];
    expect(a).toEqual(b);
    expect(a).toMatchObject({ name: 'a.yml, b.yml', isDefault: false });
  });

  it('is the same where what is given inline has changed', () => {
    const inline = (endpoints: string) => listOf({ ...standard, endpoints }, env);
    expect(inline('- https://a.example.com')).toEqual(inline('- https://b.example.com'));
    expect(inline('- https://a.example.com').name).toBe('inline in TLS / check');
  });

  it('is another one for other files, workflows and jobs', () => {
    const lists = [
      listOf(standard, env),
      listOf({ ...standard, config: ['other.yml'] }, env),
      listOf({ ...standard, endpoints: '- https://a.example.com' }, env),
      listOf({ ...standard, endpoints: '- https://a.example.com' }, { ...env, GITHUB_JOB: 'other' }),
      listOf({ config: ['other.yml'], endpoints: '- https://a.example.com' }, env),
    ];
    expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length);
    for (const { key } of lists) expect(key).toMatch(/^[0-9a-f]{12}$/);
  });
});
