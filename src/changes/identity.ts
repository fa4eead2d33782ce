import { parseEndpointUrl } from '../config/endpoint-url.ts';

/** What makes an endpoint the same from report to report: where it is, and never its name or its line. */
interface Place {
  readonly url: string;
  readonly serverName?: string | undefined;
  readonly address?: string | undefined;
}

/** A key for each endpoint, in their order; no two have the same. */
export function identify(places: readonly Place[]): readonly string[] {
  return numbered(
    places.map(({ url, serverName = '', address = '' }) =>
      JSON.stringify([normal(url), serverName.toLowerCase(), address.toLowerCase()]),
    ),
  );
}

/** Each name with how often it came before: what is equal is told apart by its order. */
export function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return `${name} ${ordinal}`;
  });
}

/** Scheme, host, port and path; a query is no part of it, since a report may leave it out. */
function normal(url: string): string {
  const [base = ''] = url.split(/[?#]/);
  const reading = parseEndpointUrl(base);
  if (!('value' in reading)) return base;
  const { scheme, host, port, path } = reading.value;
  return `${scheme}://${host}:${port}${path}`;
}
