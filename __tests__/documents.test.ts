import { parse } from 'yaml';
import { loadInline } from '../src/config/load.ts';
import type { Otherwise } from '../src/config/not-observed.ts';
import { schemes } from '../src/config/scheme.ts';
import { apiTasks } from '../src/github/api-tasks.ts';
import { readInputs } from '../src/github/inputs.ts';
import { verdictStates } from '../src/policy/verdict.ts';
import type { HandshakeFailure } from '../src/probe/observation.ts';
import { describeFailure } from '../src/report/words/failures.ts';
import { settingDefaults } from '../src/settings.ts';
import {
  blocksOf,
  brokenLinks,
  codeOf,
  codes,
  documents,
  helpOf,
  pagesIn,
  readText,
  rowsOf,
} from './documents.ts';
import { importedBy } from './imports.ts';

const manifest = JSON.parse(readText('package.json'));
const action: { readonly inputs: object; readonly outputs: object } = parse(readText('action.yml'));

describe.each(documents)('%s', (path) => {
  it('only links to what is there', () => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it('only names scripts that there are', () => {
    const named = [...readText(path).matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('only has lists that load, and outputs that there are', async () => {
    for (const text of blocksOf(path, 'yaml')) {
      const data = parse(text);
      if (data.endpoints || data.clients) await loadInline(text);
      const outputs = [...text.matchAll(/steps\.readiness\.outputs\.([\w-]+)/g)].map(([, name = '']) => name);
      expect(outputs.filter((name) => !(name in action.outputs))).toEqual([]);
    }
  });
});

it('the index names every page of the folder, once', () => {
  const linked = rowsOf('docs/README.md', 'Page').map(({ Page = '' }) => /\(([^)]+)\)/.exec(Page)?.[1]);
  const pages = pagesIn('docs').map((path) => path.replace('docs/', ''));
  const expected = [
    '../README.md',
    'rules/README.md',
    'rules/fixing.md',
    ...pages.filter((name) => name !== 'README.md'),
  ];
  expect(linked.toSorted()).toEqual(expected.toSorted());
});

it.each(['examples/endpoints.yml', 'examples/mail.yml'])('the list %s loads', async (path) => {
  expect((await loadInline(readText(path))).endpoints.length).toBeGreaterThan(4);
});

it('the page on decisions has every verdict', () => {
  const [verdicts] = /The verdicts are .*/.exec(readText('docs/decision.md')) ?? [];
  expect(codes(verdicts).toSorted()).toEqual(verdictStates.toSorted());
});

it('the page on protocols has every scheme with its port', () => {
  const documented = rowsOf('docs/protocols.md', 'Scheme').flatMap(({ Scheme, Port = '' }) => {
    const ports = Port.split(' ');
    return codes(Scheme).map((scheme, index) => [scheme, ports[index] ?? ports[0]]);
  });
  const known = Object.entries(schemes).map(([scheme, { port }]) => [
    scheme,
    port === 0 ? 'must' : `${port}`,
  ]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(known));
});

describe('the permissions on the page on reports', () => {
  const rows = rowsOf('docs/reports.md', 'With');

  it('are those that the code names where one is missing', () => {
    const named = Object.values(apiTasks).map(({ permission }) => permission);
    expect(rows.map(({ Permission }) => codeOf(Permission)).toSorted()).toEqual(named.toSorted());
  });

  it('belong to inputs with values that there are', () => {
    for (const option of rows.flatMap(({ With }) => codes(With))) {
      const [name = '', value = ''] = option.split(': ');
      expect(action.inputs).toHaveProperty([name]);
      const env = { [`INPUT_${name.toUpperCase()}`]: value };
      expect(() => readInputs(env, { nowMs: 0, untrusted: false })).not.toThrow();
    }
  });
});

it.each<HandshakeFailure>([
  { kind: 'connect', code: 'ECONNREFUSED' },
  { kind: 'dns', code: 'ENOTFOUND' },
  { kind: 'connect-timeout', afterMs: 10_000 },
  { kind: 'silence', afterMs: 10_000, received: 0 },
  { kind: 'connect', code: 'ENETUNREACH' },
  { kind: 'plaintext', speaks: 'SMTP', excerpt: '220' },
  { kind: 'address-denied', range: 'private' },
  { kind: 'time-limit', limit: '5m', done: 40, endpoints: 130, clients: 0 },
  { kind: 'cancelled', done: 40, endpoints: 130, clients: 0 },
  { kind: 'no-observation', missing: [{ labels: [], shard: { index: 3, total: 10 } }] },
  { kind: 'observed-otherwise', by: [{ kind: 'minimum', minimum: 'TLSv1.0' }] },
])('the page on unverified quotes what the product says: %j', (failure) => {
  const quoted = rowsOf('docs/rules/unverified.md', 'It says').map((row) => row['It says'] ?? '');
  expect(quoted.some((text) => describeFailure(failure).startsWith(text))).toBe(true);
});

it('the page on observations quotes everything that the product says of what was not observed', () => {
  type OfKind<Kind extends Otherwise['kind']> = Extract<Otherwise, { kind: Kind }>;
  const had: { [Had in OfKind<'client-certificate'>['had']]: { kind: 'client-certificate'; had: Had } } = {
    one: { kind: 'client-certificate', had: 'one' },
    none: { kind: 'client-certificate', had: 'none' },
    another: { kind: 'client-certificate', had: 'another' },
    unreadable: { kind: 'client-certificate', had: 'unreadable' },
  };
  const otherwise: { [Kind in Otherwise['kind']]: OfKind<Kind>[] } = {
    minimum: [{ kind: 'minimum', minimum: 'TLSv1.0' }],
    undated: [
      { kind: 'undated', of: 'TLSv1.1' },
      { kind: 'undated', of: 'classical' },
    ],
    'first-address': [{ kind: 'first-address' }],
    'client-certificate': Object.values(had),
    'client-name': [{ kind: 'client-name' }],
    query: [{ kind: 'query' }],
    command: [{ kind: 'command' }],
  };
  const missing = [[{ labels: [], shard: { index: 3, total: 10 } }], [{ labels: ['dmz'] }], []];
  const said = [
    ...missing.map((each) => describeFailure({ kind: 'no-observation', missing: each })),
    ...Object.values(otherwise)
      .flat()
      .map((one) => describeFailure({ kind: 'observed-otherwise', by: [one] })),
  ];
  expect(rowsOf('docs/observations.md', 'It says').map((row) => codeOf(row['It says']))).toEqual(said);
});

it.each<HandshakeFailure>([
  { kind: 'proxy', problem: { kind: 'unreachable', code: 'ECONNREFUSED' } },
  { kind: 'proxy', problem: { kind: 'status', status: 403, words: 'Forbidden', offers: [] } },
  { kind: 'proxy', problem: { kind: 'status', status: 407, words: 'No', offers: ['ntlm'] } },
  { kind: 'proxy', problem: { kind: 'status', status: 502, words: 'Bad Gateway', offers: [] } },
  { kind: 'proxy', problem: { kind: 'silence', afterMs: 1 } },
  { kind: 'proxy', problem: { kind: 'closed' } },
  { kind: 'proxy', problem: { kind: 'garbage' } },
  { kind: 'connect', code: 'ECONNREFUSED', unusedProxy: 'HTTPS_PROXY' },
])('the page on proxies quotes what the product says: %j', (failure) => {
  const quoted = rowsOf('docs/proxies.md', 'It says').map((row) => row['It says'] ?? '');
  expect(quoted.some((text) => describeFailure(failure).includes(text))).toBe(true);
});

describe('the page on the command line', () => {
  const rows = rowsOf('docs/cli.md', 'Option');

  it('has every option of the help, long and short, and no other', async () => {
    const help = await optionsOf('', 'check', 'probe', 'client', 'demo');
    const documented = rows.map(({ Option }) => codes(Option).join(' '));
    expect(documented.toSorted()).toEqual(help.toSorted());
  });

  it('says which options belong to one command', async () => {
    const shared = ['check', 'probe', 'client'];
    for (const name of [...shared, 'demo']) {
      const own = rows.filter(({ Meaning = '' }) => {
        const [, owner] = /^`([a-z]+)`: /.exec(Meaning) ?? [];
        return owner === undefined ? shared.includes(name) : owner === name;
      });
      const documented = own.map(({ Option }) => codes(Option).join(' '));
      const help = await optionsOf(name);
      const ofAll = ['--help -h', '--version -v'];
      expect([...new Set([...documented, ...ofAll])].toSorted()).toEqual(
        [...help, '--version -v'].toSorted(),
      );
    }
  });

  it('words exit code 2 as the help and the page on other CI do', async () => {
    const wording = /the command line or the list is wrong/i;
    for (const text of [await helpOf(''), readText('docs/cli.md'), readText('docs/ci.md')]) {
      expect(text).toMatch(wording);
    }
  });

  it('has every command, and no other', async () => {
    const list = (await helpOf('')).split('Commands:')[1]?.split('\n\n')[0] ?? '';
    const commands = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    const documented = rowsOf('docs/cli.md', 'Command').map(({ Command }) => codeOf(Command).split(' ')[0]);
    expect([...documented, 'help'].toSorted()).toEqual(commands.toSorted());
  });

  it.each(Object.entries(settingDefaults))('has the default of %s that the code has', (name, value) => {
    const row = rows.find(({ Option }) => codeOf(Option) === `--${name}`);
    expect(codeOf(row?.Default)).toBe(value);
  });
});

it('the page on the strict server has every option of its help, and no other', async () => {
  const documented = rowsOf('docs/serve.md', 'Option').map(({ Option }) => codes(Option).join(' '));
  expect(documented.toSorted()).toEqual((await optionsOf('serve')).toSorted());
});

it('the page for contributors names every runtime dependency, and no other', () => {
  const documented = rowsOf('CONTRIBUTING.md', 'Package').map(({ Package }) => codeOf(Package));
  const imported = new Set([...importedBy('src/action.ts'), ...importedBy('src/cli.ts')]);
  expect(documented.toSorted()).toEqual([...imported].toSorted());
});

/** The options in the help of these commands, as `--format -f`; an empty name is the program itself. */
async function optionsOf(...names: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(names.map(helpOf));
  const options = texts.flatMap((text) => [...text.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)]);
  expect(options.length).toBeGreaterThan(names.length);
  return [...new Set(options.map(([, letter, name = '']) => (letter ? `${name} ${letter}` : name)))];
}
