import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { type Document, parseAllDocuments } from 'yaml';
import { type FileSystem, realFileSystem } from '../../src/config/file-system.ts';
import * as load from '../../src/config/load.ts';
import { ConfigurationError, type Problem } from '../../src/config/problem.ts';

/*
 * How the tests of this folder load their lists: as the product does, and each list is also validated as an editor does it,
 * with the published JSON Schema. A test fails where the two do not agree.
 */

export const publishedSchema = JSON.parse(
  readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv();
addFormats.default(ajv);
ajv.addVocabulary(['markdownDescription', 'patternErrorMessage']);
const validate = ajv.compile(publishedSchema);

/** What the run refuses and the schema cannot. */
interface OnlyByTheRun {
  readonly error: RegExp;
  readonly why: string;
  /** A list with it. */
  readonly list: string;
}

const oneUrl = 'endpoints: [https://x.example]';
const certificate = (path: string) =>
  `endpoints: [{ url: https://x.example, client-certificate: { path: ${path} } }]`;
const brownout = (from: string, to: string) =>
  `${oneUrl}\ndeprecations: [{ protocol: 1.1, date: 2026-12-01, brownouts: [{ from: ${from}, to: ${to} }] }]`;

export const onlyByTheRun: readonly OnlyByTheRun[] = [
  {
    error: /found nothing, expected a map with the key endpoints/,
    why: 'Editors do not validate a text of comments.',
    list: '# nothing yet',
  },
  {
    error: /min-version: found "[0-9.ex]+", expected a TLS version/,
    why: 'It sees the number 1.2 and not how that was written.',
    list: `min-version: 1.20\n${oneUrl}`,
  },
  {
    error: /endpoints\[\d+\]: found ".*" a second time/,
    why: 'It compares no entries by some of their keys.',
    list: 'endpoints: [https://x.example, "https://x.example:443/"]',
  },
  {
    error: /name: found ".*" a second time/,
    why: 'It compares no entries by some of their keys.',
    list: 'clients: [{ name: x, run: a }, { name: x, run: b }]',
  },
  {
    error: /found \S+ a second time, expected one date for each/,
    why: 'It compares no entries by some of their keys.',
    list: `${oneUrl}\nminimums: [{ protocol: 1.3, date: 2026-12-01 }, { protocol: 1.3, date: 2027-12-01 }]`,
  },
  {
    error: /brownouts\[\d+\]\.to: found \S+, expected a time (?:before the date|after that in from)/,
    why: 'It compares no value with another.',
    list: brownout('2026-06-01T20:00Z', '2026-06-01T16:00Z'),
  },
  {
    error: /browsers\S*: found (?:the unknown browser ".*"|".*", expected a browserslist query)/,
    why: 'It knows neither the browsers nor how queries are written.',
    list: 'browsers: cats\nendpoints: [{ url: https://x.example, serves: browsers }]',
  },
  {
    error:
      /found (?:browsers, and no endpoint that serves|serves: browsers in a file that names no browsers)/,
    why: 'It compares no value with another.',
    list: `browsers: defaults\n${oneUrl}`,
  },
  {
    error: /: found "\d+(?:ms|[smhdw])", expected a duration /,
    why: 'It does not count how long an hour is in seconds.',
    list: `warn-within: 36526d\n${oneUrl}`,
  },
  {
    error: /expected a day that exists \(\d{4}-02 has 28 days\)/,
    why: 'It does not know in which years 29 February exists.',
    list: 'endpoints: [{ url: https://x.example, sunset: 2027-02-29 }]',
  },
  {
    error: /expected a host name or an IP address\b/,
    why: 'It does not know what the URL standard makes of a host.',
    list: 'endpoints: [https://0x7f.1]',
  },
  {
    error: /expected an IPv6 address in the brackets/,
    why: 'A pattern for all forms of IPv6 addresses would be longer than everything else.',
    list: 'endpoints: ["https://[1:2]"]',
  },
  {
    error: /client-certificate\.path: found (?:no such file|a path that leads out of the workspace)/,
    why: 'It does not look for files.',
    list: certificate('missing.pem'),
  },
  {
    error: /client-certificate\.path: found a (?:certificate that cannot be used|passphrase that takes)/,
    why: 'It does not read files.',
    list: certificate('__tests__/fixtures/README.md'),
  },
  {
    error: /passphrase-env: found an environment variable that is not set/,
    why: 'It does not see the environment of the run.',
    list: certificate('__tests__/fixtures/client.p12, passphrase-env: NOT_SET'),
  },
  {
    error: /client-certificate: found one more client certificate/,
    why: 'It does not count different values.',
    list: `endpoints:\n${Array.from({ length: 101 }, (_, index) => `  - { url: https://h${index}.example, client-certificate: { path: __tests__/fixtures/client.pem, key-path: ${'./'.repeat(index)}__tests__/fixtures/client.pem } }`).join('\n')}`,
  },
];

export async function loadInline(...args: Parameters<typeof load.loadInline>): Promise<load.Integrations> {
  const loading = load.loadInline(...args);
  compare(args[0], await problemsOf(loading));
  return loading;
}

export async function loadFiles(
  options: load.LoadFilesOptions,
  files: FileSystem = realFileSystem,
): Promise<load.Integrations> {
  const lists: string[] = [];
  const loading = load.loadFiles(options, {
    ...files,
    read: async (path, maxBytes) => {
      const read = await files.read(path, maxBytes);
      if ('bytes' in read && /\.ya?ml$/.test(path)) lists.push(read.bytes.toString());
      return read;
    },
  });
  await problemsOf(loading);
  const { cwd, env = {} } = options;
  for (const list of lists) await problemsOf(loadInline(list, {}, { cwd, env }));
  return loading;
}

export const { combine } = load;

/** None where the list loads. */
export async function problemsOf(loading: Promise<unknown>): Promise<readonly Problem[]> {
  return loading.then(
    () => [],
    (error: unknown) => {
      if (error instanceof ConfigurationError) return error.problems;
      throw error;
    },
  );
}

function compare(text: string, problems: readonly Problem[]): void {
  const refused = problems.filter(({ message }) => !onlyByTheRun.some(({ error }) => error.test(message)));
  const errors = editorErrors(text);
  if (errors.length > 0 ? problems.length > 0 : refused.length === 0) return;
  const messages = refused.map(({ message }) => message);
  throw new Error(
    `The run says [${messages.join('; ')}], an editor [${errors.join('; ')}], of ${text.slice(0, 500)}`,
  );
}

/** What an editor says of a list; one without the key `endpoints` is valid in the input alone. */
export function editorErrors(text: string): readonly string[] {
  // Editors know no YAML 1.1, which has a type for dates.
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    merge: true,
    schema: 'core',
    logLevel: 'error',
  });
  return [...documents].flatMap((document) => {
    if (document.errors.length > 0) return document.errors.map(String);
    const data = dataOf(document);
    const isRight = validate(Array.isArray(data) ? { endpoints: data } : data);
    return isRight ? [] : [ajv.errorsText(validate.errors)];
  });
}

/** Nothing where an alias or a merge key leads to none. */
function dataOf(document: Document.Parsed): unknown {
  try {
    // An anchor may be used as often as a list has endpoints.
    return document.toJS({ maxAliasCount: 1_000_000 });
  } catch {
    return undefined;
  }
}
