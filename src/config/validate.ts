import type { z } from 'zod';
import {
  type ClientConfig,
  type Config,
  clientEntry,
  configSchema,
  endpointEntry,
  mostEntries,
} from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says of a list: its configuration, or what is wrong with it. */
export type Validated = { readonly entries: Entries } & (
  | { readonly kind: 'valid'; readonly config: Config }
  /** `more` counts the issues that are not among these. */
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[]; readonly more: number }
);

/** The entries of a list at their places; one that is wrong is undefined. */
export interface Entries {
  readonly endpoints: readonly (z.output<typeof endpointEntry> | undefined)[];
  readonly clients: readonly (ClientConfig | undefined)[];
}

/** Enough to choose those from that are shown. Each may hold several hundred bytes. */
const mostIssues = 2_000;

/**
 * Validates the data of a list. Endpoints and clients are validated one by one: zod hands on the issues of a list as the
 * arguments of a call, and those of a hundred thousand entries overflow the stack.
 */
export function validate(data: unknown): Validated {
  const lists = isMap(data) ? data : {};
  const head = configSchema.safeParse(
    isMap(data) ? { ...data, ...startOf('endpoints', lists), ...startOf('clients', lists) } : data,
  );
  const issues: Issue[] = [];
  let more = 0;
  const add = (issue: Issue): void => {
    if (issues.length < mostIssues) issues.push(issue);
    else more += 1;
  };
  for (const issue of head.error?.issues ?? []) add(issue);
  const entries: Entries = {
    endpoints: entriesOf('endpoints', endpointEntry),
    clients: entriesOf('clients', clientEntry),
  };
  if (!head.success || issues.length > 0) return { kind: 'invalid', issues, more, entries };
  return {
    kind: 'valid',
    config: {
      ...head.data,
      ...(head.data.endpoints && { endpoints: entries.endpoints.filter((each) => each !== undefined) }),
      ...(head.data.clients && { clients: entries.clients.filter((each) => each !== undefined) }),
    },
    entries,
  };

  function entriesOf<T>(key: 'endpoints' | 'clients', entry: z.ZodType<T>): readonly (T | undefined)[] {
    const list = lists[key];
    if (!isReadable(list)) return [];
    return list.map((each, index) => {
      const { data: parsed, error } = entry.safeParse(each);
      // Those of the first entry are among the head's.
      const found = index === 0 ? [] : (error?.issues ?? []);
      for (const issue of found) add({ ...issue, path: [key, index, ...issue.path] });
      return parsed;
    });
  }
}

/** The list with its first entry alone, as long as it is one that is read entry by entry. */
function startOf(key: string, lists: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const list = lists[key];
  return isReadable(list) ? { [key]: list.slice(0, 1) } : {};
}

function isReadable(list: unknown): list is readonly unknown[] {
  return Array.isArray(list) && list.length <= mostEntries;
}

function isMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
