import { type ClientHello, hybridGroupCode } from '../tls/client-hello.ts';
import type { Protocol } from '../tls/protocol.ts';
import {
  commonSuites,
  fewSuites,
  lessCommonSuites,
  otherSuites,
  suitesOfEveryAge,
  suitesOfKeyExchange,
} from '../tls/suite-offers.ts';
import type { KeyExchangeKind } from './observation.ts';

/** The form of a ClientHello: what can vary for the same protocol. */
export interface HelloForm {
  readonly shape: Shape;
  readonly recordVersion: ClientHello['recordVersion'];
  /** The suites that most servers know, a handful of these, or some of all others (in SSL 3.0 with the handful). */
  readonly offer: 'common' | 'few' | 'other';
  readonly cipherSuites: readonly number[];
  readonly extensions: boolean;
  /** False for peers that fail on SNI: the other extensions are there, and the name is not. */
  readonly named: boolean;
  /** With a session ID, for peers that close on a ClientHello without one. */
  readonly sessionId: boolean;
  /** TLS 1.3 with every group and signature that we know. */
  readonly wide: boolean;
  /** TLS 1.3 with this group alone. */
  readonly onlyGroup?: number;
}

/**
 * The usual shape looks like the ClientHello of a client. Peers fail on its length, record version, extensions or SNI, or miss
 * a session ID or something rare. Each other shape changes some of that, those near to the usual one first.
 */
export const shapes = ['usual', 'short', 'session', 'unnamed', 'bare', 'bare, usual record', 'wide'] as const;
export type Shape = (typeof shapes)[number];

type Traits = Pick<HelloForm, 'recordVersion' | 'extensions' | 'named' | 'sessionId' | 'wide'>;

const usualTraits: Traits = {
  recordVersion: 'initial',
  extensions: true,
  named: true,
  sessionId: false,
  wide: false,
};

const traits: Readonly<Record<Shape, Traits>> = {
  usual: usualTraits,
  short: { ...usualTraits, recordVersion: 'exact' },
  session: { ...usualTraits, sessionId: true },
  unnamed: { ...usualTraits, recordVersion: 'exact', named: false },
  bare: { ...usualTraits, recordVersion: 'exact', extensions: false },
  'bare, usual record': { ...usualTraits, extensions: false },
  wide: { ...usualTraits, sessionId: true, wide: true },
};

/** The ClientHello of a protocol in this shape: with the suites that most servers know, or a handful where it has to be short. */
export function helloForm(protocol: Protocol, shape: Shape): HelloForm {
  if (shape === 'wide') return formWith(protocol, shape, 'other', suitesOfEveryAge());
  return shape === 'short' || shape === 'unnamed'
    ? formWith(protocol, shape, 'few', fewSuites(protocol))
    : formWith(protocol, shape, 'common', commonSuites(protocol));
}

/** The shapes to try where the usual one brought nothing. TLS 1.3 cannot be offered without extensions. */
export function plainerShapes(protocol: Protocol): readonly Shape[] {
  switch (protocol) {
    // Its ClientHello has only one form.
    case 'SSLv2':
      return [];
    case 'SSLv3':
      return ['short'];
    case 'TLSv1.3':
      return ['short', 'unnamed'];
    default:
      return ['short', 'bare', 'bare, usual record'];
  }
}

/** The shapes to try where every other one was met by a close. */
export function shapesUponClose(protocol: Protocol): readonly Shape[] {
  return protocol.startsWith('TLS') ? [...plainerShapes(protocol), 'session'] : plainerShapes(protocol);
}

/** The shapes to try where an alert may be about the ClientHello itself. That of SSL 3.0 is plain from the start. */
export function shapesUponAlert(protocol: Protocol): readonly Shape[] {
  if (protocol === 'SSLv3') return [];
  return protocol === 'TLSv1.3' ? ['short', 'unnamed', 'usual'] : ['bare', 'usual'];
}

/** This shape, or the one nearest to it that the protocol has. */
export function nearestShape(protocol: Protocol, shape: Shape): Shape | undefined {
  const shapes = shapesUponClose(protocol);
  const nearest = shape === 'unnamed' ? 'bare' : shape.startsWith('bare') ? 'unnamed' : undefined;
  return shapes.find((each) => each === shape) ?? shapes.find((each) => each === nearest);
}

/** ClientHellos with all known suites that the one of this shape does not have, in slices; short ones get small slices. */
export function otherSuiteForms(protocol: Protocol, shape: Shape): readonly HelloForm[] {
  if (protocol === 'TLSv1.3' && shape === 'usual') return [helloForm(protocol, 'wide')];
  const others = otherSuites(protocol, traits[shape].extensions);
  const slices = [...(shape === 'short' ? lessCommonSuites(protocol) : []), ...others];
  return slices.map((cipherSuites) => formWith(protocol, shape, 'other', cipherSuites));
}

/** The usual ClientHello of TLS 1.2 with the suites of one key exchange alone. */
export function keyExchangeForm(kind: KeyExchangeKind): HelloForm {
  return formWith('TLSv1.2', 'usual', 'other', suitesOfKeyExchange(kind));
}

/** The usual ClientHello of TLS 1.3 with the hybrid group alone. */
export function hybridForm(): HelloForm {
  return { ...helloForm('TLSv1.3', 'usual'), onlyGroup: hybridGroupCode };
}

/** Whether a ClientHello of this form bears the suites that nearly every server has one of. */
export function offersFew(protocol: Protocol, { cipherSuites }: HelloForm): boolean {
  return fewSuites(protocol).every((code) => cipherSuites.includes(code));
}

function formWith(
  protocol: Protocol,
  shape: Shape,
  offer: HelloForm['offer'],
  cipherSuites: readonly number[],
): HelloForm {
  const form = { shape, ...traits[shape], offer, cipherSuites };
  // SSL 3.0 has no extensions.
  return protocol === 'SSLv3' ? { ...form, extensions: false } : form;
}
