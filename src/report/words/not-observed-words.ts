import type { NotObserved, Otherwise } from '../../config/not-observed.ts';
import { isStop, type Stop } from '../../net/stop.ts';
import { protocolLabel, protocols } from '../../tls/protocol.ts';
import { adviseOnStop, describeStop, stopLabel } from './stop-words.ts';
import { joinWords, plural } from './wording.ts';

/** Why saved observations do not answer, as a clause: `no observation; shard 3 of 10 is missing`. */
export function describeNotObserved(why: NotObserved): string {
  if (why.kind === 'observed-otherwise') return `observed ${joinWords(why.by.map(describeOtherwise))}`;
  const from = why.missing.flatMap(({ labels, shard }) => (shard ? [] : [labels.join(' ') || 'no label']));
  const shards = why.missing.flatMap(({ labels, shard }) =>
    shard ? [`${shard.index} of ${shard.total}${labels.length > 0 ? ` (${labels.join(' ')})` : ''}`] : [],
  );
  return [
    `no observation${from.length > 0 ? ` from ${joinWords(from)}` : ''}`,
    ...(shards.length > 0
      ? [
          `${plural(shards.length, 'shard')} ${joinWords(shards)} ${plural(shards.length, 'is', 'are')} missing`,
        ]
      : []),
  ].join('; ');
}

function describeOtherwise(one: Otherwise): string {
  switch (one.kind) {
    case 'minimum':
      return `with minimum ${protocolLabel(one.minimum)}`;
    case 'undated': {
      const protocol = protocols.find((each) => each === one.of);
      return `without a date for ${protocol ? protocolLabel(protocol) : 'classical key exchange'}`;
    }
    case 'first-address':
      return 'at its first address only';
    case 'client-certificate':
      return certificateWords[one.had];
    case 'client-name':
      return 'with another client-name';
    case 'query':
      return 'with another query';
    case 'command':
      return 'with another command';
  }
}

const certificateWords = {
  one: 'with a client certificate',
  none: 'without a client certificate',
  another: 'with another client certificate',
  unreadable: 'with a client certificate, and the one of the list cannot be read here',
} as const;

export function notObservedLabel({ kind }: NotObserved): string {
  return kind === 'no-observation' ? 'no observation' : 'observed otherwise';
}

export function adviseOnNotObserved({ kind }: NotObserved): string {
  return kind === 'no-observation'
    ? 'Run the job that observes it, or give it the label of such a job, and judge again.'
    : 'Observe it again with the current list and settings.';
}

type NotDone = Stop | NotObserved;

/** Why a client was not done, as a clause. */
export function describeNotDone(by: NotDone): string {
  return isStop(by) ? describeStop(by) : describeNotObserved(by);
}

export function notDoneLabel(by: NotDone): string {
  return isStop(by) ? stopLabel(by) : notObservedLabel(by);
}

export function adviseOnNotDone(by: NotDone): string {
  return isStop(by) ? adviseOnStop(by) : adviseOnNotObserved(by);
}
