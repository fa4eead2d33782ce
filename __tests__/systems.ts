/*
 * Tests that need one system. All others run on Windows, macOS and Linux, as the project's workflow runs them.
 */

export const isPosix = process.platform !== 'win32';
const isLinux = process.platform === 'linux';

/** For what Windows has not: a POSIX shell and its programs, signals, named pipes, symbolic links for everybody. */
export const onPosix = { describe: isPosix ? describe : describe.skip, it: isPosix ? it : it.skip };

/** For what only Linux has, such as `/proc`, `setsid` and `/dev/full`. */
export const onLinux = { describe: isLinux ? describe : describe.skip, it: isLinux ? it : it.skip };
