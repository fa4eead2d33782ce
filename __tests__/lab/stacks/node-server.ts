/** Node's own TLS on 127.0.0.1: CERTIFICATE KEY, then PORT MIN MAX for each, such as 20001 TLSv1 TLSv1.2. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { SecureVersion } from 'node:tls';

const [certificate = '', key = '', ...servers] = process.argv.slice(2);
for (let index = 0; index < servers.length; index += 3) {
  const [port, minVersion, maxVersion] = servers.slice(index, index + 3);
  createServer(
    {
      cert: readFileSync(certificate),
      key: readFileSync(key),
      minVersion: minVersion as SecureVersion,
      maxVersion: maxVersion as SecureVersion,
      ciphers: 'DEFAULT:@SECLEVEL=0',
    },
    (_request, response) => response.writeHead(401).end(),
  )
    .on('tlsClientError', () => undefined)
    .listen(Number(port), '127.0.0.1');
}
