import type { RuleName } from '../config/target.ts';
import { homepage, tool } from '../version.ts';

/** The page about a rule, in the release that workflows name: `v1`. */
export function rulePage(name: RuleName): string {
  return `${homepage}/blob/v${tool.version.split('.')[0]}/docs/rules/${name}.md`;
}
