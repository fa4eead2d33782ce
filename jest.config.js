/** Tests run on the sources themselves, as native ES modules. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // The lab of real servers has a configuration of its own.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/lab/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 30_000,
};
