import { programName } from '../../src/command-line/program-name.ts';

it.each([
  ['/usr/local/bin/tls-readiness', '/home/me/orders', 'tls-readiness'],
  ['/home/me/orders/node_modules/.bin/tls-readiness', '/home/me/orders', 'npx tls-readiness'],
  ['C:\\orders\\node_modules\\tls-readiness\\dist\\cli\\index.js', 'C:\\orders', 'npx tls-readiness'],
  ['/home/me/tls-readiness/dist/cli/index.js', '/home/me/orders', 'node ../tls-readiness/dist/cli/index.js'],
  ['/home/me/tls-readiness/dist/cli/index.js', '/home/me/tls-readiness', 'node dist/cli/index.js'],
  ['/opt/tls/index.js', '/home/me/work/orders', 'node /opt/tls/index.js'],
  ['/home/me/my tools/index.js', '/home/me/orders', 'node "../my tools/index.js"'],
])('%s, called in %s, is printed as %s', (script, cwd, name) => {
  expect(programName(script, cwd)).toBe(name);
});
