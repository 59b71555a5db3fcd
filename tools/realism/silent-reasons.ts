/**
 * Columns that rightly say the same in every row, or nothing, with the reason: `table.column`, by what they have in common. A column that is filled
 * after all, or is gone, does no harm here but is to be taken out.
 */
export const REASONS: readonly (readonly [reason: string, columns: readonly string[]])[] = [
  ['PLACEHOLDER', []],
];

const byColumn = new Map(REASONS.flatMap(([reason, columns]) => columns.map((column) => [column, reason] as const)));

/** Why a column of a table is silent; undefined where no reason is known. */
export function reasonOf(table: string, column: string): string | undefined {
  return byColumn.get(`${table}.${column}`);
}
