import ipaddr from 'ipaddr.js';
import { parseEndpointUrl } from '../config/endpoint-url.ts';
import { placeName } from '../config/endpoints.ts';
import { schemes } from '../config/scheme.ts';

/** An endpoint that a file of the repository names: scheme, host and port, and never more. */
export interface FoundHost {
  readonly url: string;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** In how many more places it stands. */
  readonly more: number;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Lines that are longer hold data or minified code. */
const longestLine = 2_000;

/** Finds the endpoints that files name, each at its first place, in the order of the files. */
export function findHosts(files: Iterable<TextFile>): readonly FoundHost[] {
  const found = new Map<string, FoundHost>();
  for (const { path, text } of files) {
    const lines = (/(^|\/)package\.json$/.test(path) ? withoutOwnPlaces(text) : text).split('\n');
    for (const [index, line] of lines.entries()) {
      for (const url of urlsIn(line)) {
        const earlier = found.get(url);
        if (earlier) found.set(url, { ...earlier, more: earlier.more + 1 });
        else found.set(url, { url, file: path, line: index + 1, more: 0 });
      }
    }
  }
  return [...found.values()];
}

/** A package.json says where the project itself and its people are. No code calls that. Keeps the line feeds. */
function withoutOwnPlaces(manifest: string): string {
  return manifest.replace(ownPlaces, (place) => place.replace(/[^\n]/g, ''));
}

const ownPlaces =
  /"(repository|homepage|bugs|funding|author|contributors|maintainers)"\s*:\s*("(?:[^"\\]|\\.)*"|\{[^{}]*\}|\[[^\]]*\])/g;

/**
 * Documentation, lock files, schemas, tests and examples name hosts that the repository does not call. Git ignores `.env`, so
 * `.env.example` is read in its place.
 */
export function isWorthReading(path: string): boolean {
  return !path.split('/').some((part) => ignoredFolder.test(part)) && !ignoredFile.test(path);
}

const ignoredFolder =
  /^(\.git|node_modules|vendor|third[-_]?party|dist|build|target|docs?|documentation|man|locales?|i18n|schemas?|tests?|__tests__|__mocks__|specs?|e2e|testdata|fixtures?|mocks?|examples?|samples?|demos?)$/i;

const ignoredFile =
  /(^|\/)(readme|changelog|changes|contributing|security|licen[cs]e|notice|authors|copying|code_of_conduct)[^/]*$|\.(md|mdx|rst|adoc|txt|html?|svg|lock|lockb|sum|map|snap|xsd|dtd|wsdl|pem|crt|ipynb)$|(^|\/)(package-lock|npm-shrinkwrap)\.json$|(^|\/)pnpm-lock\.yaml$|\bschema\b[^/]*$|[._-](test|tests|spec|min)\.[^/]*$|(^|\/)test_[^/]*$|(?<!(?:^|\/)\.env)[._-](example|sample|dist)\b[^/]*$|tls-readiness\.ya?ml$/i;

/** A comment, a namespace and a link to a schema are read by people and tools, and call nothing. */
const ignoredLine = /^\s*(\/\/|#|\*|\/\*|--\s|;|<!)|xmlns|doctype|\$schema|schemaLocation|"\$?id"\s*:/i;

/** From a mark of a comment behind white space to the end, where no quotation mark says that it is part of a text. */
const trailingComment = /\s(\/\/|\/\*|#)(\s[^"'`]*)?$/;

const schemeNames = Object.keys(schemes).join('|');
/** One URL, and all that stands between it and the next. */
const urlPattern = new RegExp(String.raw`(?<![\w.+-])(${schemeNames})://((?:(?!\w+://).)*)`, 'gi');
/** After the host comes the path, or what ends a URL in code and configuration. */
const placePattern =
  /^([a-z\d-]+(?:\.[a-z\d-]+)+|\[[\da-f:.]+\])(:\d{1,5})?(?=\.?(?:[\s/?#"'`<>()[\]{},;|\\$]|$))/i;

function urlsIn(line: string): readonly string[] {
  if (line.length > longestLine || ignoredLine.test(line)) return [];
  const comment = line.search(trailingComment);
  return [...line.matchAll(urlPattern)].flatMap(({ index, 1: scheme = '', 2: rest = '' }) => {
    if (comment >= 0 && index > comment) return [];
    const place = withoutUser(rest);
    const [, host = '', port = ''] = (place === undefined ? undefined : placePattern.exec(place)) ?? [];
    const reading = parseEndpointUrl(`${scheme.toLowerCase()}://${host.toLowerCase()}${port}`);
    if (!('value' in reading) || !isPublic(reading.value.host)) return [];
    return [`${reading.value.scheme}://${placeName(reading.value)}`];
  });
}

/**
 * What stands behind the user and password. Undefined where it is not certain where they end: a password may hold a
 * slash, a space, a quote or another @, and no part of it may be taken for a host and port.
 */
function withoutUser(rest: string): string | undefined {
  const [token = ''] = rest.split(/\s/, 1);
  const [user = '', place, ...more] = token.split('@');
  if (place === undefined) return /^[^/?#]*:/.test(token) && rest.includes('@') ? undefined : token;
  return more.length === 0 && !/[/?#"'`<>\\]/.test(user) ? place : undefined;
}

/** Names that are reserved (RFC 2606, RFC 6761, RFC 6762, RFC 8375) or belong to schemas, and private addresses. */
const reservedName =
  /(^|\.)(localhost|local|internal|intranet|lan|test|example|invalid|onion|home\.arpa|example\.(com|net|org))$|(^|\.)schemas?\.|(^|\.)(w3|json-schema|schemastore|xmlsoap|openxmlformats)\.org$/;

function isPublic(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.parse(host).range() === 'unicast';
  // A top-level domain has no digits unless it is internationalised.
  return !reservedName.test(host) && /\.([a-z]{2,}|xn--[a-z\d-]+)$/.test(host);
}
