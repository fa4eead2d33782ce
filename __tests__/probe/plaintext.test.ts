import fc from 'fast-check';
import { firstBytes, isReadable, recogniseGreeting } from '../../src/probe/plaintext.ts';
import { hex } from '../tls/byte-list.ts';
import { peerThatAnswersInTheClear, peerThatGreets, peerThatSendsGarbage } from './peers.ts';
import { all, probePeer, verdicts } from './probing.ts';

/** First words of servers as Debian ships them, and of some others. */
const greetings: readonly (readonly [string, string])[] = [
  ['HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n', 'HTTP'],
  ['<html>\r\n<head><title>400 The plain HTTP request', 'HTTP'],
  ['<!DOCTYPE HTML PUBLIC', 'HTTP'],
  ['SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n', 'SSH'],
  ['220 mail.example.com ESMTP Postfix (Debian/GNU)\r\n', 'SMTP'],
  ['220-mail.example.com ESMTP Exim 4.96\r\n', 'SMTP'],
  ['220 outlook.example Microsoft ESMTP MAIL Service ready\r\n', 'SMTP'],
  ['421 4.7.0 mx.example.com too many connections\r\n', 'SMTP'],
  ['554 mx.example.com SMTP synchronization error\r\n', 'SMTP'],
  ['220 (vsFTPd 3.0.3)\r\n', 'FTP'],
  ['220 ProFTPD Server (Debian) [::ffff:192.0.2.1]\r\n', 'FTP'],
  ['220-FileZilla Server 1.7.0\r\n', 'FTP'],
  ['220 ready\r\n', 'SMTP or FTP'],
  ['* OK [CAPABILITY IMAP4rev1 STARTTLS] Dovecot ready.\r\n', 'IMAP'],
  ['* BYE too many connections\r\n', 'IMAP'],
  ['+OK Dovecot (Debian) ready.\r\n', 'POP3'],
  ['"IMPLEMENTATION" "Dovecot Pigeonhole"\r\n', 'ManageSieve'],
  ['200 news.example.com InterNetNews NNRP server ready\r\n', 'NNTP'],
  [':irc.example.com NOTICE * :*** Looking up your hostname\r\n', 'IRC'],
  ['ERROR :Closing link\r\n', 'IRC'],
  ["<?xml version='1.0'?><stream:stream", 'XMPP'],
  ['-ERR Protocol error: invalid bulk length\r\n', 'Redis'],
  ['RFB 003.008\n', 'VNC'],
  ['AMQP\0\0\x09\x01', 'AMQP'],
  ['Y\0\0\0\n5.5.5-10.11.6-MariaDB-0+deb12u1\0', 'MySQL'],
];

describe('a greeting in plaintext', () => {
  it.each(greetings)('%j is of %s', (greeting, protocol) => {
    expect(recogniseGreeting(Buffer.from(greeting, 'latin1'))).toBe(protocol);
  });

  it.each(['', 'Hello', 'login: ', ' HTTP/1.1', 'x220 mail ESMTP', '\x16\x03\x01'])(
    '%j is of none known',
    (text) => {
      expect(recogniseGreeting(Buffer.from(text, 'latin1'))).toBeUndefined();
    },
  );

  it('can be read by people, or not', () => {
    expect(isReadable(Buffer.from('login: \r\n'))).toBe(true);
    expect(isReadable(hex('de00ad00be00ef00'))).toBe(false);
    expect(isReadable(new Uint8Array(0))).toBe(false);
  });

  it('is told by its firstBytes, whatever the bytes and however many come behind', () => {
    const started = fc
      .tuple(
        fc.constantFrom(...greetings.map(([text]) => text), ''),
        fc.nat(40),
        fc.uint8Array({ maxLength: 400 }),
      )
      .map(([text, cut, rest]) => Buffer.concat([Buffer.from(text.slice(0, cut), 'latin1'), rest]));
    fc.assert(
      fc.property(started, (bytes) => {
        expect(recogniseGreeting(bytes)).toBe(recogniseGreeting(bytes.subarray(0, 200)));
        expect(isReadable(bytes)).toBe(isReadable(bytes.subarray(0, 64)));
        expect(firstBytes(bytes, 80)).toHaveLength(Math.min(80, bytes.length));
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut, a character for each byte', () => {
    expect(firstBytes(Uint8Array.of(0x41, 0xff, 0x42), 2)).toBe('Aÿ');
  });
});

describe('a peer that speaks in plaintext', () => {
  it.concurrent.each([
    ['SMTP', peerThatGreets('220 mail.example.com ESMTP\r\n')],
    ['FTP', peerThatGreets('220 (vsFTPd 3.0.3)\r\n')],
    ['IMAP', peerThatGreets('* OK Dovecot ready.\r\n')],
    ['POP3', peerThatGreets('+OK Dovecot ready.\r\n')],
    ['SSH', peerThatGreets('SSH-2.0-OpenSSH_9.2\r\n')],
    ['HTTP', peerThatAnswersInTheClear('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')],
  ] as const)('is known for %s, and nothing is said of TLS', async (speaks, serve) => {
    const { observation } = await probePeer(serve);
    expect(verdicts(observation)).toEqual(all('unknown: plaintext'));
    expect(observation.protocols['TLSv1.2']).toMatchObject({ failure: { speaks } });
    expect(observation.handshake.state).toBe('failed');
    // It is not probed over and over: eight ClientHellos, and the handshake.
    expect(observation.connections).toBeLessThanOrEqual(9);
  });

  it('is shown by its first words where it is not known', async () => {
    const { observation } = await probePeer(peerThatGreets('login: '));
    expect(observation.protocols['TLSv1.2']).toEqual({
      state: 'unknown',
      failure: { kind: 'plaintext', speaks: undefined, excerpt: 'login: ' },
    });
  });

  it('is no such peer where its bytes cannot be read', async () => {
    const { observation } = await probePeer(peerThatSendsGarbage());
    expect(verdicts(observation)).toEqual(all('unknown: garbage'));
    expect(observation.protocols['TLSv1.2']).toMatchObject({ failure: { bytes: 'de00ad00be00ef00' } });
  });
});
