import type { TableSpec } from '../machinery/catalog/schema-spec.ts';

/**
 * The values that a CHECK constraint leaves to a column, in its order: `column = any (array[…])`, alone or as one of conditions that must all hold.
 * Undefined where no constraint lists them.
 */
export function choicesOf({ checks }: TableSpec, column: string): string[] | undefined {
  for (const check of Object.values(checks))
    for (const condition of conjuncts(check.replace(/^CHECK /, ''))) {
      const list = new RegExp(`^${column} = ANY \\(ARRAY\\[(.*)\\]\\)$`).exec(condition)?.[1];
      if (list === undefined) continue;
      const values = [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map((match) =>
        (match[1] ?? '').replaceAll("''", "'"),
      );
      if (values.length > 0) return values;
    }
  return undefined;
}

/** The conditions of an expression that must all hold, without their outer parentheses. */
function conjuncts(expression: string): string[] {
  const inner = withoutParentheses(expression);
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '(') depth++;
    else if (inner[i] === ')') depth--;
    else if (depth === 0 && inner.startsWith(' AND ', i)) {
      parts.push(inner.slice(begin, i));
      begin = i + 5;
    }
  }
  parts.push(inner.slice(begin));
  return parts.length === 1 ? [inner] : parts.flatMap(conjuncts);
}

function withoutParentheses(text: string): string {
  let inner = text.trim();
  while (inner.startsWith('(') && closes(inner) === inner.length - 1) inner = inner.slice(1, -1).trim();
  return inner;
}

/** Where the parenthesis that a text begins with is closed. */
function closes(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}
