import { GATHERED } from '../realism/silent-reasons.ts';
import { bullets, code, codes, page } from './markdown.ts';

/** Columns that say the same in every row, or nothing, with the reason of each. */
export function silentColumnsPage(): string {
  return page(
    '# Columns that say nothing',
    'Columns that rightly say the same in every row of a history, or nothing, each with its reason. `npm run realism:columns` looks for others.',
    ...Object.entries(GATHERED).map(([reason, tables]) => {
      const lines = Object.entries(tables).map(([table, columns]) => `${code(table)}: ${codes(columns)}`);
      return `## ${reason.charAt(0).toUpperCase()}${reason.slice(1)}\n\n${bullets(lines)}`;
    }),
  );
}
