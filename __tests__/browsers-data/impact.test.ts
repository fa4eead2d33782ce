import { type BrowserImpact, impactOn } from '../../src/browsers/impact.ts';
import { resolveQueries } from '../../src/browsers/queries.ts';
import { tlsSupport } from '../../src/browsers/tls-support.ts';
import type { Protocol } from '../../src/tls/protocol.ts';

/** What becomes of the browsers of one query. */
async function impact(query: string, minVersion: Protocol): Promise<BrowserImpact> {
  const resolved = await resolveQueries([query]);
  if ('found' in resolved) throw new Error(resolved.found);
  return impactOn(resolved.browsers, minVersion, tlsSupport);
}

/** `lose IE 5.5–7`, one line for each browser. */
async function fates(query: string, minVersion: Protocol): Promise<readonly string[]> {
  const result = await impact(query, minVersion);
  return (['lose', 'offByDefault', 'partly'] as const).flatMap((fate) =>
    result[fate].map(({ browser, versions }) => `${fate} ${browser} ${versions.join(', ')}`),
  );
}

describe('what is known of browsers', () => {
  it.each<[query: string, minVersion: Protocol, expected: readonly string[]]>([
    // On Windows 7, and the reason why vendors told their customers where to switch it on.
    ['ie 5.5-11', 'TLSv1.1', ['lose IE 5.5–7', 'offByDefault IE 8–10']],
    ['ie 5.5-11', 'TLSv1.2', ['lose IE 5.5–7', 'offByDefault IE 8–10']],
    ['ie 5.5-11', 'TLSv1.3', ['lose IE 5.5–11']],
    ['ie_mob 10-11', 'TLSv1.2', ['offByDefault IE Mobile 10']],
    ['android 2.1-4.4', 'TLSv1.2', ['lose Android Browser 2.1–4.4.4']],
    ['safari 5-9', 'TLSv1.2', ['lose Safari 5–6.1']],
    ['ios_saf 4.3-8', 'TLSv1.2', ['lose Safari on iOS 4.2–4.3']],
    ['chrome 4-38', 'TLSv1.1', ['lose Chrome 4–21']],
    ['chrome 4-38', 'TLSv1.2', ['lose Chrome 4–28']],
    ['chrome >= 38', 'TLSv1.2', []],
    ['firefox 20-30', 'TLSv1.1', ['lose Firefox 20–22', 'offByDefault Firefox 23']],
    ['firefox 20-30', 'TLSv1.2', ['lose Firefox 20–23', 'offByDefault Firefox 24–26']],
    ['edge 12-18', 'TLSv1.2', []],
    ['edge 12-79', 'TLSv1.3', ['lose Edge 12–18']],
    ['chrome 60-80', 'TLSv1.3', ['lose Chrome 60–69']],
    ['ios_saf 11-13', 'TLSv1.3', ['lose Safari on iOS 11.0–12.1']],
    ['defaults', 'TLSv1.2', []],
  ])('%s, from %s on: %j', async (query, minVersion, expected) => {
    expect(await fates(query, minVersion)).toEqual(expected);
  });

  it('counts a browser that only spoke a draft of TLS 1.3 as one without it', async () => {
    expect(await fates('firefox 55-70', 'TLSv1.3')).toEqual(['lose Firefox 55–62']);
  });

  it('keeps apart what only newer systems can do: Safari from macOS 10.14 on', async () => {
    expect(await fates('safari 11-15', 'TLSv1.3')).toEqual(['lose Safari 11–12', 'partly Safari 12.1–13.1']);
  });

  it('does not hold it against a browser that it has given TLS 1.1 up', async () => {
    expect(await fates('last 3 chrome versions, last 3 firefox versions', 'TLSv1.1')).toEqual([]);
  });

  it('says that nobody loses anything as long as TLS 1.0 stays on', async () => {
    expect(await fates('> 0%, dead', 'TLSv1.0')).toEqual([]);
  });

  it('is of a day, and covers nearly all use', async () => {
    const { dataDate } = await impact('defaults', 'TLSv1.2');
    expect(dataDate).toMatch(/^20\d\d-\d\d-\d\d$/);
    const shares = tlsSupport.browsers.flatMap((browser) => Object.values(browser.shares));
    const total = shares.reduce((sum, share) => sum + share, 0);
    expect(total).toBeGreaterThan(95);
    expect(total).toBeLessThanOrEqual(100);
  });

  it('knows each version that browserslist can name', async () => {
    const resolved = await resolveQueries(['> 0%, dead, unreleased versions, ie > 0, last 999 versions']);
    const known = tlsSupport.browsers.flatMap(({ id, spans }) =>
      spans.flatMap(([, versions]) => versions.split(' ').map((version) => `${id} ${version}`)),
    );
    expect(resolved).toMatchObject({ browsers: expect.arrayContaining(['ie 8', 'safari TP']) });
    expect('browsers' in resolved && resolved.browsers.filter((each) => !known.includes(each))).toEqual([]);
  });
});

describe('the impact', () => {
  const data = {
    date: '2026-01-31',
    browsers: [
      {
        id: 'one',
        name: 'Browser One',
        spans: [
          ['nnn', '1 2 3.0-3.1'],
          ['ndn', '4 5'],
          ['yyp', '6'],
          ['nyy', '7'],
        ],
        shares: { '2': 0.1, '4': 0.2, '6': 0.4, '7': 50 },
      },
      { id: 'two', name: 'Browser Two', spans: [['yyn', 'all']], shares: { all: 1 } },
    ],
  } as const;
  const everything = ['one 1', 'one 2', 'one 3.0-3.1', 'one 4', 'one 5', 'one 6', 'one 7', 'two all'];

  it('sums up how much is used what loses access, and what is switched off', () => {
    expect(impactOn(everything, 'TLSv1.2', data)).toEqual({
      lose: [{ browser: 'Browser One', versions: ['1–3.1'], share: 0.1 }],
      offByDefault: [{ browser: 'Browser One', versions: ['4–5'], share: 0.2 }],
      partly: [],
      share: 0.3,
      dataDate: '2026-01-31',
    });
  });

  it('does not count what only some systems can do', () => {
    expect(impactOn(everything, 'TLSv1.3', data)).toMatchObject({
      lose: [
        { browser: 'Browser One', versions: ['1–5'], share: 0.3 },
        { browser: 'Browser Two', versions: ['all'], share: 1 },
      ],
      partly: [{ browser: 'Browser One', versions: ['6'], share: 0.4 }],
      share: 1.3,
    });
  });

  it('joins only versions that follow one another, and names only those that were asked for', () => {
    const some = ['one 5', 'one 3.0-3.1', 'one 1', 'other 1'];
    expect(impactOn(some, 'TLSv1.2', data).lose).toEqual([
      { browser: 'Browser One', versions: ['1', '3.0–3.1'], share: 0 },
    ]);
  });
});
