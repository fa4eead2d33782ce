import type { Verdict } from '../../policy/verdict.ts';
import { type Problem, problemMessage } from '../view/problem.ts';
import { seeItYourself } from '../view/see-it-yourself.ts';
import type { ReportView, Row, Surroundings } from '../view/view.ts';
import { clientEvidence } from '../words/client-evidence.ts';
import { formatCount } from '../words/dates.ts';
import { markdown, markdownCode } from '../words/escape.ts';
import { type AddressEvidence, addressEvidence, type Evidence } from '../words/evidence.ts';
import { plural } from '../words/wording.ts';
import { lineLink, ruleLink, stateIcons, table } from './markdown.ts';

const maxAddresses = 5;

/** Everything about one endpoint or client: its findings, how to see them oneself, and all evidence. */
export function endpointDetails({ verdict, label, state }: Row, view: ReportView): string {
  const { problemsOf, surroundings } = view;
  const found = (problemsOf.get(verdict.integration) ?? [])
    .map((problem) => finding(problem, verdict, surroundings))
    .join('');
  const evidence =
    verdict.kind === 'client'
      ? verdict.run.ended.kind === 'not-run'
        ? ''
        : `${table(['Seen', 'Result'], clientEvidence(verdict.run).map(evidenceCells))}`
      : addressEvidence(verdict.observation).map(addressTable).join('\n');
  return [
    `##### ${stateIcons[state]} ${markdown(label)} · ${lineLink(verdict, surroundings)}\n`,
    found,
    evidence,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function finding(problem: Problem, verdict: Verdict, surroundings: Surroundings): string {
  const message = problemMessage(problem, surroundings)
    .split('\n')
    .map((line) => markdown(line, 1_000))
    .join('<br>');
  const commands = seeItYourself(problem, verdict).map(
    ({ command, fails }) =>
      `  - See it yourself, this ${fails ? 'fails' : 'works'}: ${markdownCode(command, 1_000)}\n`,
  );
  return `- ${problem.level}, ${ruleLink(problem.rule, markdownCode(problem.rule), surroundings)}: ${message}\n${commands.join('')}`;
}

function addressTable({ addresses, connections, evidence }: AddressEvidence): string {
  const shown = addresses.slice(0, maxAddresses).map((address) => markdownCode(address));
  const more =
    addresses.length > maxAddresses ? ` and ${formatCount(addresses.length - maxAddresses)} more` : '';
  const made = `${formatCount(connections)} ${plural(connections, 'connection')}`;
  return `${shown.join(', ')}${more} · ${made}\n\n${table(['Probe', 'Answer'], evidence.map(evidenceCells))}`;
}

function evidenceCells({ what, answer, named }: Evidence): readonly string[] {
  return [what, [markdown(answer, 500), ...named.map((name) => markdownCode(name))].join(' ')];
}
