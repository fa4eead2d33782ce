import leven from 'leven';

/** A query that cannot be answered: what is wrong with it, what is expected, and what to write in its place. */
export interface QueryFault {
  /** Which of the queries it is, from 0. */
  readonly index: number;
  readonly found: string;
  readonly expected: string;
  readonly instead?: string;
}

/**
 * The browsers that a list of browserslist queries selects, as browserslist names them (`ie 8`), or the first error.
 * Nothing is read but the bundled data: no file, package or environment variable has a say, whatever a query asks for.
 */
export async function resolveQueries(
  queries: readonly string[],
): Promise<{ readonly browsers: readonly string[] } | QueryFault> {
  // What is bundled is as old as this product; browserslist would tell its users to update a package.
  process.env.BROWSERSLIST_IGNORE_OLD_DATA = '1';
  // Takes 13 ms to load, which a list without browsers saves.
  const { default: browserslist } = await import('browserslist');
  // An empty path, and statistics of none: browserslist looks for files of the working directory otherwise.
  const resolve = (some: readonly string[]) => browserslist(some, { path: '', stats: {} });
  const names = { ...browserslist.aliases, ...browserslist.data };
  for (const [index, query] of queries.entries()) {
    for (const part of browserslist.parse(query, { path: '' })) {
      const refused = refuse(part, query, Object.keys(names));
      if (refused) return { index, ...refused };
    }
  }
  const reason = errorOf(queries);
  if (reason === undefined) {
    const browsers = resolve(queries);
    if (browsers.length > 0) return { browsers };
    const index = queries.length - 1;
    return { index, found: 'a query that selects no browser', expected: 'one that selects some' };
  }
  // One that fails by itself; if none does, the first begins with `not`, and there is nothing to take away from.
  const failing = queries.findIndex((query) => errorOf([query.replace(/^\s*not\s+/i, '')]) !== undefined);
  const index = Math.max(0, failing);
  return { index, found: `${JSON.stringify(queries[index])} (${reason})`, expected: aQuery };

  /** Browserslist's own words for what it does not like. */
  function errorOf(some: readonly string[]): string | undefined {
    try {
      resolve(some);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  }
}

const aQuery = 'a browserslist query such as defaults, > 0.5% or chrome >= 90';

/** The forms of a query that need the bundled data alone, by browserslist's own names. */
const answered = new Set([
  'last_major_versions',
  'last_versions',
  'last_electron_major_versions',
  'last_browser_major_versions',
  'last_electron_versions',
  'last_browser_versions',
  'unreleased_versions',
  'unreleased_browser_versions',
  'last_years',
  'since_y',
  'since_y_m',
  'since_y_m_d',
  'baseline',
  'popularity',
  'cover',
  'electron_range',
  'browser_range',
  'electron_ray',
  'browser_ray',
  'firefox_esr',
  'opera_mini_all',
  'electron_version',
  'phantomjs_1_9',
  'phantomjs_2_1',
  'browser_version',
  'defaults',
  'dead',
]);

/** Why those are not answered that browserslist knows besides. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/_in_place$|^cover_in$/, 'a share of use in the world, since that of countries is not bundled'],
  [/stats$|^cover_config$/, 'a share of use in the world, since no statistics are read from files'],
  [/^extends$|^browserslist_config$/, 'the queries themselves, since nothing is read from files or packages'],
  [/^supports$/, 'browsers by name, version, age or use, since tables of features are not bundled'],
  [/node/, 'browsers, and Node.js is none'],
];

interface Part {
  readonly type: string;
  readonly query: string;
}

function refuse(part: Part, whole: string, names: readonly string[]): Omit<QueryFault, 'index'> | undefined {
  const { type, query } = part;
  const found = JSON.stringify(query);
  if ('browser' in part && typeof part.browser === 'string') {
    const { browser } = part;
    if (names.includes(browser.toLowerCase())) return undefined;
    const nearest = nearestTo(browser.toLowerCase(), names);
    return {
      found: `the unknown browser ${JSON.stringify(browser)}`,
      expected: `one of ${names.toSorted().join(', ')}`,
      ...(nearest !== undefined && { instead: whole.replace(browser, nearest) }),
    };
  }
  if (type === 'unknown' && names.includes(query.toLowerCase())) {
    const instead = whole.replace(query, `last 2 ${query} versions`);
    return { found: `${found} without a version`, expected: 'which versions of it', instead };
  }
  if (answered.has(type)) return undefined;
  const expected = reasons.find(([pattern]) => pattern.test(type))?.[1] ?? aQuery;
  return { found, expected };
}

/** The name that was most likely meant. */
function nearestTo(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: leven(word.slice(0, 40), name) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= 2 && best.distance < word.length ? best.name : undefined;
}
