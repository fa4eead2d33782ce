import type { DemoClient } from './clients.ts';
import type { DemoServer } from './servers.ts';

/** The list of the demo's servers and clients, as a user would write it. */
export function renderDemoList(servers: readonly DemoServer[], clients: readonly DemoClient[]): string {
  return [
    '# The servers of `tls-readiness demo`; they only live as long as it runs.',
    'endpoints:',
    ...servers.map(({ name, scheme, port, keys }) =>
      entry([`name: '${name}'`, `url: ${scheme}://127.0.0.1:${port}`, ...keys]),
    ),
    '# Its clients, which call a server that is started for each.',
    'clients:',
    ...clients.map(({ name, run, keys }) =>
      entry([`name: '${name}'`, `run: '${run.replaceAll("'", "''")}'`, ...keys]),
    ),
    '',
  ].join('\n');
}

function entry(keys: readonly string[]): string {
  return `  - ${keys.join('\n    ')}`;
}
