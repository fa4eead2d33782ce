import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What each folder may import besides itself; `types` allows only `import type`. A folder within one has a rule of its own. */
const allowed: Record<string, { values: string[]; types?: string[] }> = {
  tls: { values: [] },
  net: { values: [] },
  browsers: { values: ['tls'] },
  config: { values: ['tls', 'browsers', 'garbage.ts'] },
  starttls: { values: ['tls', 'net'] },
  // The table of schemes is data, and both the list's reader and the probe need it.
  probe: { values: ['tls', 'net', 'starttls', 'config/scheme.ts'], types: ['config'] },
  policy: { values: ['tls', 'config', 'net/address-guard.ts'], types: ['probe', 'clients', 'net'] },
  // What is compared is the JSON report, in the form of its schema.
  changes: { values: ['tls', 'config'], types: ['report'] },
  report: {
    values: ['changes', 'policy', 'config', 'tls', 'net/stop.ts', 'version.ts'],
    types: ['probe', 'clients', 'starttls', 'browsers', 'net'],
  },
  // A file can be printed in a log, hence the escaping.
  observations: {
    values: [
      'tls',
      'config',
      'net/stop.ts',
      'probe/dated-versions.ts',
      'clients/runs/client-run.ts',
      'report/words/escape.ts',
      'settings.ts',
    ],
    types: ['probe', 'clients', 'net', 'starttls'],
  },
  github: {
    values: [
      'report',
      'changes',
      'policy',
      'config',
      'tls',
      'net',
      'settings.ts',
      'pipeline.ts',
      'progress.ts',
      'report-file.ts',
      'earlier-report.ts',
      'inside-checkout.ts',
      'saved-observations.ts',
    ],
    types: ['probe'],
  },
  'command-line': {
    values: [
      'report',
      'changes',
      'policy',
      'config',
      'tls',
      'clients',
      'demo',
      'settings.ts',
      'pipeline.ts',
      'progress.ts',
      'report-file.ts',
      'earlier-report.ts',
      'inside-checkout.ts',
      'saved-observations.ts',
      'version.ts',
    ],
  },
  demo: { values: ['clients/server/authority.ts'], types: ['policy'] },
  'clients/server': { values: ['tls', 'net'] },
  'clients/runs': {
    values: ['tls', 'net', 'clients/server', 'config/read-limited.ts'],
    types: ['config'],
  },
  'clients/portal': { values: ['tls', 'clients/server', 'report/words/escape.ts'] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(src, file), 'utf8');
  const statements = code.matchAll(
    /(?:^|\n)\s*(import|export)\s([^;]*?)from '(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...statements].map(([, , clause = '', path, dynamic]) => {
    const to = relative(src, resolve(dirname(join(src, file)), path ?? dynamic ?? ''));
    return { from: file, to, typeOnly: clause.trimStart().startsWith('type ') };
  });
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [outer = '', inner = ''] = from.split('/');
  const folder = `${outer}/${inner}` in allowed ? `${outer}/${inner}` : outer;
  const rule = allowed[folder];
  if (!rule) throw new Error(`src/${folder} has no rule here: say what it may import`);
  const within = (places: string[]) => places.some((place) => to === place || to.startsWith(`${place}/`));
  return within([folder]) || within(rule.values) || (typeOnly && within(rule.types ?? []));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.filter((file) => file.includes('/')).flatMap(importsOf);

describe('the folders of src', () => {
  it('import only what stands to their left in the pipeline', () => {
    const wrong = imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} imports ${to}`);
    expect(wrong).toEqual([]);
  });

  it('would be caught importing to their right', () => {
    expect(isAllowed({ from: 'tls/reader.ts', to: 'probe/connections.ts', typeOnly: true })).toBe(false);
    expect(isAllowed({ from: 'policy/judge.ts', to: 'probe/connections.ts', typeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'policy/judge.ts', to: 'probe/observation.ts', typeOnly: true })).toBe(true);
    expect(isAllowed({ from: 'clients/server/call.ts', to: 'clients/runs/run.ts', typeOnly: true })).toBe(
      false,
    );
    expect(isAllowed({ from: 'clients/runs/run.ts', to: 'clients/server/call.ts', typeOnly: true })).toBe(
      true,
    );
  });

  it('are read as they are: the scan finds the imports that are there', () => {
    expect(imports).toContainEqual({ from: 'probe/connections.ts', to: 'net/dial.ts', typeOnly: false });
    expect(imports.length).toBeGreaterThan(100);
  });
});

describe('the comments of src', () => {
  // "hello" is the ClientHello's old name, "fault" that of an error, and so on.
  const rejected =
    /\b(faults?|mend(s|ed|ing)?|in the clear|turn(s|ed) (down|away)|(?<!-)hellos?|switch(ed)? (on|off)|settle[sd]?|target)\b/i;
  const comments = files.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .filter((line) => /^\s*(\/\/|\/?\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

  it('have one word for one thing', () => {
    expect(comments.length).toBeGreaterThan(1_000);
    expect(comments.filter((comment) => rejected.test(comment.replace(/^\S+ /, '')))).toEqual([]);
  });
});
