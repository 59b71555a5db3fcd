type Part = string | Part[];

/**
 * A condition as PostgreSQL spells it, without the brackets around a conjunction within another one: `between` leaves them in the condition that was written, and a database that is made from a dump
 * has lost them.
 */
export function flatCondition(text: string): string {
  return spelled(flat(parse(text)));
}

function parse(text: string): Part[] {
  const root: Part[] = [];
  const open: Part[][] = [root];
  let from = 0;
  const close = (until: number) => {
    if (until > from) open.at(-1)?.push(text.slice(from, until));
    from = until + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "'" || character === '"') {
      at = text.indexOf(character, at + 1);
      if (at < 0) return [text];
    } else if (character === '(') {
      close(at);
      const group: Part[] = [];
      open.at(-1)?.push(group);
      open.push(group);
    } else if (character === ')') {
      close(at);
      if (open.length === 1) return [text];
      open.pop();
    }
  }
  close(text.length);
  return open.length === 1 ? root : [text];
}

function flat(group: Part[]): Part[] {
  const parts = group.map((part) => (typeof part === 'string' ? part : flat(part)));
  if (!isConjunction(parts)) return parts;
  return parts.flatMap((part) => (typeof part !== 'string' && isConjunction(part) ? part : [part]));
}

/** Groups with nothing but AND between them. */
function isConjunction(parts: Part[]): boolean {
  return (
    parts.length > 1 && parts.every((part, index) => (index % 2 === 0 ? typeof part !== 'string' : part === ' AND '))
  );
}

function spelled(parts: Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `(${spelled(part)})`)).join('');
}
