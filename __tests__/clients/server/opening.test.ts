import { maxOpeningBytes, readOpening } from '../../../src/clients/server/opening.ts';
import { hex } from '../../tls/byte-list.ts';
import { helloMessage, helloRecords } from './hello-bytes.ts';

const message = helloMessage({});

describe('the opening of a caller', () => {
  it('is a ClientHello in one record', () => {
    expect(readOpening(helloRecords(message))).toEqual({ kind: 'client-hello', message });
  });

  it('is a ClientHello in several records', () => {
    expect(readOpening(helloRecords(message, 10))).toEqual({ kind: 'client-hello', message });
    expect(readOpening(helloRecords(message, 1))).toEqual({ kind: 'client-hello', message });
  });

  it('is not known before its last byte', () => {
    const bytes = helloRecords(message, 10);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readOpening(bytes.subarray(0, length))).toEqual({ kind: 'incomplete' });
    }
  });

  it('ends with the hello, whatever comes behind it', () => {
    const earlyData = Buffer.concat([helloRecords(message), hex('14 0303 0001 01  17 0303 00')]);
    expect(readOpening(earlyData)).toEqual({ kind: 'client-hello', message });
  });

  it('is a hello in the format of SSL 2.0, without its header', () => {
    const opening = readOpening(hex('800c 01 0301 0003 0000 0000 00002f ff'));
    expect(opening).toEqual({
      kind: 'sslv2-hello',
      message: Uint8Array.from(hex('01 0301 0003 0000 0000 00002f')),
    });
  });

  it('is an alert without a hello', () => {
    const bytes = hex('15 0303 0002 0246');
    expect(readOpening(bytes)).toEqual({ kind: 'alert', alert: 'protocol_version' });
    for (let length = 0; length < bytes.length; length += 1) {
      expect(readOpening(bytes.subarray(0, length))).toEqual({ kind: 'incomplete' });
    }
    expect(readOpening(hex('15 0303 0003 024600'))).toEqual({ kind: 'other' });
    expect(readOpening(hex('15 0203 0002 0246'))).toEqual({ kind: 'other' });
  });

  it.each(['GET / HTTP/1.1\r\n', 'POST /', 'OPTIONS *', 'PRI * HTTP/2.0'])('is a request: %s', (text) => {
    expect(readOpening(Buffer.from(text))).toEqual({ kind: 'http' });
  });

  it.each(['SSH-2.0-x', 'EHLO example.com', '\0\0\0', 'get /'])('is something else: %j', (text) => {
    expect(readOpening(Buffer.from(text))).toEqual({ kind: 'other' });
  });

  it('is something else where only its first byte is that of TLS', () => {
    expect(readOpening(hex('16 02'))).toEqual({ kind: 'other' });
  });

  it('is not known while it may become a request', () => {
    expect(readOpening(Buffer.from('GE'))).toEqual({ kind: 'incomplete' });
  });

  it.each([
    ['another message', '16 0301 0004 02000000', 'handshake message 2 where a ClientHello was due'],
    ['a hello of 16 MB', '16 0301 0004 01ffffff', 'a ClientHello of 16777215 bytes'],
    ['an empty record', '16 0301 0000', 'a record of 0 bytes'],
    ['a record that is too long', '16 0301 4001', 'a record of 16385 bytes'],
    [
      'an alert in between',
      '16 0301 0005 0100003003 15 0301 0002 0100',
      'a record of type 21 within the ClientHello',
    ],
    ['text in between', '16 0301 0005 0100003003 47455420', 'bytes that are not TLS within the ClientHello'],
  ])('is malformed: %s', (_what, bytes, problem) => {
    expect(readOpening(hex(bytes))).toEqual({ kind: 'malformed', problem });
  });

  it('is malformed where a long hello comes in shreds', () => {
    const shreds = helloRecords(helloMessage({ suites: Array.from({ length: 500 }, () => 0x1301) }), 1);
    expect(readOpening(shreds)).toEqual({ kind: 'malformed', problem: 'a ClientHello in shreds' });
  });

  it('is known within the limit of bytes at the latest', () => {
    const longest = helloRecords(helloMessage({ suites: Array.from({ length: 8_160 }, () => 0x1301) }), 300);
    expect(longest.length).toBeLessThan(maxOpeningBytes);
    expect(readOpening(longest).kind).toBe('client-hello');
  });
});
