import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'tools/runtime/**', '.genims/**'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Engines do the work: more than two files at a time only make each other wait on two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
