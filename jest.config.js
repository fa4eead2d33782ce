/** Tests run on the sources themselves, as native ES modules. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // The lab of real servers and the browsers have configurations of their own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/lab/', '<rootDir>/__tests__/browsers/'],
  globalSetup: '<rootDir>/__tests__/certificates-setup.ts',
  testEnvironment: '<rootDir>/__tests__/jest/environment.ts',
  testRunner: '<rootDir>/__tests__/jest/runner.ts',
  // Node loads the modules and strips the types (`__tests__/jest/runner.ts`).
  transform: {},
  // A busy machine may take ten times as long as an idle one.
  testTimeout: 120_000,
  // Most tests wait for a peer: more of them at once than there are cores, in a file where it says so, and over all files.
  maxConcurrency: 30,
  maxWorkers: 6,
};
