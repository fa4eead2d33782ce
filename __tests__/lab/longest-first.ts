/** The files of the lab in the order in which they begin: what takes longest first, so that no worker waits for it at the end. */
const longest = ['hostile-lists', 'clients', 'lab', 'daemons', 'package'].map((name) => `/${name}.test.ts`);

interface TestFile {
  readonly path: string;
}

export default class LongestFirst {
  sort(files: readonly TestFile[]): readonly TestFile[] {
    const rank = ({ path }: TestFile) => longest.findIndex((name) => path.endsWith(name));
    const place = (file: TestFile) => (rank(file) < 0 ? longest.length : rank(file));
    return files.toSorted((a, b) => place(a) - place(b));
  }

  /** Which failed before is kept by no run. */
  allFailedTests(): readonly TestFile[] {
    return [];
  }

  cacheResults(): void {}
}
