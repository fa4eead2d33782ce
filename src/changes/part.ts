import type { Endpoint } from '../config/endpoint.ts';
import { parseEndpointUrl } from '../config/endpoint-url.ts';
import { isSelected, type Selection, shardOf } from '../config/selection.ts';
import { identify } from './identity.ts';
import type { ReportState } from './state.ts';

/**
 * The part of an earlier report that a run with labels or a shard is compared with: `list` is the whole list of today. What is
 * no longer in the list was in the shard of its host, and its labels are not known any more.
 */
export function partOf(earlier: ReportState, list: readonly Endpoint[], selection: Selection): ReportState {
  const inside = new Set(identify(list.filter((each) => isSelected(each, selection))));
  const listed = new Set(identify(list));
  const isInShard = (url: string): boolean => {
    const { shard } = selection;
    const reading = parseEndpointUrl(url.replace(/[?#].*/s, ''));
    return !shard || !('value' in reading) || shardOf(reading.value, shard.total) === shard.index;
  };
  return {
    ...earlier,
    endpoints: earlier.endpoints.filter(
      ({ key, url }) => inside.has(key) || (!listed.has(key) && isInShard(url)),
    ),
  };
}
