/** Runs `work` over `items`, at most `limit` at a time, and gives the results in the order of the items. */
export async function mapParallel<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const queue = [...items].entries();
  const results: R[] = [];
  const failures: unknown[] = [];
  const runner = async () => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, runner));
  // Every runner has ended: nothing goes on behind the caller's back when the first failure is thrown.
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Work that goes on at the same time. A failure is thrown when all of it has ended, so that nothing goes on behind the caller's back. */
export async function together<T extends unknown[]>(...work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as T;
}
