/**
 * Shows a job summary as GitHub would: renders its Markdown to HTML, and where Chromium is installed takes pictures of it,
 * in GitHub's light and dark looks, as wide as on GitHub and as wide as a phone. `npm run look` checks the servers of
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
const [given] = process.argv.slice(2);
/** CSS pixels: the width of a job summary on GitHub (less of it in the README), and that of a phone. */
const widths = { wide: given === undefined ? 1120 : 1280, narrow: 400 } as const;
/** How many pixels of the picture one of the page gets. */
const scale = given === undefined ? 2 : 1;

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
  details { margin: 0 0 16px; }
  summary { cursor: pointer; }
  a { color: var(--link); text-decoration: none; }
  blockquote { margin: 0 0 16px; padding: 0 1em; color: #59636e; border-left: 0.25em solid var(--line); }
  ul { margin: 0 0 16px; padding-left: 2em; }
`;

const themes = {
  light: ':root { --page: #fff; --text: #1f2328; --line: #d1d9e0; --stripe: #f6f8fa; --link: #0969da; }',
  dark: ':root { --page: #0d1117; --text: #f0f6fc; --line: #3d444d; --stripe: #151b23; --link: #4493f8; }',
} as const;
type Theme = keyof typeof themes;

const temporary = mkdtempSync(join(tmpdir(), 'tls-readiness-look-'));
const markdown = readFileSync(given ?? (await runCheck(temporary)), 'utf8');
const pictures = given === undefined ? join(root, 'docs', 'summary') : given.replace(/\.md$/, '');
const shapes = given === undefined ? (['wide'] as const) : (['wide', 'narrow'] as const);

for (const theme of ['light', 'dark'] as const) {
  for (const shape of shapes) {
    const suffix = `${shape === 'wide' ? '' : '-narrow'}${theme === 'light' ? '' : '-dark'}`;
    const page = join(temporary, `summary${suffix}.html`);
    const picture = `${pictures}${suffix}.png`;
    writeFileSync(page, await renderPage(markdown, theme, widths[shape]));
    const taken = takePicture(page, picture, widths[shape]);
    console.log(
      taken ? `The picture is ${picture}` : 'No picture: Chromium is not installed (CHROMIUM names it)',
    );
  }
}
rmSync(temporary, { recursive: true });
process.exit();

/** Checks the servers with the built action, as a workflow would, and gives the path of the summary. */
async function runCheck(directory: string): Promise<string> {
  await startIntegrations(directory);
  const summary = join(directory, 'summary.md');
  const check = spawn(process.execPath, [join(root, 'dist/index.js')], {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: join(directory, 'authority.pem'),
      GITHUB_WORKSPACE: directory,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_ACTION_REPOSITORY: 'OWNER/tls-readiness',
      GITHUB_ACTION_REF: 'v1',
      INPUT_CONFIG: 'endpoints.yml',
      INPUT_RETRIES: '0',
    },
  });
  writeFileSync(summary, '');
  await once(check, 'exit');
  return summary;
}

async function renderPage(text: string, theme: Theme, width: number): Promise<string> {
  const html = await marked.parse(text, { gfm: true });
  const body = `<body style="width: ${width}px"><main>${html}</main></body>`;
  return `<!doctype html><meta charset="utf-8"><title>Job summary</title><style>${themes[theme]}${css}</style>${body}`;
}

/** First asks for the height of the content, then takes a picture of just that. The README's ends with the first table. */
function takePicture(path: string, picture: string, width: number): boolean {
  const measured = `${path}.measured.html`;
  const script = `<script>const table = document.querySelector("table");
    document.title = "height " + document.documentElement.offsetHeight + " " + Math.ceil(table ? table.getBoundingClientRect().bottom + 12 : 0)</script>`;
  writeFileSync(measured, readFileSync(path, 'utf8') + script);
  const dom = chromium('--dump-dom', `--window-size=${width},600`, pathToFileURL(measured).href);
  rmSync(measured);
  const [, height, top] = /<title>height (\d+) (\d+)/.exec(dom ?? '')?.map(Number) ?? [];
  if (height === undefined) return false;
  console.log(`${height} pixels high at a width of ${width}`);
  const shown = given === undefined ? top : height;
  const shot = [`--screenshot=${picture}`, `--force-device-scale-factor=${scale}`, '--hide-scrollbars'];
  const size = `--window-size=${width},${shown}`;
  return chromium(...shot, size, pathToFileURL(path).href) !== undefined;
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
