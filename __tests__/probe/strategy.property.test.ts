import { falseVerdicts, probeGenerated, undecidedOf } from './false-verdicts.ts';
import { decidable, failing, honest, usual } from './generated-peers.ts';

describe('nothing false is said of a peer that', () => {
  it.each(Object.entries(decidable))('%s', async (_, peers) => {
    expect(await falseVerdicts(peers)).toEqual([]);
  });
});

it('is not said to refuse a version of SSL that it drops now and then', async () => {
  expect(await falseVerdicts(failing, 500)).toEqual([]);
});

it('decides everything about an honest peer', async () => {
  const undecided: string[] = [];
  for await (const probed of probeGenerated(honest, 1_000)) {
    for (const protocol of undecidedOf(probed)) undecided.push(`${protocol}: ${probed.peer.description}`);
  }
  expect(undecided).toEqual([]);
});

it('costs a usual peer at most eight connections', async () => {
  const costly: string[] = [];
  for await (const probed of probeGenerated(usual, 300)) {
    const { connections, peer } = probed;
    if (connections > 8) costly.push(`${connections} connections: ${peer.description}`);
    expect(undecidedOf(probed)).toEqual([]);
  }
  expect(costly).toEqual([]);
});
