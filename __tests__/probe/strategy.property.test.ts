import { protocols } from '../../src/tls/protocol.ts';
import { falseVerdicts, probeGenerated, undecidedOf } from './false-verdicts.ts';
import { decidable, honest, usual } from './generated-peers.ts';
import { failsPeriodically, speaks } from './model.ts';
import { probeModel } from './virtual-door.ts';

describe('nothing false is said of a peer that', () => {
  it.each(Object.entries(decidable))('%s', async (_, peers) => {
    expect(await falseVerdicts(peers)).toEqual([]);
  });
});

/** 600 peers: each place of the dropped connection among 2 to 6, each way to drop it, and both ways to serve the others. */
describe.each([0, 1, 2])(
  'a peer that drops every n-th connection and accepts all but the %i oldest versions',
  (from) => {
    const spoken = protocols.slice(from);
    const places = [2, 3, 4, 5, 6].flatMap((period) =>
      Array.from({ length: period }, (_, offset) => ({ period, offset })),
    );

    it.each(places)(
      'is not said to refuse any of the others: $period, $offset',
      async ({ period, offset }) => {
        const isDropped = Array.from({ length: period }, (_, at) => at === offset);
        for (const refusal of ['close', 'reset', 'handshake_failure', 'internal_error', 'silence'] as const) {
          for (const completes of [true, false]) {
            const peer = failsPeriodically(isDropped, refusal, speaks(spoken));
            const found = await probeModel(peer, { completes });
            const refused = spoken.filter((protocol) => found.protocols[protocol].state === 'refused');
            expect([refusal, completes, refused]).toEqual([refusal, completes, []]);
          }
        }
      },
    );
  },
);

it('decides everything about an honest peer', async () => {
  const undecided: string[] = [];
  for await (const probed of probeGenerated(honest, 1_000)) {
    for (const protocol of undecidedOf(probed)) {
      // An alert to TLS 1.3 may mean what the ClientHello lacks.
      const { protocols: found, peer } = probed;
      const acceptance = found[protocol];
      const isAlert = acceptance.state === 'unknown' && acceptance.failure.kind === 'alert';
      if (protocol !== 'TLSv1.3' || !isAlert) undecided.push(`${protocol}: ${peer.description}`);
    }
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
