import type { Change } from '../../changes/change.ts';
import type { EndpointState } from '../../changes/state.ts';
import type { Report } from '../view/report.ts';
import { changeWords } from '../words/change-words.ts';
import { jsonText } from '../words/escape.ts';
import type { JsonReport } from './json-schema.ts';

type JsonChange = NonNullable<JsonReport['changes']>[number];

/** What changed since the earlier report, where there is one. */
export function toJsonSince({
  since,
  tolerated,
}: Pick<Report, 'since' | 'tolerated'>): Pick<JsonReport, 'since' | 'changes'> {
  if (!since) return {};
  return {
    since: {
      startedAt: since.startedAt,
      ...(since.observedBefore !== undefined && { observedBefore: since.observedBefore }),
      notVerifiedAgain: since.notVerifiedAgain.map(({ endpoint, protocols }) => ({
        endpoint: jsonText(endpoint.name),
        url: jsonText(endpoint.url),
        protocols: [...protocols],
      })),
      ...(tolerated && { tolerated: tolerated.size }),
    },
    changes: since.changes.map(toJsonChange),
  };
}

function toJsonChange(change: Change): JsonChange {
  const of = { ...placeOf(change.endpoint), message: changeWords(change) };
  if ('about' in change) return toJsonQuality(change, of);
  switch (change.kind) {
    case 'lost':
    case 'recovered': {
      const { kind, minimum, was, now } = change;
      return { kind, ...of, minimum, was, now };
    }
    case 'disabled': {
      const { kind, protocols, shutOut, from, to } = change;
      return { kind, ...of, protocols: [...protocols], shutOut: [...shutOut], from, to };
    }
    case 'date-added':
      return { kind: change.kind, ...of, of: change.of, now: jsonText(change.now) };
    case 'date-moved':
      return {
        kind: change.kind,
        ...of,
        of: change.of,
        was: jsonText(change.was),
        now: jsonText(change.now),
      };
    case 'date-removed':
      return { kind: change.kind, ...of, of: change.of, was: jsonText(change.was) };
    case 'root-changed':
      return { kind: change.kind, ...of, was: change.was.map(jsonText), now: change.now.map(jsonText) };
    case 'endpoint-added':
    case 'endpoint-removed':
      return { kind: change.kind, ...of };
  }
}

type Quality = Extract<Change, { about: string }>;

function toJsonQuality(change: Quality, of: ReturnType<typeof placeOf> & { message: string }): JsonChange {
  switch (change.about) {
    case 'ceiling':
      return { kind: change.kind, about: change.about, ...of, was: change.was, now: change.now };
    case 'key-exchange':
      return { kind: change.kind, about: change.about, ...of, keyExchanges: [...change.keyExchanges] };
    case 'hybrid':
      return { kind: change.kind, about: change.about, ...of };
    case 'version':
      return { kind: change.kind, about: change.about, ...of, protocols: [...change.protocols] };
    case 'current-clients':
      return { kind: change.kind, about: change.about, ...of, clients: [...change.clients] };
  }
}

function placeOf({ name, url, serverName, address }: EndpointState) {
  return {
    endpoint: jsonText(name),
    url: jsonText(url),
    ...(serverName === undefined ? {} : { serverName: jsonText(serverName) }),
    ...(address === undefined ? {} : { address: jsonText(address) }),
  };
}
