import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What webpack says of a bundle, as far as it matters here. Modules that were put into one are within it. */
export interface BundleStats {
  readonly modules?: readonly BundledModule[];
}

interface BundledModule extends BundleStats {
  /** The path of the file; null where webpack made it. */
  readonly nameForCondition?: string | null;
}

/** The licence of every package whose code is in the bundle: its name, the licence's, and the text. */
export function licencesOf(stats: BundleStats): string {
  const packages = new Set(filesOf(stats).flatMap((file) => packageOf(file) ?? []));
  const licences = [...packages].map(licenceOf);
  return [...new Set(licences)].toSorted().join('\n');
}

function filesOf({ modules = [] }: BundleStats): readonly string[] {
  return modules.flatMap((module) => [module.nameForCondition ?? '', ...filesOf(module)]);
}

/** The directory of the package that a file belongs to. */
function packageOf(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function licenceOf(directory: string): string {
  const { name, license = '' }: { readonly name: string; readonly license?: string } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  const files = readdirSync(directory).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0)
    throw new Error(`${name} is bundled, but ${directory} has no file with its licence`);
  const texts = files.map((file) => readFileSync(join(directory, file), 'utf8').replaceAll('\r', '').trim());
  return `${[name, license, ...texts].join('\n')}\n`;
}
