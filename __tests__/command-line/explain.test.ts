import { styleText } from 'node:util';
import { layOutPage } from '../../src/command-line/page-layout.ts';
import { ruleNames } from '../../src/config/endpoint.ts';
import { run } from './running.ts';

describe('explain', () => {
  it.each(ruleNames)('prints the page about %s without its markup', async (rule) => {
    const { exitCode, stdout, stderr } = await run('.', 'explain', rule);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(rule);
    expect(stdout).toContain('\nWhat it finds\n\n  ');
    expect(stdout).not.toMatch(/^#|\]\(|```|\*\*|\|--/m);
  });

  it('lists all rules with a sentence each', async () => {
    const { exitCode, stdout } = await run('.', 'explain');
    expect(exitCode).toBe(0);
    const named = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}\S.*/gm)].map(([, rule]) => rule);
    expect(named).toEqual(ruleNames);
    expect(stdout).toMatch(
      /tls-readiness explain minimum-version\n\n {2}To read how to configure servers: tls-readiness explain fixing\n$/,
    );
  });

  it('prints the page on servers, to which the pages of rules lead', async () => {
    const { exitCode, stdout } = await run('.', 'explain', 'fixing');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Fixing servers\n/);
  });

  it.each([
    ['minimum', 'minimum-version'],
    ['su', 'sunset'],
    ['fix', 'fixing'],
  ])('takes %s for %s, the only rule that begins so', async (beginning, rule) => {
    expect(await run('.', 'explain', beginning)).toEqual(await run('.', 'explain', rule));
  });

  it.each([
    ['minimum-verson', 'Did you mean minimum-version?'],
    ['Starttls', 'Did you mean starttls?'],
    ['x', `The rules are ${ruleNames.join(', ')}.`],
    ['../../SECURITY', `The rules are ${ruleNames.join(', ')}.`],
  ])('does not know %s', async (rule, hint) => {
    expect(await run('.', 'explain', rule)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: there is no rule "${rule}"\n(${hint})\nSee tls-readiness explain --help.\n`,
    });
  });
});

describe('a page in a terminal', () => {
  const page = `# A title

The first sentence, with **strong words**,
[a page](other.md) and [a site](https://x.example/).

- One item that is longer than the line that it is to be shown on
- Two

| Name | What it is |
| --- | --- |
| \`a\\|b\` | A cell that is much longer than its column can be here |
| c | Short |

\`\`\`yaml
endpoints:
  - https://x.example
\`\`\`
`;

  it('has its headings at the edge, and text, lists, tables and code below', () => {
    expect(layOutPage(page, { color: false, columns: 50 })).toBe(`A title

  The first sentence, with strong words, a page
  and a site (https://x.example/).

  -  One item that is longer than the line that it
     is to be shown on
  -  Two

  Name   What it is
  ────────────────────────────────────────────────
  \`a|b\`  A cell that is much longer than its
         column can be here

  c      Short

    endpoints:
      - https://x.example
`);
  });

  it('has its headings and strong words in bold where there is colour', () => {
    const bold = (text: string) => styleText('bold', text, { validateStream: false });
    const text = layOutPage(page, { color: true, columns: 80 });
    expect(text.replaceAll(`${bold('A')} ${bold('title')}`, bold('A title'))).toContain(bold('A title'));
    expect(text).toContain(`${bold('strong words')},`);
  });

  it('lets no workflow command through', () => {
    expect(layOutPage('::error::x\n\n##[error]y', { color: false, columns: 80 })).toBe(
      '  : :error::x\n\n  # #[error]y\n',
    );
  });
});
