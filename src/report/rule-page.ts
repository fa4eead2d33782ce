import type { RuleName } from '../config/endpoint.ts';
import { homepage, tool } from '../version.ts';

/** The page about a rule: in `pages`, or else in the release that workflows name, `v1`. */
export function rulePage(name: RuleName, { pages = released }: RulePages = {}): string {
  return `${pages}/${name}.md`;
}

/** Where the pages are that a report links to. */
export interface RulePages {
  /** The address of their folder, without a slash at its end. */
  readonly pages?: string;
}

const released = `${homepage}/blob/v${tool.version.split('.')[0]}/docs/rules`;
