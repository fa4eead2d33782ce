import { connect } from 'node:tls';
import type { Tokens } from 'marked';
import { allTokens } from './documents.ts';
import { listen } from './net/listener.ts';

/** Bytes by hand: a ServerHello of TLS 1.0 with TLS_RSA_WITH_AES_128_CBC_SHA, and the alert protocol_version. */
const serverHello = Buffer.from(
  `1603010031 0200002d 0301 ${'07'.repeat(32)} 00 002f 00 0005 ff01000100`.replaceAll(' ', ''),
  'hex',
);
const alert = Buffer.from('15030100020246', 'hex');

/** What the page of minimum-version says of this runtime. */
const row = allTokens('docs/rules/minimum-version.md')
  .filter((token): token is Tokens.Table => token.type === 'table')
  .flatMap(({ rows }) => rows.map((cells) => cells.map(({ text }) => text)))
  .find(([client]) => client === 'Node.js');

it('the table of errors names the major version of Node.js that is measured here', () => {
  const [major = ''] = process.versions.node.split('.');
  expect(row?.[1]).toMatch(new RegExp(`^measured: ${major}\\.`));
});

it.each([
  ['a server that answers with TLS 1.0', serverHello, 2],
  ['a server that sends the alert', alert, 3],
])('the table of errors has what Node.js says of %s', async (_server, bytes, column) => {
  const server = await listen((socket) => socket.once('data', () => socket.write(bytes)));
  try {
    expect(row?.[column]).toBe(`\`${await errorOf(server.port)}\``);
  } finally {
    await server.close();
  }
});

/** The code of the error with which a handshake fails. */
function errorOf(port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('error', (error: NodeJS.ErrnoException) => settle(error.code));
    socket.on('secureConnect', () => settle(undefined));
  });
}
