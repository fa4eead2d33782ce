import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens } from 'marked';
import { type Endpoint, type RuleName, ruleNames } from '../src/config/endpoint.ts';
import { type Integrations, loadFiles, loadInline } from '../src/config/load.ts';
import { findInterceptors } from '../src/policy/interception.ts';
import { judge } from '../src/policy/judge.ts';
import type { Verdict } from '../src/policy/verdict.ts';
import type { AddressObservation, Certificate, HttpAnswer, Observation } from '../src/probe/observation.ts';
import { annotations, checkRunLimits } from '../src/report/writers/annotations.ts';
import { allTokens } from './documents.ts';
import { dheOnly, limited, rsaOnly } from './policy/current-clients.ts';
import { address, at, completed, failed, observe, unreachable } from './policy/observations.ts';
import { view } from './report/reports.ts';
import { byDate, clientRules, type Did, doings, notRun, silent } from './rule-page-clients.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'docs/rules';
const pages = readdirSync(join(root, folder)).toSorted();
const pageOf = (rule: RuleName) => `${folder}/${rule}.md`;

/** `--as-of 2026-11-22`, as the index says. */
const dayOfExamples = at('2026-11-22').epochMs;
const judgement = { nowMs: dayOfExamples, onUnverified: 'warning' } as const;

const ofClient = 'Of a client';
const acceptIt = 'Accept it for a while';

const sections = [
  'What it finds',
  'When which level',
  'Example',
  ofClient,
  'Why it matters',
  'How to fix it',
  'See it yourself',
  acceptIt,
  'See also',
];

describe('the pages', () => {
  it('are one for each rule, the index, and how to fix servers', () => {
    const expected = [...ruleNames.map((rule) => `${rule}.md`), 'README.md', 'fixing.md'];
    expect(pages).toEqual(expected.toSorted());
  });

  it.each(ruleNames)('%s has the sections that every page has, in their order', (rule) => {
    const judgesClients = clientRules.some((name) => name === rule);
    const headings = read(pageOf(rule)).filter((token): token is Tokens.Heading => token.type === 'heading');
    expect(headings.filter(({ depth }) => depth === 1).map(({ text }) => text)).toEqual([rule]);
    expect(headings.filter(({ depth }) => depth === 2).map(({ text }) => text)).toEqual(
      sections.filter((name) => name !== ofClient || judgesClients),
    );
  });

  it.each(ruleNames)('%s says in its first sentence what the rule is about', (rule) => {
    const [, paragraph] = read(pageOf(rule)).filter(({ type }) => type !== 'space');
    expect(paragraph?.type).toBe('paragraph');
  });
});

describe('the levels of versions', () => {
  const [decisions] = tablesIn(read('docs/decision.md'));

  it('are those of the table on how it decides', () => {
    const rowsOf = (rule: RuleName) => levelsOf(tablesIn(section(rule, 'When which level'))[0]);
    const [tls10, tooOld, missesMinimum] = rowsOf('minimum-version');
    const [clientsFail, classicalOnly] = rowsOf('key-exchange');
    const meetsEverything = ['–', '–', '–', '–'];
    expect([
      tls10,
      tooOld,
      ...rowsOf('deprecated-version'),
      clientsFail,
      missesMinimum,
      classicalOnly,
      meetsEverything,
    ]).toEqual(levelsOf(decisions));
  });
});

describe('the levels of clients', () => {
  it.each([
    ['minimum-version', 'When which level'],
    ['deprecated-version', ofClient],
  ] as const)('are for %s those of the table in “%s”', async (rule, heading) => {
    const [table] = tablesIn(section(rule, heading));
    const levels = byDate[rule].map(({ protocol, run }) =>
      Promise.all(datesOfTables.map((date) => levelOf(rule, run, { protocol, date }))),
    );
    // Rows below these are about endpoints only.
    expect(await Promise.all(levels)).toEqual(levelsOf(table).slice(0, levels.length));
  });

  it('are for unverified those of its table', async () => {
    const reached = { protocol: 'TLSv1.1', date: '2026-10-31' };
    const rows = [
      [await levelOf('unverified', notRun, reached)],
      [await levelOf('unverified', silent)],
      [await levelOf('unverified', silent, reached)],
    ];
    const [table] = tablesIn(section('unverified', ofClient));
    const words = levelsOf(table).map((cells) => cells.map((text) => /error|warning|notice/.exec(text)?.[0]));
    expect(words).toEqual(rows);
  });
});

describe('the index', () => {
  const tables = tablesIn(read(`${folder}/README.md`));

  it('names every rule with its page, in the order in which they run, and nothing else', () => {
    expect(tables).toHaveLength(1);
    const rows = tables.flatMap(({ rows }) => rows.map(([rule]) => rule?.text));
    expect(rows).toEqual(ruleNames.map((rule) => `[\`${rule}\`](${rule}.md)`));
  });

  it('says of each what it means and its levels', () => {
    expect(tables.flatMap(({ header }) => header.map(({ text }) => text))).toEqual([
      'Rule',
      'What it means',
      'Levels',
    ]);
    for (const [, meaning, levels] of tables.flatMap(({ rows }) => rows)) {
      expect(meaning?.text).toMatch(/\.$/);
      expect(levels?.text).toMatch(/\b(error|warning|notice)\b/);
    }
  });

  it('leads to what each rule says of clients, where it does', () => {
    const links = allTokens(`${folder}/README.md`).filter(
      (token): token is Tokens.Link => token.type === 'link',
    );
    const parts = links.map(({ href }) => href).filter((href) => href.endsWith('#of-a-client'));
    expect(parts).toEqual(clientRules.map((rule) => `${rule}.md#of-a-client`));
  });
});

describe('the lists in the pages', () => {
  const lists = pages.flatMap((page) =>
    blocks(allTokens(`${folder}/${page}`), 'yaml').map((text, index) => ({ page, index, text })),
  );

  it.each(lists)('load: $page, number $index', async ({ text }) => {
    const { endpoints, clients } = await loadInline(text);
    expect([...endpoints, ...clients]).not.toHaveLength(0);
  });

  it.each(ruleNames.filter((rule) => rule !== 'exception'))('show how to except %s', async (rule) => {
    const [list = ''] = blocks(section(rule, acceptIt), 'yaml');
    const exceptions = (await loadInline(list)).endpoints.flatMap((endpoint) => endpoint.exceptions);
    expect(exceptions.map((exception) => exception.rule)).toEqual([rule]);
  });
});

/** What the endpoints of each example answered, in the order of the list, when the output was taken from real servers. */
const answers: Readonly<Record<RuleName, readonly Seen[]>> = {
  'minimum-version': [one('--+---'), one('---+--'), one('----+-', {}, 'TLSv1.3')],
  'deprecated-version': [one('--+++-'), one('--++++'), one('----+-'), one('---++-')],
  'key-exchange': [
    { addresses: [rsaOnly] },
    { addresses: [dheOnly] },
    { addresses: [limited('++-++', '+--')] },
    one('----++', { hybrid: { state: 'refused', by: 'alert', alert: 'handshake_failure' } }),
  ],
  sunset: [
    one('----++'),
    one('----++'),
    one('----++'),
    one('----++', {
      http: http(200, { sunset: 'Thu, 31 Dec 2026 23:59:59 GMT', deprecation: '@1782864000' }),
    }),
  ],
  starttls: [
    withoutStarttls('smtp', { kind: 'not-offered' }),
    withoutStarttls('imap', { kind: 'refused', reply: 'a2 NO no certificate is configured' }),
    withoutStarttls('ftp', { kind: 'extra-bytes', bytes: '323330204c6f6767656420696e2e0d0a' }),
    withoutStarttls('smtp', { kind: 'masked', reply: '250-XXXXXXXA' }),
    withoutStarttls('smtp', {
      kind: 'unavailable',
      reply: '454 4.7.0 TLS not available due to local problem',
    }),
  ],
  intercepted: [inspected('93.184.215.14'), inspected('93.184.215.15'), inspected('10.4.0.7')],
  unverified: [
    one('??????'),
    { addresses: [unreachable({ kind: 'connect', code: 'ECONNREFUSED' })] },
    nothingBut({ kind: 'plaintext', speaks: 'HTTP', excerpt: 'HTTP/1.1 400 Bad Request' }),
    one('--?+++'),
    one('----+-', { handshake: failed({ kind: 'alert', alert: 'handshake_failure' }) }),
  ],
  'expected-status': [
    one('----++', { http: http(401) }),
    one('----++', { http: http(503) }),
    one('----++', { http: { state: 'failed', failure: { kind: 'closed' } } }),
  ],
  certificate: [
    certified({ validToMs: at('2026-11-19T10:00:00Z').epochMs, untrusted: 'CERT_HAS_EXPIRED' }),
    certified({ validToMs: at('2026-12-05T10:00:00Z').epochMs }),
    certified({ validFromMs: at('2026-12-01').epochMs, untrusted: 'CERT_NOT_YET_VALID' }),
    certified({ issuer: 'Unknown Authority', untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    certified({ wrongName: 'orders.example.com', altNames: ['DNS:old-orders.example.net'] }),
  ],
  exception: [one('--+---'), one('---+--'), one('----++')],
};

describe('the examples', () => {
  it.each(ruleNames)('of %s show what the product says of such endpoints', async (rule) => {
    const { endpoints } = await loadFromFile(listOf(rule, 'Example'));
    expect(endpoints).toHaveLength(answers[rule].length);
    const observations = endpoints.map((endpoint, index) => ({
      ...observe(endpoint, []),
      ...answers[rule][index],
    }));
    const interceptors = await findInterceptors(observations, []);
    const verdicts = observations.map((seen) =>
      judge(seen, { ...judgement, interceptor: interceptors.get(seen) }),
    );
    expect(rulesOf(verdicts)).toContain(rule);
    const said = say(verdicts);
    expect(shown(rule, 'Example', said)).toBe(said);
  });

  it.each(clientRules)('of %s show what the product says of such clients', async (rule) => {
    const { endpoints, clients } = await loadFromFile(listOf(rule, ofClient));
    expect(endpoints).toHaveLength(0);
    expect(clients).toHaveLength(doings[rule].length);
    const runs = clients.flatMap((client, index) => {
      const did = doings[rule][index];
      return did ? [{ client, ...did }] : [];
    });
    const verdicts = runs.map((run) => judge(run, judgement));
    expect(rulesOf(verdicts)).toContain(rule);
    const said = say(verdicts);
    expect(shown(rule, ofClient, said)).toBe(said);
  });
});

/** The list of an example. */
function listOf(rule: RuleName, heading: string): string {
  const [list = ''] = blocks(section(rule, heading), 'yaml');
  return list;
}

/** What the page shows for the list. With UPDATE_GOLDEN=1 it is first written anew; look at the diff afterwards. */
function shown(rule: RuleName, heading: string, actual: string): string {
  if (process.env.UPDATE_GOLDEN === '1') {
    const file = join(root, pageOf(rule));
    const text = readFileSync(file, 'utf8');
    const from = text.indexOf('```text\n', text.indexOf(`\n## ${heading}\n`)) + '```text\n'.length;
    writeFileSync(file, `${text.slice(0, from)}${actual}\n${text.slice(text.indexOf('```', from))}`);
  }
  const [block = ''] = blocks(section(rule, heading), 'text');
  return block;
}

function rulesOf(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

/** None, ahead, within 90 days, and reached on the day of the examples: the columns of the tables. */
const datesOfTables = [undefined, '2027-06-30', '2026-12-31', '2026-10-31'];

/** The level of what the rule finds of such a client about the protocol, which has this date by the list. */
async function levelOf(
  rule: RuleName,
  run: Did,
  { protocol, date }: { readonly protocol?: string; readonly date?: string | undefined } = {},
): Promise<string> {
  const dated = date === undefined ? '' : `deprecations: [{ protocol: ${protocol}, date: ${date} }]\n`;
  const { clients } = await loadInline(`${dated}clients: [{ name: billing worker, run: ./ping }]`);
  const findings = clients.flatMap((client) => judge({ client, ...run }, judgement).findings);
  const [found] = findings.filter(
    (finding) => finding.rule === rule && [undefined, protocol].includes(finding.protocol),
  );
  return found?.level ?? '–';
}

function levelsOf(table: Tokens.Table | undefined): string[][] {
  return table?.rows.map(([, ...levels]) => levels.map(({ text }) => text)) ?? [];
}

type Seen = Pick<Observation, 'addresses'>;

/** One address, with a letter for each protocol. */
function one(
  letters: string,
  given: Partial<AddressObservation> = {},
  minVersion?: Endpoint['minVersion'],
): Seen {
  return { addresses: [address(letters, given, minVersion)] };
}

function http(
  status: number,
  headers: { readonly sunset?: string; readonly deprecation?: string } = {},
): HttpAnswer {
  return { state: 'answered', status, ...headers };
}

function inspected(ip: string): Seen {
  const root = {
    subject: 'ACME TLS Inspection',
    fingerprint256:
      '3A:5F:0C:91:27:D4:88:B6:E2:10:4B:7D:95:AC:63:F8:1E:C7:52:09:BD:34:6A:E1:8F:70:2C:D9:46:B3:05:EA',
    bundled: false,
  };
  return certified({ root }, ip);
}

function certified(given: Partial<Certificate>, ip = '192.0.2.7'): Seen {
  const certificate = {
    subject: 'example',
    issuer: 'Example Trust',
    altNames: [],
    validFromMs: at('2026-09-01').epochMs,
    validToMs: at('2027-11-22').epochMs,
    ...given,
  };
  return one('----++', { address: ip, handshake: completed(certificate) });
}

/** Every question met with the same failure, over a connection that was made. */
function nothingBut(failure: Parameters<typeof unreachable>[0]): Seen {
  const { unreachable: _made, ...observed } = unreachable(failure);
  return { addresses: [observed] };
}

type StarttlsFailure = Extract<Parameters<typeof unreachable>[0], { readonly kind: 'no-starttls' }>;

function withoutStarttls(scheme: string, problem: StarttlsFailure['problem']): Seen {
  return nothingBut({ kind: 'no-starttls', scheme, problem });
}

/** What a list holds that stands where the examples say it does. */
async function loadFromFile(list: string): Promise<Integrations> {
  const cwd = mkdtempSync(join(tmpdir(), 'rule-pages-'));
  try {
    mkdirSync(join(cwd, '.github'));
    writeFileSync(join(cwd, '.github/tls-readiness.yml'), list);
    return await loadFiles({ patterns: ['.github/tls-readiness.yml'], cwd });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** The annotations on the day of the examples. */
function say(verdicts: readonly Verdict[]): string {
  const said = annotations(view(verdicts), checkRunLimits).map(({ level, file, line, title, message }) =>
    [`${file}:${line} ${level}: ${title}`, ...message.split('\n').flatMap(wrap)].join('\n'),
  );
  return said.join('\n');
}

/** As indented lines of at most 100 columns. */
function wrap(text: string): string[] {
  return [...text.matchAll(/(.{1,98})(?:\s+|$)/g)].map(([, line]) => `  ${line}`);
}

function read(path: string): Token[] {
  return lexer(readFileSync(join(root, path), 'utf8'));
}

/** What stands between one heading of the second level and the next. */
function section(rule: RuleName, heading: string): Token[] {
  const tokens = read(pageOf(rule));
  const heads = tokens.flatMap((token, index) =>
    token.type === 'heading' && token.depth === 2 ? [{ index, text: String(token.text) }] : [],
  );
  const place = heads.findIndex(({ text }) => text === heading);
  return tokens.slice((heads[place]?.index ?? tokens.length) + 1, heads[place + 1]?.index);
}

function tablesIn(tokens: readonly Token[]): Tokens.Table[] {
  return tokens.filter((token): token is Tokens.Table => token.type === 'table');
}

function blocks(tokens: readonly Token[], language: string): string[] {
  return tokens
    .filter((token): token is Tokens.Code => token.type === 'code' && token.lang === language)
    .map(({ text }) => text);
}
