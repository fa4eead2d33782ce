import own from '../../jest.config.js';

/** The lab needs programs that not everybody has, so it is no part of `npm test`. */
export default {
  ...own,
  rootDir: '../..',
  testMatch: ['<rootDir>/__tests__/lab/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testSequencer: '<rootDir>/__tests__/lab/longest-first.ts',
  maxWorkers: 3,
  // Commands that a summary shows, each of which calls a server of its own.
  maxConcurrency: 8,
};
