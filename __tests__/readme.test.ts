import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { lexer, type Tokens } from 'marked';
import { parse } from 'yaml';
import { runCommandLine } from '../src/command-line/commands.ts';
import { ruleNames } from '../src/config/endpoint.ts';
import { loadInline } from '../src/config/load.ts';
import { schemes } from '../src/config/scheme.ts';
import { standardNames } from '../src/config/standards.ts';
import { apiTasks } from '../src/github/api-tasks.ts';
import { readInputs } from '../src/github/inputs.ts';
import { verdictStates } from '../src/policy/verdict.ts';
import type { HandshakeFailure } from '../src/probe/observation.ts';
import { describeFailure } from '../src/report/wording.ts';
import { settingDefaults } from '../src/settings.ts';
import { tool } from '../src/version.ts';
import { allTokens, resolves } from './documents.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(file('package.json'));
const action: {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly outputs: Record<string, unknown>;
} = parse(file('action.yml'));
const schema = JSON.parse(file('schemas/config.schema.json'));
const readme = lexer(file('README.md'));

/** The tables of the README, each row by the text of its column's head. */
const tables = readme.filter((token): token is Tokens.Table => token.type === 'table');

/** The rows of the one table with this first column. */
function rowsOf(head: string): Record<string, string>[] {
  const found = tables.filter(({ header }) => header[0]?.text === head);
  expect(found).toHaveLength(1);
  return found.flatMap(({ header, rows }) =>
    rows.map((row) => Object.fromEntries(row.map(({ text }, index) => [header[index]?.text ?? '', text]))),
  );
}

/** What stands in backticks. */
function codes(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function codeOf(text: string | undefined): string {
  return codes(text)[0] ?? '';
}

function blocks(...languages: readonly string[]): string[] {
  return readme
    .filter((token): token is Tokens.Code => token.type === 'code' && languages.includes(token.lang ?? ''))
    .map(({ text }) => text);
}

/** What the command line prints. */
async function printed(...args: readonly string[]): Promise<string> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  expect(await runCommandLine(args, { cwd: root, nowMs: 0, stdout: output, stderr: output, env: {} })).toBe(
    0,
  );
  return text;
}

describe('the inputs', () => {
  it('are those of action.yml in the README, with the same defaults', () => {
    const documented = rowsOf('Input').map(({ Input, Default }) => [codeOf(Input), codeOf(Default)]);
    const declared = Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]);
    expect(documented).toEqual(declared);
  });

  it('have the defaults that the code has', () => {
    const declared = Object.fromEntries(
      Object.keys(settingDefaults).map((name) => [name, action.inputs[name]?.default]),
    );
    expect(declared).toEqual(settingDefaults);
  });

  it('are those that the code reads', () => {
    const code = file('src/github/inputs.ts');
    const read = [...code.matchAll(/getInput\('([a-z-]+)'\)/g)].map(([, name = '']) => name);
    expect(read.length).toBeGreaterThan(4);
    expect([...new Set([...read, ...Object.keys(settingDefaults)])].toSorted()).toEqual(
      Object.keys(action.inputs).toSorted(),
    );
  });
});

describe('the permissions', () => {
  const rows = rowsOf('With');

  it('are those that the code names where one is missing', () => {
    const named = Object.values(apiTasks).map(({ permission }) => permission);
    expect(rows.map(({ Permission }) => codeOf(Permission)).toSorted()).toEqual(named.toSorted());
  });

  it('belong to inputs with values that there are', () => {
    const env = (text: string) => {
      const [name = '', value = ''] = text.split(': ');
      expect(action.inputs).toHaveProperty([name]);
      return { [`INPUT_${name.toUpperCase()}`]: value };
    };
    for (const option of rows.flatMap(({ With }) => codes(With))) {
      expect(() => readInputs(env(option), { nowMs: 0, fromFork: false })).not.toThrow();
    }
  });
});

describe('the outputs', () => {
  it('are those of action.yml in the README', () => {
    expect(rowsOf('Output').map(({ Output }) => codeOf(Output))).toEqual(Object.keys(action.outputs));
  });

  it('are those that the code sets', () => {
    const code = file('src/github/step.ts');
    const [, keys = ''] = /setOutputsOf\(notes, \{\n([\s\S]*?)\n {2}\}\);/.exec(code) ?? [];
    const set = [...keys.matchAll(/^ {4}'?([a-z-]+)'?[:,]/gm)].map(([, name]) => name);
    expect(set).toEqual(Object.keys(action.outputs));
  });
});

describe('the configuration', () => {
  const endpoint = schema.properties.endpoints.items.anyOf.find(
    (each: { readonly properties?: unknown }) => each.properties,
  );
  const rows = rowsOf('Key');
  const keysOf = (place: string) => rows.filter((row) => row[place] === '✓').map(({ Key }) => codeOf(Key));

  it('has the keys of the schema in the README, for the file and for an endpoint', () => {
    expect(keysOf('File').toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    expect(keysOf('Endpoint').toSorted()).toEqual(Object.keys(endpoint.properties).toSorted());
    expect(rows.filter(({ File, Endpoint }) => File !== '✓' && Endpoint !== '✓')).toEqual([]);
  });

  it.each([
    ['deprecations', endpoint.properties.deprecations.items],
    ['expect', endpoint.properties.expect],
    ['exceptions', endpoint.properties.exceptions.items],
  ])('names the keys within %s', (key, map) => {
    const meaning = rows.find((row) => codeOf(row.Key) === key)?.Meaning ?? '';
    const [, sentence] = /(?:a map|maps) with ([^.]*)\./.exec(meaning) ?? [];
    expect(codes(sentence).toSorted()).toEqual(Object.keys(map.properties).toSorted());
  });

  it('has the defaults of the schema', () => {
    for (const [key, { default: value }] of Object.entries<{ default?: string }>(schema.properties)) {
      const row = rows.find(({ Key }) => codeOf(Key) === key);
      if (value !== undefined) expect(codes(row?.Meaning)).toContain(value);
    }
  });

  it('has every scheme with its port', () => {
    const documented = rowsOf('Scheme').flatMap(({ Scheme, Port = '' }) => {
      const ports = Port.split(' ');
      return codes(Scheme).map((scheme, index) => [scheme, ports[index] ?? ports[0]]);
    });
    const known = Object.entries(schemes).map(([scheme, { port }]) => [
      scheme,
      port === 0 ? 'must' : `${port}`,
    ]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(known));
  });

  it('has every standard, rule and verdict', () => {
    expect(codes(rows.find(({ Key }) => codeOf(Key) === 'standards')?.Meaning)).toEqual(standardNames);
    expect(rowsOf('Rule').map(({ Rule }) => codeOf(Rule))).toEqual(ruleNames);
    const [verdicts] = /The verdicts are .*/.exec(file('README.md')) ?? [];
    expect(codes(verdicts).toSorted()).toEqual(verdictStates.toSorted());
  });
});

describe('the command line', () => {
  const rows = rowsOf('Option');
  const rowOf = (option: string) => rows.find(({ Option }) => codeOf(Option) === option);

  it('has every option of the help in the README, long and short, and no other', async () => {
    const names = ['check', 'probe', 'client', 'demo'];
    const pages = [['--help'], ...names.map((name) => [name, '--help'])];
    const texts = await Promise.all(pages.map((args) => printed(...args)));
    const options = texts.flatMap((text) => [...text.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)]);
    expect(options.length).toBeGreaterThan(20);
    const spellings = new Set(options.map(([, letter, name]) => (letter ? `${name} ${letter}` : name)));
    expect(rows.map(({ Option }) => codes(Option).join(' ')).toSorted()).toEqual([...spellings].toSorted());
  });

  it.each(Object.entries(settingDefaults))('has the default of %s that the code has', (name, value) => {
    expect(codeOf(rowOf(`--${name}`)?.Default)).toBe(value);
  });

  it('has every command', async () => {
    const list = (await printed('--help')).split('Commands:')[1]?.split('\n\n')[0] ?? '';
    const commands = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const documented = rowsOf('Command').map(({ Command }) => codeOf(Command).split(' ')[0]);
    expect([...documented, 'help']).toEqual(commands);
  });
});

describe('the troubleshooting', () => {
  it.each<HandshakeFailure>([
    { kind: 'connect', code: 'ECONNREFUSED' },
    { kind: 'dns', code: 'ENOTFOUND' },
    { kind: 'connect-timeout', afterMs: 10_000 },
    { kind: 'silence', afterMs: 10_000, received: 0 },
    { kind: 'deadline', afterMs: 30_000 },
    { kind: 'connect', code: 'ENETUNREACH' },
    { kind: 'plaintext', speaks: 'SMTP', excerpt: '220' },
    { kind: 'starttls-failed', scheme: 'smtp', problem: { kind: 'busy', reply: '421 too many' } },
    { kind: 'address-denied', range: 'private' },
  ])('quotes what the product says: %j', (failure) => {
    const quoted = rowsOf('It says').map((row) => row['It says'] ?? '');
    expect(quoted.some((text) => describeFailure(failure).startsWith(text))).toBe(true);
  });
});

describe('the examples', () => {
  const yaml = blocks('yaml').map((text) => [text.split('\n')[0], text, parse(text)] as const);
  const lists = yaml.filter(([, , data]) => data.endpoints);

  it.each(lists)('the list that begins with %j loads', async (_first, text) => {
    expect((await loadInline(text)).endpoints).not.toHaveLength(0);
  });

  it('contain a list of six lines for the quick start', () => {
    expect(lists.length).toBeGreaterThan(1);
    expect(lists[0]?.[1].split('\n')).toHaveLength(6);
  });

  const steps = yaml.flatMap(([, , data]) => stepsOf(data));

  it('only set inputs that there are, and load the list that they give inline', async () => {
    const ours = steps.filter(({ uses }) => uses === 'OWNER/tls-readiness@v1');
    expect(ours.length).toBeGreaterThan(4);
    const inputs = ours.flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs.filter((name) => !(name in action.inputs))).toEqual([]);
    const inline = ours.flatMap((step) => step.with?.endpoints ?? []);
    expect(inline).toHaveLength(1);
    for (const text of inline) expect((await loadInline(text)).endpoints).toHaveLength(2);
  });

  it.each(['examples/endpoints.yml', 'examples/mail.yml'])('the list %s loads', async (path) => {
    expect((await loadInline(file(path))).endpoints.length).toBeGreaterThan(4);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, string>;
}

/** The steps of a workflow, or of an excerpt of one. */
function stepsOf(data: Step[] | { jobs?: Record<string, { steps: Step[] }> }): Step[] {
  return Array.isArray(data) ? data : Object.values(data.jobs ?? {}).flatMap(({ steps }) => steps);
}

describe('the rest of the README', () => {
  it('names every runtime dependency, and no other', () => {
    const documented = rowsOf('Package').map(({ Package }) => codeOf(Package));
    expect(documented.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s only names scripts that there are', (path) => {
    const named = [...file(path).matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/configuration.md', 'docs/inbound.md'])(
    '%s only links to what is there',
    (path) => {
      const links = allTokens(path).filter(
        (token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image',
      );
      const broken = links.map(({ href }) => href).filter((href) => !resolves(href, path));
      expect(broken).toEqual([]);
    },
  );

  it.each(['summary', 'summary-dark'])('has a picture that is one: %s', (name) => {
    const signature = readFileSync(join(root, `docs/${name}.png`)).subarray(0, 8);
    expect([...signature]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  });

  it('belongs to the version that the code knows', () => {
    expect(tool).toEqual({ name: manifest.name, version: manifest.version });
    expect(file('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });
});
