/** Something that breaks a rule. */
export interface Violation {
  /** What breaks it, such as `erp.sales_orders.status`. */
  what: string;
  problem: string;
}

/** Why something may break a rule, by what breaks it. A pattern may serve for many: `*` stands for one name. */
export type Exceptions = Record<string, string>;

/**
 * The violations that no exception explains, one line each, and the exceptions that explain nothing any more: a list of
 * exceptions stays as short as it can be.
 */
export function unexplained(violations: Violation[], exceptions: Exceptions = {}): string[] {
  const patterns = Object.keys(exceptions).map((key) => ({ key, pattern: patternOf(key), used: false }));
  const left = violations.filter(({ what }) => {
    const matching = patterns.filter(({ pattern }) => pattern.test(what));
    for (const one of matching) one.used = true;
    return matching.length === 0;
  });
  return [
    ...left.map(({ what, problem }) => `${what}: ${problem}`).sort(),
    ...patterns.filter(({ used }) => !used).map(({ key }) => `${key}: an exception that is no longer needed`),
  ];
}

function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replace(/[.*+?^${}()|[\]\\]/g, (sign) => (sign === '*' ? '[^.\\s]+' : `\\${sign}`))}$`);
}
