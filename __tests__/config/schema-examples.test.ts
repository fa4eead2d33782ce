import { editorErrors, loadInline, problemsOf, publishedSchema } from './parity.ts';

interface Subschema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Subschema>>;
  readonly items?: Subschema;
  readonly anyOf?: readonly Subschema[];
}

/** A part of the schema, and lists that have a value there. */
interface Place {
  readonly path: string;
  readonly schema: Subschema;
  readonly listsWith: (value: unknown) => readonly unknown[];
}

/** What stands beside the key of an example, by the title of the map. One of them has to fit. */
const neighbours: Readonly<Record<string, readonly object[]>> = {
  'tls-readiness': [
    { endpoints: ['https://x.example'] },
    { endpoints: [{ url: 'https://x.example', serves: 'browsers' }] },
  ],
  endpoint: [{ url: 'https://x.example' }, { url: 'smtp://x.example' }],
  client: [{ name: 'x', run: 'x' }],
  deprecation: [{ protocol: 'TLSv1.1', date: '2026-12-01' }],
  minimum: [{ protocol: 'TLSv1.3', date: '2026-12-01' }],
  brownout: [
    { from: '2026-01-01T16:00Z', to: '2026-12-01T00:00Z' },
    { from: '2026-06-01T16:00Z', to: '2026-06-01T16:01Z' },
  ],
  exception: [{ rule: 'sunset', until: '2026-12-31', reason: 'x' }],
  'client certificate': [{ path: 'missing.pem' }],
};

/** The certificate of an example is nowhere, and no passphrase either. */
const isElsewhere = /client-certificate\S* found (?:no such file|an environment variable that is not set)/;

function placesIn(place: Place): readonly Place[] {
  const { path, schema, listsWith } = place;
  const ofKeys = Object.entries(schema.properties ?? {}).map(([key, inner]) => ({
    path: `${path}.${key}`,
    schema: inner,
    listsWith: (value: unknown) =>
      (neighbours[schema.title ?? ''] ?? [{}]).flatMap((others) => listsWith({ ...others, [key]: value })),
  }));
  const ofItems = schema.items
    ? [{ path: `${path}[]`, schema: schema.items, listsWith: (value: unknown) => listsWith([value]) }]
    : [];
  const alternatives = (schema.anyOf ?? []).map((inner) => ({ path, schema: inner, listsWith }));
  return [place, ...[...ofKeys, ...ofItems, ...alternatives].flatMap(placesIn)];
}

const places = placesIn({ path: '', schema: publishedSchema, listsWith: (value) => [value] });

const shown = places.flatMap(({ path, schema, listsWith }) =>
  [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])].map((value) => ({
    path,
    value,
    lists: listsWith(value).map((list) => JSON.stringify(list)),
  })),
);

test('every key is described', () => {
  const keys = places.filter(({ path }) => /\.[^[]+$/.test(path));
  const described = new Set(
    keys.filter(({ schema }) => (schema.description ?? '').length >= 20).map(({ path }) => path),
  );
  expect(described.size).toBeGreaterThan(50);
  expect(keys.map(({ path }) => path).filter((path) => !described.has(path))).toEqual([]);
});

test.each(shown)('the example $value of $path is valid in an editor and in a run', async ({ lists }) => {
  const errors = await Promise.all(
    lists.map(async (list) => {
      const messages = (await problemsOf(loadInline(list))).map(({ message }) => message);
      return [...editorErrors(list), ...messages.filter((message) => !isElsewhere.test(message))];
    }),
  );
  expect(errors).toContainEqual([]);
});
