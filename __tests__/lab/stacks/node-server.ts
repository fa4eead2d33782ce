/** Node's own TLS on 127.0.0.1: CERTIFICATE KEY, then PORT and what differs, as JSON, for each. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [certificate = '', key = '', ...servers] = process.argv.slice(2);
for (let index = 0; index < servers.length; index += 2) {
  const [port, options = '{}'] = servers.slice(index, index + 2);
  createServer(
    {
      cert: readFileSync(certificate),
      key: readFileSync(key),
      ciphers: 'DEFAULT:@SECLEVEL=0',
      ...JSON.parse(options),
    },
    (_request, response) => response.writeHead(401).end(),
  )
    .on('tlsClientError', () => undefined)
    .listen(Number(port), '127.0.0.1');
}
