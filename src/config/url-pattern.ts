import { isBlockedForHttp, isHttp } from './endpoint-url.ts';
import { type Scheme, type SchemeFacts, schemes } from './scheme.ts';
import { isScheme } from './scheme-proposals.ts';

/*
 * URLs and host names as patterns of the JSON Schema. A pattern has no flags: a scheme with a capital letter, which is rare,
 * is left to the reader of URLs, and so is what the URL standard makes of a host, such as an address of `0x7f.1`.
 */

/** ASCII letters, digits, `.`, `_` and `-`, and whatever is not ASCII: it may belong to an international name. */
const inHost = '[^\\x00-,/:-@\\[-^`{-\\x7F\\s]';
const hostName = `${inHost}*(?!\\.)${inHost}`;

/** Digits and dots are an IP address, which is no server name. */
export const hostNamePattern = `^(?![0-9.]*$)${hostName}$`;

const port = '(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';
const end = '(?:[/?#]|$)';

export const endpointUrlPattern = [
  '^',
  // A variable, such as ${API_HOST}.
  '(?!.*\\$\\{)',
  `(?!(?:${[...isHttp].join('|')})://[^/?#]*:0*(?:${[...isBlockedForHttp].join('|')})${end})`,
  `(?:${start(({ port }) => port !== 0)}|${start(({ port }) => port === 0)}(?=[^/?#]*:[0-9]+${end}))`,
  `(?:\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\\]|${hostName})`,
  `(?::0*${port})?`,
  '(?:[/?#][^\\s\\x00-\\x1F\\x7F-\\x9F]*)?$',
].join('');

/** URLs with one of the schemes for which this is so. */
export function schemePattern(isOne: (facts: SchemeFacts, scheme: Scheme) => boolean): string {
  return `^${start(isOne)}`;
}

function start(isOne: (facts: SchemeFacts, scheme: Scheme) => boolean): string {
  const names = Object.keys(schemes).filter((name) => isScheme(name) && isOne(schemes[name], name));
  return `(?:${names.join('|')}|[A-Za-z0-9+.-]*[A-Z][A-Za-z0-9+.-]*)://`;
}
