/** What protocols say first in plaintext, or answer to a ClientHello they take for a request of theirs. */
const greetings: readonly (readonly [RegExp, string])[] = [
  [/^HTTP\/\d/, 'HTTP'],
  [/^<(!DOCTYPE|html)/i, 'HTTP'],
  [/^SSH-\d/, 'SSH'],
  [/^220[ -][^\r\n]*(ESMTP|SMTP|mail)/i, 'SMTP'],
  [/^220[ -][^\r\n]*(FTP|FileZilla)/i, 'FTP'],
  [/^(421|5\d\d)[ -][^\r\n]*(SMTP|mail|[45]\.\d+\.\d+)/i, 'SMTP'],
  [/^220[ -]/, 'SMTP or FTP'],
  [/^\* (OK|PREAUTH|BYE)/i, 'IMAP'],
  [/^\+OK/, 'POP3'],
  [/^"IMPLEMENTATION"/i, 'ManageSieve'],
  [/^20[01] /, 'NNTP'],
  [/^(:\S+ )?(NOTICE|ERROR) /, 'IRC'],
  [/^<\?xml|^<stream:|^<\/stream:/, 'XMPP'],
  [/^-(ERR|NOAUTH|DENIED)/, 'Redis'],
  [/^RFB \d/, 'VNC'],
  [/^AMQP/, 'AMQP'],
  [/^[\s\S]{3}\0\n[\d.]+[\s\S]*(mysql|mariadb)/i, 'MySQL'],
];

/** The protocol that plaintext belongs to, or undefined where they are not known. */
export function recogniseGreeting(bytes: Uint8Array): string | undefined {
  const text = firstBytes(bytes, 200);
  return greetings.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether most of the bytes can be read by people. */
export function isReadable(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64);
  const readable = sample.filter(
    (byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 9,
  );
  return sample.length > 0 && readable.length / sample.length > 0.9;
}

/** The first bytes as text, one character a byte. What it holds is hostile. */
export function firstBytes(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}
