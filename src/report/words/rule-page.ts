import type { RuleName } from '../../config/endpoint.ts';

/** Where the pages are that a report links to. */
export interface Links {
  /** The address of the folder of rule pages, without a slash at its end; undefined where nobody knows it. */
  readonly pages?: string;
  /** The address of a line of the list at the commit that was checked. */
  readonly lineUrl?: (file: string, line: number) => string | undefined;
}

/** The address of the page about a rule, where it is known. */
export function rulePage(name: RuleName, { pages }: Links): string | undefined {
  return pages && `${pages}/${name}.md`;
}

/** The page's address, or else the command that prints the page. */
export function ruleHelp(name: RuleName, links: Links): string {
  return rulePage(name, links) ?? `npx tls-readiness explain ${name}`;
}
