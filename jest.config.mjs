/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/scripts/*/test/**/*.test.ts', '<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/scripts/[^/]+/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@helm-unittest-node/runner$': '<rootDir>/scripts/runner/src/index.ts',
    '^@helm-unittest-node/runner/jest$': '<rootDir>/scripts/runner/src/jest/describe-suites.ts',
    '^kubeconform-bin$': '<rootDir>/scripts/kubeconform-bin/src/index.ts',
    '^portico$': '<rootDir>/scripts/portico/src/index.ts',
    '^portico/jest$': '<rootDir>/scripts/portico/src/jest/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // Jest leaves one core free; most of the time here is spent waiting for Helm.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
