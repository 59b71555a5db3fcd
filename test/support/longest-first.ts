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
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
