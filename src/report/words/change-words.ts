import type { ChangeKind, Difference } from '../../changes/change.ts';
import { keyExchanges } from '../../config/endpoint.ts';
import { type Protocol, protocolLabel, protocols } from '../../tls/protocol.ts';
import { listClients } from './current-client-words.ts';
import { formatDay, formatMoment } from './dates.ts';
import { plain } from './escape.ts';
import { keyExchangeLabel, listProtocols, plural } from './wording.ts';

/** The words for what has changed since an earlier report. */

export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  lost: 'Lost',
  regressed: 'Regressed',
  disabled: 'Disabled',
  'root-changed': 'Root changed',
  'date-added': 'Date added',
  'date-moved': 'Date moved',
  'date-removed': 'Date removed',
  recovered: 'Recovered',
  improved: 'Improved',
  'endpoint-added': 'Added',
  'endpoint-removed': 'Removed',
};

/** What has changed, as a phrase: `the newest is TLS 1.0 (before: TLS 1.3)`. */
export function changeWords(change: Difference): string {
  if ('about' in change && change.about === 'current-clients') return currentClientWords(change);
  switch (change.kind) {
    case 'lost':
      return `${protocolLabel(change.minimum)} no longer gets through; ${newestWords(change)}`;
    case 'recovered':
      return change.now === change.minimum
        ? `${protocolLabel(change.now)} gets through; the newest was ${protocolLabel(change.was)}`
        : `${protocolLabel(change.minimum)} gets through; ${newestWords(change)}`;
    case 'regressed':
      return regressedWords(change);
    case 'improved':
      return improvedWords(change);
    case 'disabled':
      return disabledWords(change);
    case 'date-added':
      return `${subject(change.of)} on ${day(change.now)}`;
    case 'date-moved':
      return `${subject(change.of)} on ${day(change.now)} (before: ${day(change.was)})`;
    case 'date-removed':
      return `${subject(change.of)} (before: ${day(change.was)})`;
    case 'root-changed':
      return 'the certificate leads to another root';
    case 'endpoint-added':
      return 'not in the earlier report';
    case 'endpoint-removed':
      return 'no longer in the list';
  }
}

type OfCurrentClients = Extract<Difference, { about: 'current-clients' }>;

function currentClientWords({ kind, clients }: OfCurrentClients): string {
  if (kind === 'lost') return 'no current client connects any more';
  const isWorse = kind === 'regressed';
  return `${listClients(clients)} ${isWorse ? 'no longer ' : ''}${plural(clients.length, 'connects', 'connect')}`;
}

function regressedWords(
  change: Extract<Exclude<Difference, OfCurrentClients>, { kind: 'regressed' }>,
): string {
  switch (change.about) {
    case 'ceiling':
      return newestWords(change);
    case 'key-exchange':
      return `needs ${keyExchangeLabel(...change.keyExchanges)}`;
    case 'hybrid':
      return 'no hybrid post-quantum group any more';
    case 'version':
      return `accepts ${listProtocols(change.protocols)}, which it refused before`;
  }
}

function improvedWords(change: Extract<Exclude<Difference, OfCurrentClients>, { kind: 'improved' }>): string {
  switch (change.about) {
    case 'ceiling':
      return newestWords(change);
    case 'key-exchange':
      return `no longer needs ${keyExchangeLabel(...change.keyExchanges)}`;
    case 'hybrid':
      return 'has a hybrid post-quantum group now';
  }
}

function disabledWords({
  protocols: off,
  shutOut,
  from,
  to,
}: Extract<Difference, { kind: 'disabled' }>): string {
  if (shutOut.length === 0) return listProtocols(off);
  const [first, last] = [isoDayWords(from), isoDayWords(to)];
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
  const others = shutOut.length < off.length ? `${listProtocols(off)}; ` : '';
  return `${others}clients limited to ${listProtocols(shutOut)} lost access ${when}`;
}

/** The newest version that every address accepts. */
function newestWords({ was, now }: { readonly was: Protocol; readonly now: Protocol }): string {
  return `the newest is ${protocolLabel(now)} (before: ${protocolLabel(was)})`;
}

/** `26 Nov 2026`, from ISO text. */
export function isoDayWords(text: string): string {
  return formatDay(Date.parse(text));
}

/** What a date is of: `TLS 1.0`, `RSA key exchange`, `minimum TLS 1.3`, `sunset`. */
function subject(of: string): string {
  const protocol = protocols.find((each) => of === each || of === `minimum ${each}`);
  if (protocol) return of.replace(protocol, protocolLabel(protocol));
  const keyExchange = keyExchanges.find((each) => each === of);
  return keyExchange ? keyExchangeLabel(keyExchange) : of;
}

/** The date as people read it, or as it stands in the earlier report. */
function day(text: string): string {
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? plain(text, 40) : formatMoment({ text, epochMs });
}

/** Since when nothing is known of it. */
export function unverifiedWords(day: string): string {
  return `unverified since ${isoDayWords(day)}`;
}
