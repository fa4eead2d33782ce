import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import multitool from '@microsoft/sarif-multitool';
import type { Log } from 'sarif';

/**
 * No test goes to the network, so that none asks whether URLs can be reached. A log has no address of the tool: the
 * repository that it came from is not always known.
 */
const configuration = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Microsoft.CodeAnalysis.Sarif.Driver.RuleEnabledState" />
  </Properties>
  <Properties Key="SARIF2005.ProvideToolProperties.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Microsoft.CodeAnalysis.Sarif.Driver.RuleEnabledState" />
  </Properties>
</Properties>
`;

/** The JSON Schema of SARIF 2.1.0, as it comes with Microsoft's validator. */
export async function sarifSchema(): Promise<object> {
  return JSON.parse(await readFile(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8'));
}

/**
 * The errors and warnings that Microsoft's validator has about each of these logs, as `SARIF1009: …`: by the text of the
 * specification, and by what GitHub takes. It takes long to start, so that it reads all of them at once.
 */
export async function complaintsAbout(sarifs: readonly string[]): Promise<readonly (readonly string[])[]> {
  const directory = await mkdtemp(join(tmpdir(), 'tls-readiness-sarif-'));
  try {
    const inputs = sarifs.map((_, index) => join(directory, `${index}.sarif`));
    const [output, config] = [join(directory, 'output.sarif'), join(directory, 'config.xml')];
    await Promise.all(inputs.map((input, index) => writeFile(input, sarifs[index] ?? '')));
    await writeFile(config, configuration);
    const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--config', config];
    await run(['validate', ...inputs, '--output', output, ...options]);
    const log: Log = JSON.parse(await readFile(output, 'utf8'));
    const [result] = log.runs;
    if (result?.invocations?.[0]?.executionSuccessful !== true)
      throw new Error('the validator did not finish');
    const complaints = (result.results ?? []).map(({ ruleId, message, locations }) => ({
      uri: locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      text: `${ruleId}: ${[message.id, ...(message.arguments ?? [])].join(' ')}`,
    }));
    const uris = inputs.map((input) => pathToFileURL(input).href);
    const strange = complaints.filter(({ uri }) => uri === undefined || !uris.includes(uri));
    if (strange.length > 0) throw new Error(`of no log: ${JSON.stringify(strange)}`);
    return uris.map((uri) => complaints.filter((each) => each.uri === uri).map(({ text }) => text));
  } finally {
    await rm(directory, { recursive: true });
  }
}

/**
 * Its exit code says nothing that its log does not. Without the first setting of .NET it wants a library of the
 * system's; the other two spare work that only a program that runs for long gets back.
 */
function run(args: readonly string[]): Promise<void> {
  const settings = {
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
    DOTNET_TieredPGO: '0',
    DOTNET_gcConcurrent: '0',
  };
  const env = { PATH: process.env.PATH, HOME: tmpdir(), ...settings };
  return new Promise((settle) => {
    execFile(multitool, [...args], { env }, () => settle());
  });
}
