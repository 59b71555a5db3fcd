/** The wall clock. Nothing else reads the time, so that simulations and tests can say what time it is. */
export const clock = {
  now(): Date {
    return new Date();
  },
  /** Milliseconds of a clock that never goes back; for durations only. */
  monotonic(): number {
    return performance.now();
  },
};

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Tries until `attempt` gives a value, at most `limit` milliseconds, then gives undefined. */
export async function poll<T>(
  attempt: () => Promise<T | undefined>,
  { limit, every = 50 }: { limit: number; every?: number },
): Promise<T | undefined> {
  const end = clock.monotonic() + limit;
  for (;;) {
    const value = await attempt();
    if (value !== undefined || clock.monotonic() >= end) return value;
    await sleep(every);
  }
}
