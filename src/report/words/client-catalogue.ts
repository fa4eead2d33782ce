import type { ClientFacts } from '../../policy/finding.ts';
import { protocolLabel } from '../../tls/protocol.ts';
import type { Row } from './catalogue.ts';
import { beginnings, describeEnd, describeOutcome, expectedExits } from './client-words.ts';
import { offerTitle } from './current-client-words.ts';
import { plain } from './escape.ts';
import { adviseOnNotDone, describeNotDone, notDoneLabel } from './not-observed-words.ts';
import {
  ageOf,
  datesOf,
  endPhrase,
  isAhead,
  neededVersion,
  nextVersion,
  oldProtocolsOf,
  sayDay,
  whenOf,
} from './version-words.ts';
import { capitalise, keyExchangeLabel, listProtocols, plural } from './wording.ts';

type ClientFactsByKind = { readonly [F in ClientFacts as F['kind']]: F };
type ClientRows = { readonly [Kind in ClientFacts['kind']]: Row<ClientFactsByKind[Kind]> };

/** The rows of the catalogue for what is found of clients. */
export const clientRows: ClientRows = {
  'client-too-old': {
    rank: 1,
    key: ({ highest, minimum }) => neededVersion(highest, minimum),
    heading: ([{ highest, minimum }]) => `Clients without ${protocolLabel(neededVersion(highest, minimum))}`,
    title: ([{ highest, minimum }]) =>
      `does not offer ${protocolLabel(neededVersion(highest, minimum))} (${protocolLabel(highest)} at most)`,
    observed: ([{ highest, dated }], { place }) =>
      `${capitalise(place)} offers nothing newer than ${protocolLabel(highest)}${dated ? `, which ${endPhrase(1, dated)}` : ''}.`,
    effect: () => 'Servers that disable the old version answer with “protocol_version”.',
    advice: ([{ highest, minimum }], { who }) =>
      `Ask ${who} to enable ${protocolLabel(neededVersion(highest, minimum))} in the client or to update its TLS library.`,
  },
  'client-only-dated': {
    rank: 3,
    key: ({ protocol }) => protocol,
    heading: (all) =>
      `Clients that offer ${protocolLabel(all[0].protocol)} at most, which ${isAhead(all) ? 'ends' : 'ended'} on ${whenOf(all)}`,
    title: ([{ protocol, dated }]) => `offers ${protocolLabel(protocol)} at most, which ${sayDay(dated.due)}`,
    observed: ([{ protocol, dated }], { place }) =>
      `${capitalise(place)} offers nothing newer than ${protocolLabel(protocol)}, which ${endPhrase(1, dated)}.`,
    effect: () => 'From that day on servers answer with “protocol_version”.',
    advice: ([{ protocol }], { who }) =>
      `Ask ${who} to enable ${nextVersion(protocol)} in the client or to update its TLS library.`,
  },
  'client-offers-old': {
    rank: 22,
    heading: (all) => {
      const old = listProtocols(oldProtocolsOf(all));
      if (datesOf(all).length === 0) return `Clients that still offer ${old}`;
      return isAhead(all)
        ? `Clients that offer ${old} until ${whenOf(all)}`
        : `Clients that still offer ${old} after ${whenOf(all)}`;
    },
    title: (all) => `still offers ${listProtocols(oldProtocolsOf(all))}${ageOf(all)}`,
    observed: (all, { place }) => {
      const [{ belowMinimum, minimum, dated }] = all;
      const old = oldProtocolsOf(all);
      const below = belowMinimum ? `, below the minimum ${protocolLabel(minimum)}` : '';
      const which = dated ? `, which ${endPhrase(old.length, dated)}` : below;
      return `Besides newer versions, ${place} offers ${listProtocols(old)}${which}.`;
    },
    effect: (all) =>
      `The client keeps working when servers disable ${plural(oldProtocolsOf(all).length, 'it', 'them')}.`,
    advice: (all, { who }) =>
      `Ask ${who} to disable ${listProtocols(oldProtocolsOf(all))} in the client as well.`,
  },
  'client-obsolete-offer': {
    rank: 5,
    key: ({ lacks, oneOf }) => `${lacks} ${oneOf?.join(' ') ?? ''}`,
    heading: ([{ lacks, oneOf }]) =>
      oneOf
        ? `Clients with ${keyExchangeLabel(...oneOf)} only`
        : `Clients without current ${lackWords[lacks]}`,
    title: ([facts]) => offerTitle(facts),
    observed: ([{ lacks, oneOf, dated }], { place }) =>
      `${capitalise(place)} offers ${
        oneOf
          ? `TLS 1.2 with ${keyExchangeLabel(...oneOf)} only${dated ? `, which ${endPhrase(1, dated)}` : ''}`
          : lackSentences[lacks]
      }.`,
    effect: () => 'Servers with current settings answer with “handshake_failure”.',
    advice: ([{ lacks }], { who }) =>
      `Ask ${who} to enable ${lacks === 'suites' ? 'ECDHE with AES-GCM, or TLS 1.3,' : 'X25519 or P-256'} in the client or to update its TLS library.`,
  },
  'client-not-run': {
    rank: 21,
    heading: () => 'Client not run',
    title: () => 'was not run',
    observed: (_all, { place }) => `${capitalise(place)} was not run, so it is unverified.`,
    advice: () => 'Set run-clients to true to run the commands of the list.',
    detail: () => 'not run',
  },
  'client-not-done': {
    rank: 38,
    key: ({ by }) => by.kind,
    heading: ([{ by }]) => capitalise(notDoneLabel(by)),
    title: ([{ by }]) => `unverified (${notDoneLabel(by)})`,
    observed: ([{ by }], { place }) => `${capitalise(place)} is unverified: ${describeNotDone(by)}.`,
    advice: ([{ by }]) => adviseOnNotDone(by),
    detail: ([{ by }]) => notDoneLabel(by),
  },
  'client-never-called': {
    rank: 15,
    heading: () => 'Never called',
    title: () => 'never called',
    observed: ([{ ended }], { place }) =>
      `${capitalise(place)} never called the strict server: the command ${describeEnd(ended)}.`,
    advice: () => 'Make the command call the address in TLS_READINESS_URL.',
    detail: ([{ ended }]) => describeEnd(ended),
  },
  'client-without-tls': {
    rank: 16,
    heading: () => 'Called without TLS',
    title: () => 'called without TLS',
    observed: ([{ began }], { place }) =>
      `${capitalise(place)} called without TLS: it sent ${beginnings[began]}.`,
    advice: () => 'Make the command speak TLS, as the https:// in TLS_READINESS_URL says.',
    detail: ([{ began }]) => `sent ${beginnings[began]}`,
  },
  'client-without-hello': {
    rank: 17,
    heading: () => 'No ClientHello',
    title: () => 'sent no ClientHello',
    observed: ([{ alert }], { place }) =>
      `${capitalise(place)} sent the alert ${plain(alert, 40)} instead of a ClientHello: its TLS library lets it offer no version.`,
    advice: (_all, { who }) => `Ask ${who} to set versions that its TLS library has enabled.`,
    detail: ([{ alert }]) => `alert ${plain(alert, 40)}`,
  },
  'client-refused-certificate': {
    rank: 19,
    heading: () => 'Strict server not trusted',
    title: ([{ alert }]) =>
      alert ? 'refused the strict server’s certificate' : 'hung up on the strict server’s certificate',
    observed: ([{ alert }], { place }) =>
      `${capitalise(place)} ${alert ? `refused the strict server’s certificate with the alert ${plain(alert.name, 40)}` : 'hung up on the strict server’s certificate'}. Only a completed handshake proves its versions.`,
    advice: () => trustAdvice,
    detail: ([{ alert }]) => (alert ? `alert ${plain(alert.name, 40)}` : 'hung up'),
  },
  'client-no-handshake': {
    rank: 18,
    heading: () => 'No handshake completed',
    title: () => 'completed no handshake',
    observed: ([{ outcome, minimum }], { place }) =>
      `${capitalise(place)} offers ${protocolLabel(minimum)} or newer, but completed no handshake: ${describeOutcome(outcome)}.`,
    advice: (_all, { who }) => `Ask ${who} why; other servers may see the same.`,
    detail: ([{ outcome }]) => describeOutcome(outcome),
  },
  'client-no-request': {
    rank: 20,
    heading: () => 'No request sent',
    title: () => 'sent no request',
    observed: ([{ protocol, ended }], { place }) =>
      `${capitalise(place)} completed a handshake with ${protocolLabel(protocol)}, but sent no request, and its command ${describeEnd(ended)}. Some clients refuse a certificate in this way.`,
    advice: () => trustAdvice,
    detail: ([{ ended }]) => describeEnd(ended),
  },
  'client-unexpected-exit': {
    rank: 35,
    heading: () => 'Command ended unexpectedly',
    title: ([{ ended }]) => `its command ${describeEnd(ended)}`,
    observed: ([{ expected, ended }], { place }) =>
      `The command of ${place} ${describeEnd(ended)}; ${expectedExits(expected)} was expected. What was seen of its TLS counts all the same.`,
    advice: () => 'Check the command and expect in the list.',
    detail: ([{ expected, ended }]) => `${describeEnd(ended)} instead of ${expectedExits(expected)}`,
  },
};

const lackWords = { suites: 'cipher suites', groups: 'groups' } as const;
const lackSentences = {
  suites: 'neither TLS 1.3 nor ECDHE with AES-GCM',
  groups: 'none of the groups X25519, P-256, P-384 and P-521',
} as const;

const trustAdvice =
  'Make the command trust the authority in TLS_READINESS_CA, if it does not read SSL_CERT_FILE and the like.';
