import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, and folders whose files take long, in the order in which they begin. */
const LONGEST = [
  '/test/end-to-end/live.',
  '/test/end-to-end/history.',
  '/test/end-to-end/',
  '/test/modules/',
  '/test/faults/',
];

/** Begins with what takes longest: a file of minutes that begins last is waited for by one processor while the other has nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

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
