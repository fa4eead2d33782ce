import type { ClientVerdict } from '../policy/verdict.ts';
import { compareProtocols, type Protocol, protocolLabel, protocols } from '../tls/protocol.ts';
import { whatToDo } from './advice.ts';
import { describeOffer } from './client-words.ts';
import { plain } from './escape.ts';
import { worstFirst } from './ranking.ts';
import { clientVerdicts, type Report } from './report.ts';
import { deadlineLines, type Spoken, type TableRow, versionLabel } from './table.ts';
import { formatName } from './wording.ts';

export interface ClientRow extends TableRow {
  readonly verdict: ClientVerdict;
}

/** The headers of the columns, after the one for the state. */
export const clientColumns = ['Client', 'Must offer', 'Offers', 'Deadline', 'What to do'] as const;

/** A long command says no more in a table than its beginning. */
const maxCommand = 60;

/** The rows, worst first; none where the list has no clients. */
export function clientRows(report: Report): readonly ClientRow[] {
  return worstFirst(clientVerdicts(report)).map((verdict) => clientRow(verdict, report.judgedAtMs));
}

function clientRow(verdict: ClientVerdict, judgedAtMs: number): ClientRow {
  const { integration: client } = verdict;
  const { lowest, highest } = verdict.offered;
  const known = highest === undefined ? [] : protocolsFrom(lowest ?? highest, highest);
  return {
    state: verdict.state,
    name: formatName(client),
    where: {
      place: plain(client.run, maxCommand),
      startTls: false,
      owner: client.owner && plain(client.owner, 80),
    },
    requires: protocolLabel(client.minVersion),
    speaks: offers(verdict, known),
    only: lowest !== undefined && lowest === highest,
    deadlines: deadlineLines(verdict.deadlines, known, [], judgedAtMs),
    whatToDo: whatToDo(verdict),
    verdict,
  };
}

function offers({ offered, integration }: ClientVerdict, known: readonly Protocol[]): readonly Spoken[] {
  const { lowest, highest } = offered;
  if (highest === undefined) return [];
  if (lowest === undefined) return [{ label: describeOffer(offered).replace('TLS ', ''), strong: true }];
  const enough = known.filter((protocol) => compareProtocols(protocol, integration.minVersion) >= 0);
  const strong = enough.length > 0 ? enough : [highest];
  return known.map((protocol, index) => ({
    label: versionLabel(protocol, known[index - 1]),
    strong: strong.includes(protocol),
  }));
}

function protocolsFrom(lowest: Protocol, highest: Protocol): readonly Protocol[] {
  return protocols.filter(
    (protocol) => compareProtocols(protocol, lowest) >= 0 && compareProtocols(protocol, highest) <= 0,
  );
}
