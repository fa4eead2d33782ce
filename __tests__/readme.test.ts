import { parse } from 'yaml';
import { workflowText } from '../src/command-line/init.ts';
import { loadInline } from '../src/config/load.ts';
import { readInputs } from '../src/github/inputs.ts';
import { fileOptions } from '../src/report/format-names.ts';
import { settingDefaults } from '../src/settings.ts';
import { tool } from '../src/version.ts';
import { blocksOf, codeOf, codes, readText, rowsOf } from './documents.ts';

const manifest = JSON.parse(readText('package.json'));
const action: {
  readonly inputs: Record<string, { readonly default: string }>;
  readonly outputs: Record<string, unknown>;
} = parse(readText('action.yml'));
const schema = JSON.parse(readText('schemas/config.schema.json'));

describe('the README', () => {
  it('is short: at most 12 KB and 1,500 words', () => {
    const text = readText('README.md');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_288);
    // The signs of tables and lists are no words.
    expect(text.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(1_500);
  });

  it.each(['summary', 'summary-dark'])('has a picture that is one: %s', (name) => {
    expect(readText('README.md')).toContain(`docs/${name}.png`);
    expect(readText(`docs/${name}.png`).slice(1, 4)).toBe('PNG');
  });

  it('belongs to the version that the code knows', () => {
    expect(tool).toEqual({ name: manifest.name, version: manifest.version });
    expect(readText('CHANGELOG.md')).toContain(`## ${manifest.version}`);
  });
});

describe('the quick start', () => {
  const [list = '', workflow = ''] = blocksOf('README.md', 'yaml');

  it('begins with a list of six lines that loads', async () => {
    expect(list.split('\n')).toHaveLength(6);
    expect((await loadInline(list)).endpoints).toHaveLength(2);
  });

  it('has the workflow that init writes, which reads the repository and nothing more', () => {
    expect(parse(workflow)).toEqual(parse(workflowText));
    expect(parse(workflow).permissions).toEqual({ contents: 'read' });
  });
});

describe('the inputs', () => {
  const rows = rowsOf('README.md', 'Input');

  it('are those of action.yml, with the same defaults', () => {
    const documented = rows.map(({ Input, Default }) => [codeOf(Input), codeOf(Default)]);
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
    const code = readText('src/github/inputs.ts');
    const read = [...code.matchAll(/getInput\('([a-z-]+)'\)/g)].map(([, name = '']) => name);
    expect(read.length).toBeGreaterThan(4);
    const files = fileOptions.map(({ option }) => option);
    expect([...new Set([...read, ...files, ...Object.keys(settingDefaults)])].toSorted()).toEqual(
      Object.keys(action.inputs).toSorted(),
    );
  });

  it('take the values that are named', () => {
    const values = rows.flatMap(({ Input, Meaning }) => {
      const name = codeOf(Input);
      const [, others] = Meaning?.split('; or ') ?? [];
      return codes(others).map((value) => [name, value] as const);
    });
    expect(values.length).toBeGreaterThan(9);
    for (const [name, value] of values) {
      const env = { [`INPUT_${name.toUpperCase()}`]: value };
      expect(() => readInputs(env, { nowMs: 0, untrusted: false })).not.toThrow();
    }
  });
});

describe('the outputs', () => {
  it('are those of action.yml', () => {
    const documented = rowsOf('README.md', 'Output').map(({ Output }) => codeOf(Output));
    expect(documented).toEqual(Object.keys(action.outputs));
  });

  it('are those that the code sets', () => {
    const code = readText('src/github/step.ts');
    const [, keys = ''] = /setOutputsOf\(notes, \{\n([\s\S]*?)\n {2}\}\);/.exec(code) ?? [];
    const set = [...keys.matchAll(/^ {4}'?([a-z-]+)'?[:,]/gm)].map(([, name]) => name);
    expect(set).toEqual(Object.keys(action.outputs));
  });
});

describe('the everyday keys', () => {
  const rows = rowsOf('README.md', 'Key');
  const endpoint = schema.properties.endpoints.items.anyOf.find(
    (each: { readonly properties?: unknown }) => each.properties,
  );
  const known = { ...schema.properties, ...endpoint.properties };

  it('are ten of the schema', () => {
    const keys = rows.map(({ Key }) => codeOf(Key));
    expect(keys).toHaveLength(10);
    expect(keys.filter((key) => !(key in known))).toEqual([]);
  });

  it('have the defaults of the schema', () => {
    const defaults = rows.flatMap(({ Key, Meaning }) => {
      const value: unknown = schema.properties[codeOf(Key)]?.default;
      return value === undefined ? [] : [[codes(Meaning), value] as const];
    });
    expect(defaults.length).toBeGreaterThan(0);
    for (const [named, value] of defaults) expect(named).toContain(value);
  });
});
