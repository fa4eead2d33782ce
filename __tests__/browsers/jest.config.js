import own from '../../jest.config.js';

/** Real browsers are nothing that everybody has, so these tests are no part of `npm test`. */
export default {
  ...own,
  rootDir: '../..',
  testMatch: ['<rootDir>/__tests__/browsers/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // A browser takes seconds to start, and all there is of a small machine.
  testTimeout: 120_000,
  maxWorkers: 1,
};
