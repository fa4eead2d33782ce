import { readFileSync } from 'node:fs';
import { keyIterations } from '../../src/config/key-iterations.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

/** A value of ASN.1 in DER, as X.690 has it. */
const der = (tag: number, ...content: readonly Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 0xff]), body]);
};
/** The same with its length left open. */
const ber = (tag: number, ...content: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);

const salt = der(0x04, Buffer.from('saltsalt'));
const number = (value: number) => der(0x02, Buffer.from(value.toString(16).padStart(8, '0'), 'hex'));

describe('the iterations of a passphrase', () => {
  it('are those of a certificate that OpenSSL wrote: MAC, certificates and key', () => {
    expect(keyIterations(fixture('client.p12'))).toBe(3 * 2048);
    expect(keyIterations(fixture('client.pem'))).toBe(0);
  });

  it('follow the salt, at whatever depth, and in an OCTET STRING', () => {
    const derivation = der(0x30, salt, number(20_000_000));
    expect(keyIterations(derivation)).toBe(20_000_000);
    expect(keyIterations(der(0x30, number(3), der(0xa0, der(0x04, derivation)), derivation))).toBe(
      40_000_000,
    );
    expect(keyIterations(der(0x30, number(20_000_000), salt))).toBe(0);
  });

  it('are found where lengths are left open and texts come in parts', () => {
    const derivation = ber(0x30, salt, number(20_000_000));
    const parts = ber(0x24, der(0x04, derivation.subarray(0, 9)), der(0x04, derivation.subarray(9)));
    expect(keyIterations(ber(0x30, parts, ber(0x30, salt, number(1))))).toBe(20_000_001);
    expect(keyIterations(ber(0x30, ber(0x24, salt), number(7)))).toBe(7);
  });

  it('multiply in scrypt', () => {
    expect(keyIterations(der(0x30, salt, number(16_384), number(8), number(100_000)))).toBe(16_384 * 800_000);
    expect(keyIterations(der(0x30, salt, number(2_048), number(32)))).toBe(2_048);
  });

  it('are those of an encrypted key in PEM too', () => {
    const key = der(0x30, der(0x30, salt, number(20_000_000)), salt);
    const pem = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${key.toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
    expect(keyIterations(Buffer.from(`# both\n${pem}`))).toBe(20_000_000);
  });

  it.each([
    ['nested', Buffer.from([0x30, 0x80])],
    ['nested texts', Buffer.from([0x24, 0x80])],
    ['empty texts', Buffer.from([0x04, 0x00])],
    ['long tags', Buffer.from([0x1f, 0xff])],
  ])('of a hostile file are none: %s', (_kind, bytes) => {
    expect(keyIterations(Buffer.concat([Buffer.from([0x30, 0x80]), Buffer.alloc(100_000, bytes)]))).toBe(0);
  });
});
