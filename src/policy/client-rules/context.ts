import type { ClientRun } from '../../clients/runs/client-run.ts';
import type { Client } from '../../config/client.ts';
import type { ClientStanding } from '../client-standing.ts';
import type { Level } from '../finding.ts';

/** Everything that a rule about clients may look at. */
export interface ClientRuleContext {
  readonly run: ClientRun;
  readonly client: Client;
  readonly standing: ClientStanding;
  /** The moment of judgement, milliseconds since the epoch. */
  readonly nowMs: number;
  /** The level of a client that could not be checked. */
  readonly onUnverified: Level;
}
