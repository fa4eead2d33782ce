import {
  acceptedForm,
  acceptedProtocols,
  accepts,
  answersTo,
  choiceOf,
  isProof,
  isProven,
  isProvenIn,
  isRebuff,
  isSlow,
  learnedShape,
  mayRefuse,
  speaksTls,
  wasPatient,
} from '../../src/probe/evidence.ts';
import { helloForm } from '../../src/probe/hello-form.ts';
import {
  alert,
  chose,
  closed,
  deadline,
  garbage,
  handshake,
  logOf,
  probed,
  refusedConnection,
  reset,
  silence,
} from './evidence-log.ts';

describe('an answer', () => {
  it.each([
    [chose('TLSv1.2'), true],
    [alert('protocol_version'), true],
    [alert('inappropriate_fallback'), true],
    [alert('handshake_failure'), false],
    [closed, false],
    [silence, false],
  ])('%j is a proof: %s', (answer, expected) => {
    expect(isProof(answer)).toBe(expected);
  });

  it.each([
    ['handshake_failure', true],
    ['internal_error', true],
    ['close_notify', true],
    ['unrecognized_name', false],
    ['certificate_required', false],
    ['access_denied', false],
    // This proves it.
    ['protocol_version', false],
  ])('%s may refuse TLS 1.2: %s', (name, expected) => {
    expect(mayRefuse('TLSv1.2', alert(name))).toBe(expected);
  });

  // The group, the signature or the pre-shared key may be what is missing.
  it.each(['handshake_failure', 'insufficient_security', 'illegal_parameter', 'missing_extension'])(
    '%s to TLS 1.3 refuses nothing',
    (name) => {
      expect(mayRefuse('TLSv1.3', alert(name))).toBe(false);
    },
  );

  it.each([
    [closed, true],
    [reset, true],
    [refusedConnection, true],
    [alert('handshake_failure'), true],
    [alert('access_denied'), true],
    [alert('protocol_version'), false],
    [chose('TLSv1.2'), false],
    [silence, false],
    [garbage, false],
    [deadline, false],
  ])('%j is what a throttling peer answers as well: %s', (answer, expected) => {
    expect(isRebuff(answer)).toBe(expected);
  });
});

describe('the answers that count for a protocol', () => {
  it('are those to its own ClientHellos, in their order', () => {
    const log = logOf(
      handshake(chose('TLSv1.0')),
      probed('TLSv1.0', silence),
      probed('TLSv1.2', chose('TLSv1.0')),
      probed('TLSv1.0', closed, { shape: 'bare' }),
    );
    expect(answersTo('TLSv1.0', log)).toEqual([silence, closed]);
  });
});

describe('a protocol', () => {
  const log = logOf(
    handshake(chose('TLSv1.3')),
    probed('TLSv1.1', chose('TLSv1.0')),
    probed('TLSv1.2', closed),
    probed('SSLv3', alert('protocol_version'), { shape: 'bare' }),
  );

  it('is accepted by whatever chooses it', () => {
    expect(acceptedProtocols(log)).toEqual(['TLSv1.0', 'TLSv1.3']);
    expect(accepts('TLSv1.1', log)).toBe(false);
    expect(choiceOf('TLSv1.3', log)).toEqual(chose('TLSv1.3'));
    expect(choiceOf('TLSv1.2', log)).toBeUndefined();
  });

  it('is shown by the answer to its own ClientHello, if there is one', () => {
    const own = { ...chose('TLSv1.3'), group: 'x25519' };
    expect(choiceOf('TLSv1.3', [...log, ...logOf(probed('TLSv1.3', own))])).toEqual(own);
  });

  it('is proven by an answer to its own ClientHello', () => {
    expect(isProven('TLSv1.1', log)).toBe(true);
    expect(isProven('SSLv3', log)).toBe(true);
    expect(isProven('TLSv1.2', log)).toBe(false);
    expect(isProven('TLSv1.0', log)).toBe(false);
  });

  it('is proven in the form that was sent', () => {
    expect(isProvenIn('SSLv3', 'bare', log)).toBe(true);
    expect(isProvenIn('SSLv3', 'usual', log)).toBe(false);
    expect(isProvenIn('TLSv1.2', 'usual', log)).toBe(false);
  });
});

describe('a peer speaks TLS', () => {
  it.each([
    [chose('TLSv1.2'), true],
    [alert('access_denied'), true],
    [closed, false],
    [silence, false],
    [garbage, false],
  ])('%j: %s', (answer, expected) => {
    expect(speaksTls(logOf(probed('TLSv1.2', silence), probed('TLSv1.0', answer)))).toBe(expected);
  });
});

describe('a peer is slow', () => {
  const brief = probed('TLSv1.2', silence);
  const patient = probed('TLSv1.2', chose('TLSv1.2'), { patient: true });

  it('that answers only with all the time there is', () => {
    expect(isSlow(logOf(brief, patient))).toBe(true);
    expect(isSlow(logOf(brief, probed('TLSv1.2', alert('internal_error'), { patient: true })))).toBe(true);
  });

  it('and not one that answered before, or not even then', () => {
    expect(isSlow(logOf(probed('TLSv1.2', closed), patient))).toBe(false);
    expect(isSlow(logOf(brief, probed('TLSv1.2', chose('TLSv1.2'))))).toBe(false);
    expect(isSlow(logOf(brief, probed('TLSv1.2', silence, { patient: true })))).toBe(false);
    expect(isSlow(logOf(brief, probed('TLSv1.2', closed, { patient: true })))).toBe(false);
  });

  it('by the answers to one protocol', () => {
    expect(isSlow(logOf(probed('TLSv1.0', closed), brief, patient))).toBe(true);
  });

  it('is known to have had the time', () => {
    expect(wasPatient('TLSv1.2', logOf(brief))).toBe(false);
    expect(wasPatient('TLSv1.2', logOf(brief, patient))).toBe(true);
    expect(wasPatient('TLSv1.0', logOf(brief, patient))).toBe(false);
  });
});

describe('the form that is used again', () => {
  const bareTls10 = probed('TLSv1.0', chose('TLSv1.0'), { shape: 'bare' });
  const shortTls12 = probed('TLSv1.2', chose('TLSv1.2'), { shape: 'short' });
  const usualTls12 = probed('TLSv1.2', chose('TLSv1.2'));

  it('is that of the protocol that was accepted last, as near to the usual one as was accepted', () => {
    expect(acceptedForm(logOf(bareTls10, shortTls12))).toEqual({
      protocol: 'TLSv1.2',
      form: helloForm('TLSv1.2', 'short'),
    });
    expect(acceptedForm(logOf(shortTls12, usualTls12, bareTls10, shortTls12))?.protocol).toBe('TLSv1.0');
    expect(acceptedForm(logOf(shortTls12, usualTls12))?.form.shape).toBe('usual');
  });

  it('is none of a ClientHello that was answered with another version, nor that of the handshake', () => {
    const log = logOf(handshake(chose('TLSv1.3')), probed('TLSv1.2', chose('TLSv1.0')));
    expect(acceptedForm(log)).toBeUndefined();
  });

  it('is learned from another protocol, in the nearest form that this one has', () => {
    expect(learnedShape('TLSv1.1', logOf(bareTls10))).toBe('bare');
    expect(learnedShape('TLSv1.3', logOf(bareTls10))).toBe('unnamed');
    expect(learnedShape('TLSv1.1', logOf(shortTls12))).toBe('short');
    expect(learnedShape('SSLv3', logOf(shortTls12))).toBe('short');
    expect(learnedShape('SSLv2', logOf(shortTls12))).toBeUndefined();
  });

  it('is not learned from the same protocol, nor from the usual form', () => {
    expect(learnedShape('TLSv1.0', logOf(bareTls10))).toBeUndefined();
    expect(learnedShape('TLSv1.0', logOf(usualTls12))).toBeUndefined();
    expect(learnedShape('TLSv1.1', logOf(bareTls10, usualTls12))).toBe('bare');
  });
});
