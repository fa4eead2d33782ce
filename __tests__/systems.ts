/*
 * Tests that need one system. All others run on Windows, macOS and Linux, as the project's workflow runs them.
 */

const isPosix = process.platform !== 'win32';

/** For what Windows has not: a POSIX shell and its programs, signals, named pipes, symbolic links for everybody. */
export const onPosix = { describe: isPosix ? describe : describe.skip, it: isPosix ? it : it.skip };
