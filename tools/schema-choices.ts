import type { TableSpec } from '../machinery/catalog/schema-spec.ts';
import { conjuncts, type Node, parseCondition, show } from './documentation/expression.ts';

/**
 * The values that a CHECK constraint leaves to a column, in its order: a list of texts, alone or as one of conditions that must all hold.
 * Undefined where no constraint lists them.
 */
export function choicesOf({ checks }: TableSpec, column: string): string[] | undefined {
  for (const check of Object.values(checks))
    for (const condition of conditionsOf(check)) {
      if (condition.kind !== 'in' || condition.negated || show(condition.of) !== column) continue;
      const items = condition.items.map((item) => show(item));
      if (items.every((item) => item.startsWith("'")))
        return items.map((item) => item.slice(1, -1).replaceAll("''", "'"));
    }
  return undefined;
}

/** The conditions of a check that must all hold; none where it cannot be read. */
function conditionsOf(check: string): Node[] {
  try {
    return conjuncts(parseCondition(check));
  } catch {
    return [];
  }
}
