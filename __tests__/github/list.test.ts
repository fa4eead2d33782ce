import { readInputs } from '../../src/github/inputs.ts';
import { listOf as listOfRun } from '../../src/github/list.ts';

const env = { GITHUB_WORKFLOW: 'TLS', GITHUB_JOB: 'check' };
const nowMs = Date.UTC(2026, 10, 22, 9);
const settingsOf = (inputs: Readonly<Record<string, string>>) =>
  readInputs(inputs, { nowMs, untrusted: false }).settings;
const standard = {
  config: ['.github/tls-readiness.yml'],
  endpoints: '',
  matrix: '',
  settings: settingsOf({}),
};
const onlyInline = { ...standard, config: [], endpoints: '- https://a.example.com' };
const listOf = (given: typeof standard, of: Readonly<Record<string, string>>) =>
  listOfRun(given, { env: of, nowMs });

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
    const inline = (endpoints: string) => listOf({ ...onlyInline, endpoints }, env);
    expect(inline('- https://a.example.com')).toEqual(inline('- https://b.example.com'));
    expect(inline('- https://a.example.com').name).toBe('inline in TLS / check');
  });

  it('bears the step’s own name and the values of the matrix', () => {
    const matrix = JSON.stringify({ region: 'eu', limits: { cpu: 2 }, retry: false });
    const step = { ...env, GITHUB_ACTION: 'partners' };
    expect(listOf({ ...onlyInline, matrix }, step).name).toBe('inline in TLS / check / partners, eu, false');
    expect(listOf({ ...onlyInline, matrix: '{' }, { ...env, GITHUB_ACTION: '__self_2' }).name).toBe(
      'inline in TLS / check',
    );
  });

  it('does not depend on step and matrix where it stands in files', () => {
    expect(listOf({ ...standard, matrix: '{"region":"eu"}' }, { ...env, GITHUB_ACTION: 'partners' })).toEqual(
      listOf(standard, env),
    );
  });

  it('names the labels and the shard, and is another one for others', () => {
    const named = (inputs: Readonly<Record<string, string>>) =>
      listOf({ ...standard, settings: settingsOf(inputs) }, env);
    const part = named({ INPUT_LABELS: 'office\ndmz', INPUT_SHARD: '3/10' });
    expect(part.name).toBe('.github/tls-readiness.yml, labels dmz office, shard 3/10');
    expect(part).toEqual(named({ INPUT_LABELS: 'dmz\noffice', INPUT_SHARD: '3/10' }));
    const keys = [part, named({}), named({ INPUT_LABELS: 'dmz' }), named({ INPUT_SHARD: '2/10' })].map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(4);
  });

  it('is another one for other files, workflows, jobs, steps and values of a matrix', () => {
    const lists = [
      listOf(onlyInline, { ...env, GITHUB_ACTION: '__self' }),
      listOf(onlyInline, { ...env, GITHUB_ACTION: '__self_2' }),
      listOf({ ...onlyInline, matrix: '{"region":"eu"}' }, env),
      listOf({ ...onlyInline, matrix: '{"region":"us"}' }, env),
      listOf(standard, env),
      listOf({ ...standard, config: ['other.yml'] }, env),
      listOf(onlyInline, env),
      listOf(onlyInline, { ...env, GITHUB_JOB: 'other' }),
      listOf({ ...standard, config: ['other.yml'], endpoints: '- https://a.example.com' }, env),
    ];
    expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length);
    for (const { key } of lists) expect(key).toMatch(/^[0-9a-f]{12}$/);
  });

  const withQuestion = (inputs: Readonly<Record<string, string>>) =>
    listOf({ ...standard, settings: settingsOf(inputs) }, env);

  it('is another one for another minimum and another day, and says so', () => {
    const lists = [
      listOf(standard, env),
      withQuestion({ 'INPUT_MIN-VERSION': 'TLSv1.2' }),
      withQuestion({ 'INPUT_MIN-VERSION': 'TLSv1.3' }),
      withQuestion({ 'INPUT_AS-OF': '2027-03-01' }),
      withQuestion({ 'INPUT_AS-OF': '2028-03-01' }),
      withQuestion({ 'INPUT_MIN-VERSION': 'TLSv1.3', 'INPUT_AS-OF': '2027-03-01' }),
    ];
    expect(new Set(lists.map(({ key }) => key)).size).toBe(lists.length);
    expect(lists.at(-1)).toMatchObject({
      name: '.github/tls-readiness.yml, minimum TLS 1.3, as of 1 Mar 2027',
      isDefault: false,
    });
  });

  it('stays the same however its answer is judged and shown', () => {
    const others = { 'INPUT_FAIL-ON': 'never', 'INPUT_WARN-WITHIN': '10d', INPUT_TIMEOUT: '3s' };
    expect(withQuestion(others)).toEqual(listOf(standard, env));
    expect(withQuestion({ 'INPUT_MIN-VERSION': '1.3' })).toEqual(
      withQuestion({ 'INPUT_MIN-VERSION': 'TLS 1.3' }),
    );
  });
});
