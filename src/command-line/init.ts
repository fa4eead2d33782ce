import { constants, existsSync } from 'node:fs';
import { access, lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { defaultFile } from '../config/find-files.ts';
import { plain } from '../report/words/escape.ts';
import { SettingsError } from '../settings.ts';
import { type FoundHost, findHosts, isWorthReading } from './found-hosts.ts';
import { readTextFiles } from './repository-files.ts';
import type { CommandContext } from './terminal-io.ts';

const workflowFile = '.github/workflows/tls-readiness.yml';

/** More than these are no help to choose from. */
const maxProposals = 60;

/**
 * Writes a first list with the hosts that the repository names as proposals, and a workflow that checks it. Overwrites
 * nothing. Gives the exit code.
 */
export async function runInit({ cwd, program, stdout }: CommandContext): Promise<number> {
  refuseSubfolder(cwd);
  const names = [defaultFile, workflowFile].flatMap((file) => [file, file.replace(/yml$/, 'yaml')]);
  const found = await Promise.all(names.map((name) => look(join(cwd, name))));
  const there = names.filter((_name, index) => found[index] !== undefined);
  if (there.length > 0) {
    const verb = there.length === 1 ? 'exists' : 'exist';
    throw new SettingsError(`error: ${there.join(' and ')} ${verb} already; init overwrites nothing`);
  }
  await refuseUnwritable(cwd);
  const hosts = findHosts(await readTextFiles(cwd, isWorthReading));
  await write(cwd, defaultFile, listText(hosts));
  await write(cwd, workflowFile, workflowText);
  stdout.write(nextSteps(Math.min(hosts.length, maxProposals), program));
  return 0;
}

/** GitHub reads `.github` at the root of the repository and nowhere else. */
function refuseSubfolder(cwd: string): void {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) {
      if (folder === cwd) return;
      throw new SettingsError(
        `error: this is not the root of the repository; run init in ${plain(relative(cwd, folder))}`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

/** Both files or none: half of them would be in the way of the next try. Follows no symbolic link. */
async function refuseUnwritable(cwd: string): Promise<void> {
  let above = cwd;
  for (const folder of ['.', dirname(defaultFile), dirname(workflowFile)]) {
    const path = join(cwd, folder);
    const found = await look(path);
    if (folder !== '.' && found && !found.isDirectory()) {
      const kind = found.isSymbolicLink() ? 'a symbolic link' : 'a file';
      throw new SettingsError(`error: ${folder} is ${kind}; init writes into a folder of the repository`);
    }
    if (found) above = path;
    await access(above, constants.W_OK).catch((error: Error) => {
      throw new SettingsError(`error: ${plain(error.message)}`);
    });
  }
}

/** Undefined where nothing is. A symbolic link is something, wherever it leads. */
async function look(path: string) {
  return lstat(path).catch(() => undefined);
}

async function write(cwd: string, file: string, text: string): Promise<void> {
  const path = join(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new SettingsError(
      `error: ${file}: ${plain(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

function listText(hosts: readonly FoundHost[]): string {
  const shown = hosts.slice(0, maxProposals);
  const more = hosts.length - shown.length;
  const proposals = [
    '',
    '  # Hosts that this repository names. Remove the "# " before those that it depends on, and delete the others.',
    ...shown.map(proposal),
    ...(more > 0 ? [`  # … and ${more} more that are not shown`] : []),
  ];
  return `# The endpoints that this repository depends on. tls-readiness checks which TLS versions they support.
endpoints:
  # An example: replace it with an endpoint of your own.
  - https://api.example.com
${shown.length > 0 ? `${proposals.join('\n')}\n` : ''}`;
}

/** A valid line of the list once the comment mark is gone. A file may have any name, a line feed in it included. */
function proposal({ url, file, line, more }: FoundHost): string {
  const elsewhere = more > 0 ? ` and ${more} more` : '';
  return `  # - ${url} # ${plain(file)}:${line}${elsewhere}`;
}

export const workflowText = `# Checks the list of endpoints when it changes, and every Monday: servers change without a commit of yours.
name: TLS readiness

on:
  pull_request:
    paths:
      - ${defaultFile}
      - ${workflowFile}
  schedule:
    - cron: "17 3 * * 1"
  workflow_dispatch:

permissions:
  contents: read

jobs:
  tls-readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      # Replace OWNER with the account that publishes the action.
      - uses: OWNER/tls-readiness@v1
        with:
          # Below timeout-minutes, so that everything is reported in time.
          time-limit: 8m
`;

function nextSteps(proposals: number, program: string): string {
  const hosts = proposals === 1 ? '1 host' : `${proposals} hosts`;
  const choose =
    proposals === 0
      ? 'Replace the example endpoint'
      : `Replace the example endpoint; ${hosts} of this repository ${proposals === 1 ? 'is' : 'are'} proposed as comments`;
  return `Wrote ${defaultFile}
Wrote ${workflowFile}

Next:
  1. ${choose}.
  2. Check the list here: ${program} check
  3. Replace OWNER in the workflow, and commit both files in a pull request: the check runs there.
`;
}
