import type { DemoServer } from './servers.ts';

/** The list of the demo's servers, as a user would write it. */
export function renderDemoList(servers: readonly DemoServer[]): string {
  const entries = servers.map(({ name, scheme, port, keys }) =>
    [`  - name: '${name}'`, `url: ${scheme}://127.0.0.1:${port}`, ...keys].join('\n    '),
  );
  return [
    '# The servers of `tls-readiness demo`; they only live as long as it runs.',
    'endpoints:',
    ...entries,
    '',
  ].join('\n');
}
