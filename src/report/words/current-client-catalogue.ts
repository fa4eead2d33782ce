import type { Facts } from '../../policy/finding.ts';
import type { Row } from './catalogue.ts';
import { listClients, needFix, needTitle, needWords } from './current-client-words.ts';
import { adviseOnFailure, describeFailure } from './failures.ts';
import { endPhrase, isAhead, sayDay, whenOf } from './version-words.ts';
import { capitalise, keyExchangeLabel } from './wording.ts';

type CurrentClientKind =
  | 'current-clients-fail'
  | 'classical-only'
  | 'clients-unverified'
  | 'key-exchange-unverified';
type FactsByKind = { readonly [F in Extract<Facts, { kind: CurrentClientKind }> as F['kind']]: F };
type CurrentClientRows = { readonly [Kind in CurrentClientKind]: Row<FactsByKind[Kind]> };

/** The rows of the catalogue for what clients of today meet, and for key exchanges. */
export const currentClientRows: CurrentClientRows = {
  'current-clients-fail': {
    rank: 4,
    key: ({ need, failing }) => `${need ? needTitle(need) : ''} ${failing.join(' ')}`,
    heading: (all) => {
      const [{ need, dated }] = all;
      const what = capitalise(need ? needTitle(need) : 'some current clients fail');
      return dated ? `${what}, which ${isAhead(all) ? 'ends' : 'ended'} on ${whenOf(all)}` : what;
    },
    title: ([{ need, dated }]) =>
      (need ? needTitle(need) : 'current clients fail') + (dated ? `, which ${sayDay(dated.due)}` : ''),
    observed: ([{ need, failing, dated }], { place }) => {
      const supports = need
        ? `supports ${needWords(need)}${dated ? `, which ${endPhrase(1, dated)}` : ''}`
        : 'supports too little of what current clients offer';
      return `${place} ${supports}; handshakes fail with ${listClients(failing)}.`;
    },
    effect: ([{ failing }], { alone }) =>
      alone ? '' : `Handshakes fail with ${listClients(failing)}, although the version is new enough.`,
    advice: ([{ need }], { who }) => `Ask ${who} to enable ${needFix(need)}.`,
  },
  'classical-only': {
    rank: 11,
    heading: (all) =>
      `Classical key exchange only, which ${isAhead(all) ? 'ends' : 'ended'} on ${whenOf(all)}`,
    title: ([{ dated }]) => `classical key exchange only, which ${sayDay(dated.due)}`,
    observed: ([{ dated }], { place }) =>
      `${place} has no hybrid post-quantum group: it supports classical key exchange only, which ${endPhrase(1, dated)}.`,
    advice: (_all, { who }) => `Ask ${who} to enable X25519MLKEM768.`,
  },
  'clients-unverified': {
    rank: 24,
    key: ({ unknown }) => unknown.join(' '),
    heading: () => 'Some current clients unverified',
    title: ([{ unknown }]) => `unverified for ${listClients(unknown)}`,
    observed: ([{ unknown, failure }], { place }) =>
      `Whether ${listClients(unknown)} can connect to ${place} is unknown: ${describeFailure(failure)}.`,
    advice: ([{ failure }], { who }) => adviseOnFailure(failure, who),
    detail: ([{ failure }]) => describeFailure(failure),
  },
  'key-exchange-unverified': {
    rank: 25,
    key: ({ keyExchange }) => keyExchange,
    heading: ([{ keyExchange }]) => `${capitalise(keyExchangeLabel(keyExchange))} unverified`,
    title: ([{ keyExchange }]) => `${keyExchangeLabel(keyExchange)} unverified`,
    observed: ([{ keyExchange, failure }], { place }) =>
      `Whether ${place} supports more than ${keyExchangeLabel(keyExchange)} is unknown${failure ? `: ${describeFailure(failure)}` : ''}.`,
    advice: ([{ failure }], { who }) => (failure ? adviseOnFailure(failure, who) : `Ask ${who}.`),
    detail: ([{ failure }]) => (failure ? describeFailure(failure) : 'no answer'),
  },
};
