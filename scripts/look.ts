/**
 * Shows a job summary as GitHub would: renders its Markdown to HTML, with Mermaid for its chart, and where Chromium is
 * installed takes pictures of it, in GitHub's light and dark looks. `npm run look` checks the servers of
 * demo-servers.ts with the built command line and makes the picture in the README; `npm run look -- FILE.md` shows any
 * other summary, next to its file.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { marked } from 'marked';
import { startIntegrations } from './demo-servers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The width of a job summary on GitHub, and how many pixels of the picture one of the page gets. */
const width = 1160;
const scale = 2;

/** GitHub's look, as far as a summary uses it. */
const css = `
  body { margin: 0; background: var(--page); color: var(--text);
    font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif,
      "Noto Color Emoji"; }
  main { padding: 24px; }
  main > :first-child { margin-top: 0; }
  main > :last-child { margin-bottom: 0; }
  h3 { font-size: 20px; line-height: 1.25; margin: 24px 0 12px; }
  h4 { font-size: 16px; line-height: 1.25; margin: 24px 0 12px; }
  h5 { font-size: 14px; line-height: 1.25; margin: 20px 0 10px; }
  p { margin: 0 0 16px; }
  table { border-collapse: collapse; margin: 0 0 16px; display: block; width: max-content; max-width: 100%; }
  th, td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; }
  th { font-weight: 600; }
  tr:nth-child(2n) td { background: var(--stripe); }
  code { font: 12px ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; background: #818b981f;
    border-radius: 6px; padding: 0.2em 0.4em; }
  summary { cursor: pointer; }
  a { color: var(--link); text-decoration: none; }
  blockquote { margin: 0 0 16px; padding: 0 1em; color: #59636e; border-left: 0.25em solid var(--line); }
  pre.mermaid { margin: 0 0 16px; background: none; }
`;

const themes = {
  light: {
    colors: ':root { --page: #fff; --text: #1f2328; --line: #d1d9e0; --stripe: #f6f8fa; --link: #0969da; }',
    mermaid: 'default',
  },
  dark: {
    colors:
      ':root { --page: #0d1117; --text: #f0f6fc; --line: #3d444d; --stripe: #151b23; --link: #4493f8; }',
    mermaid: 'dark',
  },
} as const;
type Theme = keyof typeof themes;

const temporary = mkdtempSync(join(tmpdir(), 'tls-readiness-look-'));
const [given] = process.argv.slice(2);
const markdown = readFileSync(given ?? (await runCheck(temporary)), 'utf8');

for (const theme of ['light', 'dark'] as const) {
  const suffix = theme === 'light' ? '' : '-dark';
  const page = given ? given.replace(/\.md$/, `${suffix}.html`) : join(temporary, `summary${suffix}.html`);
  const picture = given
    ? given.replace(/\.md$/, `${suffix}.png`)
    : join(root, 'docs', `summary${suffix}.png`);
  writeFileSync(page, await renderPage(markdown, theme));
  if (given) console.log(`The page is ${page}`);
  console.log(
    takePicture(page, picture)
      ? `The picture is ${picture}`
      : 'No picture: Chromium is not installed (CHROMIUM names it)',
  );
}
rmSync(temporary, { recursive: true });
process.exit();

/** Checks the servers with the built command line, as a workflow would, and gives the path of the summary. */
async function runCheck(directory: string): Promise<string> {
  await startIntegrations(directory);
  const args = ['check', 'endpoints.yml', '--retries=0', '-f', 'markdown', '-o', 'summary.md'];
  const check = spawn(process.execPath, [join(root, 'dist/cli/index.js'), ...args], {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(directory, 'authority.pem') },
  });
  await once(check, 'exit');
  return join(directory, 'summary.md');
}

async function renderPage(text: string, theme: Theme): Promise<string> {
  const html = await marked.parse(text, { gfm: true });
  const { colors, mermaid } = themes[theme];
  const body = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
  const settings = { startOnLoad: true, securityLevel: 'strict', theme: mermaid };
  const source = pathToFileURL(join(root, 'node_modules/mermaid/dist/mermaid.min.js')).href;
  const script = body.includes('class="mermaid"')
    ? `<script src="${source}"></script><script>mermaid.initialize(${JSON.stringify(settings)})</script>`
    : '';
  return `<!doctype html><meta charset="utf-8"><title>Job summary</title><style>${colors}${css}</style><main>${body}</main>${script}`;
}

/** First asks for the height of the content, then takes a picture of just that. */
function takePicture(path: string, picture: string): boolean {
  const measured = `${path}.measured.html`;
  const script = `<script>setTimeout(() => {
    document.title = "height " + document.documentElement.offsetHeight;
  }, 3000)</script>`;
  writeFileSync(measured, readFileSync(path, 'utf8') + script);
  const dom = chromium(
    '--dump-dom',
    '--virtual-time-budget=8000',
    `--window-size=${width},600`,
    pathToFileURL(measured).href,
  );
  rmSync(measured);
  const height = /<title>height (\d+)/.exec(dom ?? '')?.[1];
  if (height === undefined) return false;
  const shot = [
    `--screenshot=${picture}`,
    '--virtual-time-budget=8000',
    `--force-device-scale-factor=${scale}`,
    '--hide-scrollbars',
  ];
  return chromium(...shot, `--window-size=${width},${height}`, pathToFileURL(path).href) !== undefined;
}

/** What Chromium prints, or undefined where there is none. */
function chromium(...args: readonly string[]): string | undefined {
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(temporary, 'chromium')}`,
  ];
  const { stdout, status } = spawnSync(process.env.CHROMIUM ?? 'chromium', [...quiet, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  return status === 0 ? stdout : undefined;
}
