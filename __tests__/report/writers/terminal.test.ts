import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { plainLayout } from '../../../src/report/formats.ts';
import { viewOf } from '../../../src/report/view/view.ts';
import { renderSummary } from '../../../src/report/writers/summary.ts';
import {
  evidenceParts,
  type Layout,
  renderTerminal,
  terminalParts,
} from '../../../src/report/writers/terminal.ts';
import { client, clientVerdict, reportWithClients, withClients } from '../client-reports.ts';
import { golden } from '../golden.ts';
import { longReport } from '../long-report.ts';
import {
  endpoint,
  exampleReport,
  login,
  ordersApi,
  partnerFtp,
  report,
  richReport,
  storage,
  view,
} from '../reports.ts';

const rendered = (of: ReturnType<typeof report>, more: Partial<Layout> = {}) =>
  renderTerminal(viewOf(of), { ...plainLayout, ...more });

test.each([
  ['terminal-80.txt', richReport(), { columns: 80 }],
  ['terminal-120.txt', richReport(), { columns: 120, all: true }],
  ['terminal-200.txt', richReport(), { columns: 200, verbose: true }],
  ['terminal-example.txt', exampleReport(), { columns: 120 }],
])('%s', (name, of, layout) => {
  const text = rendered(of, layout);
  expect(text).toBe(golden(name, text));
});

describe('an endpoint that one place could not reach', () => {
  const unreached = [{ origin: 'dmz', failure: { kind: 'connect-timeout', afterMs: 10_000 } }] as const;
  const elsewhere = <V extends ReturnType<typeof login>>(name: string, seen: V): V => ({
    ...seen,
    integration: { ...seen.integration, name },
    observation: { ...seen.observation, unreached },
  });

  it.each([
    ['alone of its kind', [elsewhere('A', ordersApi()), login()]],
    ['among others', [elsewhere('A', ordersApi()), elsewhere('B', ordersApi())]],
    ['alone', [elsewhere('A', ordersApi())]],
    ['ready', [elsewhere('A', login()), ordersApi()]],
    ['unverified at what others reached', [elsewhere('A', partnerFtp()), login()]],
  ])('says so where it is %s, however narrow the terminal, as the summary does', (_, verdicts) => {
    const words = 'not reached from dmz (connection timed out)';
    const count = verdicts.filter(({ observation }) => observation.unreached).length;
    for (const columns of [40, 60, 80, 100, 120, 140]) {
      const text = rendered(report(verdicts), { columns }).replace(/\s+/g, ' ');
      expect(text.split(words)).toHaveLength(count + 1);
    }
    expect(renderSummary(view(verdicts)).split(words)).toHaveLength(count + 1);
  });
});

describe('the parts', () => {
  it('stand from what needs nothing to what fails the build, and the last line counts all', () => {
    const titles = terminalParts(viewOf(richReport()), plainLayout).map(({ title }) => title);
    expect(titles).toEqual([
      '',
      '✓ 2 ready',
      'Exceptions',
      'Deadlines',
      '? 3 unverified',
      '! 2 at risk',
      '! 1 more warning about what is not ready',
      '✗ 2 not ready: the build fails',
      '',
    ]);
    expect(rendered(richReport()).trimEnd().split('\n').at(-1)).toBe(
      '9 endpoints: 2 not ready, 2 at risk, 3 unverified, 2 ready',
    );
  });

  it('begin with the result, and whether the build fails', () => {
    const [first, second] = rendered(exampleReport()).split('\n');
    expect(first).toBe('TLS readiness: 1 of 4 endpoints is not ready');
    expect(second).toBe(
      'The build fails (fail-on: error) · 1 not ready · 1 at risk · 1 unverified · 1 ready · next deadline 1 Dec 2026 (9 days)',
    );
  });

  it('are those of states that there are', () => {
    expect(rendered(report([login()]))).toBe(
      'TLS readiness: the only endpoint is ready\nThe build passes (fail-on: error)\n\n    login.example.com:443  1.2 · 1.3\n',
    );
    expect(rendered(report([]))).toMatch(
      /^TLS readiness: there is no endpoint to check\n.*\n\n0 endpoints\n$/,
    );
  });

  it('show ready endpoints of a long list as rows only where they are asked for', () => {
    expect(rendered(exampleReport())).toMatch(/\n✓ 1 ready\n +login\.example\.com:443 +1\.2 · 1\.3\n/);
    const long = report(Array.from({ length: 11 }, (_, index) => login(`Login ${index}`)));
    expect(rendered(long)).toContain('\n✓ 11 ready (--all shows them)\n\n11 endpoints');
    expect(rendered(long, { all: true })).toMatch(/\n✓ 11 ready\n +Login 0 +login\.example\.com:443 +1\.2/);
  });

  it('count unverified endpoints that are errors, and clients that were not run', () => {
    const { findings, ...rest } = partnerFtp();
    const failing = { ...rest, findings: findings.map((each) => ({ ...each, level: 'error' as const })) };
    expect(rendered(report([failing, ordersApi()]))).toContain('\n✗ 1 not ready, 1 unverified: ');
    const notRun = clientVerdict(
      'unverified',
      client(),
      { ended: { kind: 'not-run' } },
      {
        findings: [
          { rule: 'unverified', level: 'notice', facts: { kind: 'client-not-run' }, source: client().source },
        ],
      },
    );
    expect(rendered(withClients(report([login()]), [notRun]))).toContain('\n? 1 not run\n');
  });
});

test.each([40, 60, 80, 99, 100, 120, 160, 200])(
  'at %d columns no line of text is longer, and none ends in a space',
  (columns) => {
    const texts = [richReport(), reportWithClients(), longReport(30)].flatMap((of) => [
      rendered(of, { columns }),
      rendered(of, { columns, verbose: true, all: true }),
    ]);
    for (const line of texts.flatMap((text) => text.split('\n'))) {
      // Where a rule is explained is never broken: nobody could open or copy it. Nor are titles, and the line that counts.
      const unbroken = /^ *(?:npx tls-readiness explain|https:)|^\S.* connections$|^✗ |^\d+ endpoints: /.test(
        line,
      );
      if (!unbroken && stringWidth(line) > columns) expect(line).toBe('a shorter line');
      expect(line).toBe(line.trimEnd());
    }
  },
);

test('wide characters keep the columns in line', () => {
  const text = rendered(report([login('登录服务'), login('Sign-in')]), { all: true });
  const places = text
    .split('\n')
    .filter((line) => line.includes('1.2 · 1.3'))
    .map((line) => stringWidth(line.split('1.2 ·')[0] ?? ''));
  expect(new Set(places).size).toBe(1);
  expect(places).toHaveLength(2);
});

describe('colour', () => {
  it('adds nothing but styles, and depends on nothing but the layout', () => {
    const previous = process.env.NO_COLOR;
    process.env.NO_COLOR = '1';
    try {
      const coloured = rendered(exampleReport(), { color: true });
      expect(coloured).toContain('\u001b[31m');
      const plainText = rendered(exampleReport());
      expect(plainText).not.toContain('\u001b');
      expect(stripVTControlCharacters(coloured)).toBe(plainText);
    } finally {
      if (previous === undefined) delete process.env.NO_COLOR;
      else process.env.NO_COLOR = previous;
    }
  });

  it('marks old versions alone', () => {
    const line = rendered(exampleReport(), { color: true, columns: 140 })
      .split('\n')
      .find((each) => /Outgoing mail .*1\.2/.test(stripVTControlCharacters(each)));
    const styled = (version: string) => line?.includes(`\u001b[31m\u001b[1m${version}\u001b`);
    expect([styled('1.0'), styled('1.1'), styled('1.2')]).toEqual([true, true, false]);
  });
});

describe('a problem', () => {
  it('that several have says its advice once above them, each at its place in the list', () => {
    const at = (name: string, line: number) => {
      const source = { ...endpoint().source, line };
      const findings = ordersApi().findings.map((each) => ({ ...each, source }));
      return { ...ordersApi(), integration: endpoint({ name, source }), findings };
    };
    const text = rendered(report([at('A', 3), at('B', 7)]));
    expect(text).toContain('\n  No TLS 1.2 (2)\n');
    expect(text.replace(/\s+/g, ' ').match(/Ask the operator to enable TLS 1\.2/g)).toHaveLength(1);
    expect(text).toMatch(/^ +A .*\.github\/tls-readiness\.yml:3:5$/m);
    expect(text).toMatch(/^ +B .*\.github\/tls-readiness\.yml:7:5$/m);
  });

  it('that only one has is told in sentences', () => {
    const text = rendered(report([ordersApi()])).replace(/\s+/g, ' ');
    expect(text).toMatch(/No TLS 1\.2 orders\.example\.com:443 .*“protocol_version”.* Ask @acme\/orders /);
    expect(text).toContain('Orders API 1.0 only .github/tls-readiness.yml:12:5');
  });

  it('of a list in no file has no place', () => {
    const source = { ...endpoint().source, file: undefined };
    const findings = ordersApi().findings.map((each) => ({ ...each, source }));
    const text = rendered(report([{ ...ordersApi(), integration: endpoint({ source }), findings }]));
    expect(text).not.toMatch(/:\d+:\d+|undefined/);
  });

  it('says where its rule is explained: the page where it is known, else the command', () => {
    expect(rendered(exampleReport()).match(/^ *npx tls-readiness explain .*$/gm)).toEqual([
      '  npx tls-readiness explain unverified',
      '  npx tls-readiness explain deprecated-version',
      '  npx tls-readiness explain minimum-version',
    ]);
    const linked = renderTerminal(
      view([ordersApi()], { pages: 'https://git.example.com/docs' }),
      plainLayout,
    );
    expect(linked).toContain('\n  https://git.example.com/docs/minimum-version.md\n');
    expect(linked).not.toContain('tls-readiness explain');
  });

  it('of a client is followed by the last output of its command', () => {
    expect(rendered(reportWithClients())).toMatch(
      /Last output of “billing worker”\n +curl: \(35\) tlsv1 alert protocol version\n/,
    );
  });
});

describe('the evidence', () => {
  it('is shown where it is asked for, what is ready first', () => {
    const titles = evidenceParts(viewOf(exampleReport()), plainLayout).map(({ title }) => title);
    expect(titles).toEqual([
      'login.example.com:443 at [2001:db8::7]:443, 7 connections',
      expect.stringMatching(/^Partner FTP at 198\.51\.100\.4:443, 198\.51\.100\.5:443, 6 connections$/),
      'Outgoing mail at 192.0.2.25:587, 6 connections',
      'Orders API at 192.0.2.7:443, 6 connections',
    ]);
    expect(rendered(exampleReport())).not.toContain('6 connections');
    expect(rendered(exampleReport(), { verbose: true })).toContain('6 connections');
  });

  it('has handshakes with one old version alone', () => {
    const text = rendered(report([storage()]), { columns: 180, verbose: true });
    expect(text).toMatch(
      /TLS 1\.0 alone +completed, but requests are rejected: status 400 twice, instead of 200/,
    );
    expect(text).toMatch(/TLS 1\.1 alone +no client can complete it: wrong curve/);
  });
});
