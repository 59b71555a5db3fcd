import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that need an engine, or a platform, or take their time. */
const NEEDS_ENGINES = [
  '**/*.pg.test.ts',
  '**/*.mysql.test.ts',
  '**/*.mongo.test.ts',
  'machinery/engines/**/*.test.ts',
  'test/end-to-end/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/modules/restarts.test.ts',
];
const NEVER = ['node_modules/**', 'tools/runtime/**', '.genims/**'];

/** Files that take minutes, and folders whose files take long, in the order in which they begin. */
const LONGEST = [
  ...['live', 'history', 'laws', 'etl', 'launcher', 'backups', 'named-servers'].map((name) => `/end-to-end/${name}.`),
  '/verification/controls.',
  '/faults/killed-up.',
  '/end-to-end/',
  '/test/modules/',
  '/faults/',
  '/verification/',
  '/modules/',
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

/**
 * The suite has two parts, each a mode: `quick` needs no engine, and leaves nothing behind that another file could meet, so that modules are loaded, and histories made, once
 * and not by each file; `engines` is the rest. Any other mode has all of it.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'engines' ? NEEDS_ENGINES : ['**/*.test.ts'],
    exclude: mode === 'quick' ? [...NEVER, ...NEEDS_ENGINES] : NEVER,
    isolate: mode !== 'quick',
    globalSetup: mode === 'quick' ? [] : ['test/support/global-setup.ts'],
    pool: 'forks',
    // Engines do the work: more than two files at a time only make each other wait on two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}));
