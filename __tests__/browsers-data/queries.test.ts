import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveQueries } from '../../src/browsers/queries.ts';
import { endpointOf, problemOf } from '../config/text.ts';

test('a list selects what its queries say together', async () => {
  expect(await resolveQueries(['ie 8-11', 'not ie 9', 'firefox 60 or chrome 70'])).toEqual({
    browsers: ['chrome 70', 'firefox 60', 'ie 11', 'ie 10', 'ie 8'],
  });
});

describe('a query that cannot be answered', () => {
  const aQuery = 'a browserslist query such as defaults, > 0.5% or chrome >= 90';
  test.each<[query: string, found: string, expected: string, instead?: string]>([
    ['modern browsers', '"modern browsers"', aQuery],
    ['chrome 9999', '"chrome 9999" (Unknown version 9999 of chrome)', aQuery],
    ['firefox', '"firefox" without a version', 'which versions of it', 'last 2 firefox versions'],
    [
      'not dead',
      '"not dead" (Write any browsers query (for instance, `defaults`) before `not dead`)',
      aQuery,
    ],
    ['chrome > 9999', 'a query that selects no browser', 'one that selects some'],
    ['> 1% in DE', '"> 1% in DE"', 'a share of use in the world, since that of countries is not bundled'],
    [
      'cover 90% in alt-eu',
      '"cover 90% in alt-eu"',
      'a share of use in the world, since that of countries is not bundled',
    ],
    [
      '> 1% in my stats',
      '"> 1% in my stats"',
      'a share of use in the world, since no statistics are read from files',
    ],
    [
      '> 1% in ./x stats',
      '"> 1% in ./x stats"',
      'a share of use in the world, since no statistics are read from files',
    ],
    [
      'extends ./evil',
      '"extends ./evil"',
      'the queries themselves, since nothing is read from files or packages',
    ],
    [
      'browserslist config',
      '"browserslist config"',
      'the queries themselves, since nothing is read from files or packages',
    ],
    [
      'supports es6-module',
      '"supports es6-module"',
      'browsers by name, version, age or use, since tables of features are not bundled',
    ],
    ['maintained node versions', '"maintained node versions"', 'browsers, and Node.js is none'],
    ['current node', '"current node"', 'browsers, and Node.js is none'],
  ])('%s', async (...[query, found, expected, instead]) => {
    const fault = { index: 0, found, expected, ...(instead !== undefined && { instead }) };
    expect(await resolveQueries([query])).toEqual(fault);
  });

  test('is refused wherever it hides', async () => {
    for (const query of ['chrome 90 and not extends ./evil', 'not extends ./evil', 'ie 8, extends ./evil'])
      expect(await resolveQueries(['defaults', query])).toMatchObject({
        index: 1,
        found: expect.stringContaining('extends'),
      });
  });

  test('is named by its place, also behind a not', async () => {
    expect(await resolveQueries(['defaults', 'dead', 'not chrome 9999', 'ie 8'])).toMatchObject({ index: 2 });
  });

  test('of a misspelt browser gets the name that was meant', async () => {
    expect(await resolveQueries(['defaults', 'ie 8, chrme >= 90'])).toMatchObject({
      index: 1,
      found: 'the unknown browser "chrme"',
      instead: 'ie 8, chrome >= 90',
    });
  });
});

test('files of the working directory have no say', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'browsers-'));
  const before = process.cwd();
  try {
    writeFileSync(join(directory, 'browserslist-stats.json'), 'this would be a fault');
    writeFileSync(join(directory, '.browserslistrc'), 'ie 8');
    process.chdir(directory);
    expect(await resolveQueries(['chrome 71'])).toEqual({ browsers: ['chrome 71'] });
  } finally {
    process.chdir(before);
    rmSync(directory, { recursive: true });
  }
});

describe('in the list', () => {
  const serving = '- url: https://x.example\n    serves: browsers\n';

  test('an endpoint that serves browsers knows whom its minimum version shuts out', async () => {
    const endpoint = await endpointOf(
      `browsers: ie 8-11\nmin-version: 1.3\nendpoints:\n  ${serving}    min-version: 1.2\n`,
    );
    expect(endpoint.browsers).toMatchObject({
      lose: [],
      offByDefault: [{ browser: 'IE', versions: ['8–10'] }],
    });
  });

  test('several queries are a list', async () => {
    const endpoint = await endpointOf(`browsers: [ie 8-11, not ie 9]\nendpoints:\n  ${serving}`);
    expect(endpoint.browsers?.offByDefault).toMatchObject([{ versions: ['8', '10'] }]);
  });

  test('others know nothing of browsers', async () => {
    expect(await endpointOf('- https://x.example')).not.toHaveProperty('browsers');
  });

  test.each<[name: string, text: string, message: string, place: string, instead?: string]>([
    [
      'an unknown browser is shown at its query',
      `browsers:\n  - defaults\n  - "> 1%, chrme 90"\nendpoints:\n  ${serving}`,
      'browsers[1]: found the unknown browser "chrme", expected one of and_chr, ',
      '3:5-3:21',
      '"> 1%, chrome 90"',
    ],
    [
      'a query alone has its place',
      `browsers: cats\nendpoints:\n  ${serving}`,
      'browsers: found "cats", expected a browserslist query such as defaults, > 0.5% or chrome >= 90',
      '1:11-1:15',
    ],
    [
      'a query that YAML takes for something else',
      `browsers: > 0.5%, ie 8\nendpoints:\n  ${serving}`,
      'found a value that begins with ">", expected quotes around it',
      '1:13-1:23',
      "'> 0.5%, ie 8'",
    ],
    [
      'an empty list',
      `browsers: []\nendpoints:\n  ${serving}`,
      'browsers: found an empty list, expected at least one query',
      '1:11-1:13',
    ],
    [
      'something else than queries',
      `browsers: 8\nendpoints:\n  ${serving}`,
      'browsers: found 8, expected a browserslist query such as defaults, or a list of browserslist queries',
      '1:11-1:12',
    ],
    [
      'an endpoint that serves browsers of which the file names none',
      `endpoints:\n  ${serving}`,
      'endpoints[0].serves: found serves: browsers in a file that names no browsers, expected the key browsers beside endpoints, such as browsers: defaults',
      '3:5-3:11',
    ],
    [
      'browsers that no endpoint serves',
      'browsers: defaults\nendpoints: [https://x.example]',
      'browsers: found browsers, and no endpoint that serves them, expected serves: browsers at each endpoint that people come to with theirs',
      '1:1-1:9',
    ],
    [
      'an endpoint that no browser can reach',
      'browsers: defaults\nendpoints:\n  - url: smtps://x.example\n    serves: browsers',
      'endpoints[0].serves: found serves with smtps://, expected https:// or wss://, the only schemes that browsers use',
      '4:5-4:11',
    ],
    [
      'something else than browsers',
      'browsers: defaults\nendpoints:\n  - url: https://x.example\n    serves: people',
      'endpoints[0].serves: found "people", expected the word browsers',
      '4:13-4:19',
    ],
  ])('%s', async (...[, text, message, place, instead]) => {
    const problem = await problemOf(text);
    expect(problem.message).toContain(message);
    expect(problem.place).toBe(place);
    expect(problem.instead).toBe(instead);
  });
});
