import { conjuncts, isCondition, type Node, parseCondition, show } from './expression.ts';
import { bullets, capitalised, code, codes } from './markdown.ts';

/** What the checks of a table say, in words: values per column, and the other rules as lines of Markdown. */
export interface Rules {
  /** Column to the values that it may have. */
  values: Map<string, string[]>;
  lines: string[];
}

/** `checks` are conditions in SQL. One that cannot be read is shown as it is. */
export function rulesOf(checks: string[]): Rules {
  const values = new Map<string, string[]>();
  const groups = new Map<string, Set<string>>();
  const group = (title: string, what: string) => groups.set(title, (groups.get(title) ?? new Set()).add(what));
  const sentences = new Set<string>();
  const together: Set<string>[] = [];
  for (const check of checks)
    for (const rule of readRules(check)) {
      if (typeof rule === 'string') sentences.add(code(rule));
      else if (rule.kind === 'in' && !rule.negated && isName(rule.of) && !values.has(show(rule.of)))
        values.set(show(rule.of), rule.items.map(plainValue));
      else {
        const [title, what] = grouped(rule) ?? [];
        if (title !== undefined && what !== undefined) group(title, what);
        else if (!joins(together, rule)) sentences.add(inWords(rule));
      }
    }
  const order = ['Positive', 'Not negative', 'Not above 0'];
  const titles = [...groups.keys()].sort((a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1));
  const lines = [
    ...titles.map((title) => `${title}: ${codes(groups.get(title) ?? [])}`),
    ...together.map((names) => `All set or none: ${codes(names)}`),
    ...[...sentences].map(capitalisedWord),
  ];
  return { values, lines };
}

function capitalisedWord(sentence: string): string {
  return sentence.startsWith('`') ? sentence : capitalised(sentence);
}

/** Takes `(a is null) = (b is null)` into the sets of columns that have a value together. */
function joins(together: Set<string>[], rule: Node): boolean {
  const names = pairOf(rule);
  if (!names) return false;
  const touched = together.filter((one) => names.some((name) => one.has(name)));
  const merged = new Set([...touched.flatMap((one) => [...one]), ...names]);
  const [first] = touched;
  if (!first) together.push(merged);
  else {
    together[together.indexOf(first)] = merged;
    for (const one of touched.slice(1)) together.splice(together.indexOf(one), 1);
  }
  return true;
}

function pairOf(rule: Node): string[] | undefined {
  if (rule.kind === 'in' && nullCountOf(rule)?.all) return nullCountOf(rule)?.names;
  if (rule.kind !== 'binary' || rule.operator !== '=') return undefined;
  const { left, right } = rule;
  if (left.kind !== 'null' || right.kind !== 'null' || left.negated !== right.negated) return undefined;
  return isName(left.of) && isName(right.of) ? [show(left.of), show(right.of)] : undefined;
}

/** For `num_nonnulls(…) in (0, n)`: the columns, and whether n is their number. */
function nullCountOf(rule: Node & { kind: 'in' }): { names: string[]; all: boolean } | undefined {
  if (rule.of.kind !== 'call' || !/^num_(non)?nulls$/.test(rule.of.name)) return undefined;
  const names = rule.of.args.map((arg) => show(arg));
  return { names, all: rule.items.map((item) => show(item)).join() === `0,${names.length}` };
}

export function rulesText(lines: string[]): string {
  return bullets(lines.map((line) => (/[.:]$/.test(line) ? line : `${line}.`)));
}

function rank(order: string[], title: string): number {
  const at = order.indexOf(title);
  return at < 0 ? order.length : at;
}

function readRules(check: string): (Node | string)[] {
  try {
    return mergedRanges(conjuncts(parseCondition(check)));
  } catch {
    return [check.replace(/\s+/g, ' ')];
  }
}

function isName(node: Node): boolean {
  return node.kind === 'raw' && /^[a-z_]\w*$/.test(node.text);
}

function isNumber(node: Node): boolean {
  return node.kind === 'raw' && /^-?\d/.test(node.text);
}

function plainValue(node: Node): string {
  return show(node)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
}

/** PostgreSQL keeps `between` as two comparisons; they are read as one range again. */
function mergedRanges(rules: Node[]): Node[] {
  const merged: Node[] = [];
  for (const rule of rules) {
    const before = merged.at(-1);
    if (
      rule.kind === 'binary' &&
      before?.kind === 'binary' &&
      before.operator === '>=' &&
      rule.operator === '<=' &&
      show(before.left) === show(rule.left) &&
      isNumber(before.right) &&
      isNumber(rule.right)
    )
      merged[merged.length - 1] = { kind: 'between', of: rule.left, low: before.right, high: rule.right };
    else merged.push(rule);
  }
  return merged;
}

/** Rules of which a table has many: title and column. */
function grouped(rule: Node): [string, string] | undefined {
  if (rule.kind === 'between' && isName(rule.of) && isNumber(rule.low) && isNumber(rule.high))
    return [`From ${show(rule.low)} to ${show(rule.high)}`, show(rule.of)];
  if (rule.kind !== 'binary' || !isName(rule.left)) return undefined;
  const { operator, left, right } = rule;
  if (isNumber(right)) {
    const limit = show(right);
    if (limit === '0' && operator === '>=') return ['Not negative', show(left)];
    if (limit === '0' && operator === '>') return ['Positive', show(left)];
    if (limit === '0' && operator === '<=') return ['Not above 0', show(left)];
    return undefined;
  }
  if (isName(right) && (operator === '>=' || operator === '>'))
    return ['In order', `${show(right)} ${operator === '>' ? '<' : '<='} ${show(left)}`];
  if (isName(right) && (operator === '<=' || operator === '<'))
    return ['In order', `${show(left)} ${operator} ${show(right)}`];
  if (operator === '~' && right.kind === 'raw') return [`Written as ${code(plainValue(right))}`, show(left)];
  return undefined;
}

/** A condition as a sentence, with SQL only where it says it best. */
function inWords(node: Node): string {
  if (node.kind === 'logic') {
    const parts = node.parts.map((part) => (part.kind === 'logic' ? `(${inWords(part)})` : inWords(part)));
    return (node.operator === 'or' ? implication(node) : undefined) ?? listed(parts, node.operator);
  }
  if (node.kind === 'not') return isName(node.of) ? `${inWords(node.of)} is false` : `not: ${inWords(node.of)}`;
  if (node.kind === 'binary' && node.operator === '=' && isCondition(node.left) && isCondition(node.right))
    return equivalence(node.left, node.right);
  const counted = nullCount(node);
  if (counted !== undefined) return counted;
  if (node.kind === 'null' && isName(node.of)) return `${code(show(node.of))} is ${node.negated ? 'set' : 'null'}`;
  return code(show(node));
}

function equivalence(left: Node, right: Node): string {
  if (left.kind === 'null' && right.kind === 'null' && isName(left.of) && isName(right.of)) {
    const names = `${code(show(left.of))}, ${code(show(right.of))}`;
    return left.negated === right.negated ? `${names} are both set or both null` : `exactly one of ${names} is set`;
  }
  return `${inWords(left)} exactly when ${inWords(right)}`;
}

/** `a <> 'x' or b` means: where a is 'x', b. The parts that are easily turned round become the condition. */
function implication({ parts }: { parts: Node[] }): string | undefined {
  const turned: { when: string[]; rest: Node[] } = { when: [], rest: [] };
  for (const part of parts) {
    const opposite = oppositeOf(part);
    if (opposite === undefined || turned.rest.length > 0) turned.rest.push(part);
    else turned.when.push(inWords(opposite));
  }
  if (turned.when.length > 0 && turned.rest.length > 0)
    return `where ${turned.when.join(' and ')}: ${rest(turned.rest)}`;
  const exception = parts.filter((part) => isStatus(part));
  const others = parts.filter((part) => !isStatus(part));
  if (exception.length > 0 && others.length > 0)
    return `unless ${listed(exception.map(inWords), 'or')}: ${rest(others)}`;
  return undefined;
}

/** What remains of a disjunction; a compound part among several is put in brackets. */
function rest(parts: Node[]): string {
  const [only] = parts;
  if (only && parts.length === 1) return inWords(only);
  return inWords({ kind: 'logic', operator: 'or', parts });
}

function oppositeOf(node: Node): Node | undefined {
  if (node.kind === 'not') return node.of;
  if (node.kind === 'in' && node.negated) return { ...node, negated: false };
  if (node.kind === 'binary' && node.operator === '<>') return { ...node, operator: '=' };
  if (node.kind === 'null' && !node.negated) return { ...node, negated: true };
  return undefined;
}

function isStatus(node: Node): boolean {
  return (
    (node.kind === 'binary' && node.operator === '=' && isName(node.left)) || (node.kind === 'in' && isName(node.of))
  );
}

/** How many of some columns must have a value. */
function nullCount(node: Node): string | undefined {
  const of = node.kind === 'binary' ? node.left : node.kind === 'in' ? node.of : undefined;
  if (of?.kind !== 'call' || !/^num_(non)?nulls$/.test(of.name)) return undefined;
  const names = codes(of.args.map((arg) => show(arg)));
  const all = String(of.args.length);
  if (node.kind === 'in') {
    if (nullCountOf(node)?.all) return `all or none of ${names} are set`;
    if (of.name === 'num_nulls') return undefined;
    const allowed = node.items.map((item) => show(item));
    return `${allowed.join(' or ')} of ${names} are set`;
  }
  if (node.kind !== 'binary') return undefined;
  const number = of.name === 'num_nulls' ? complement(node, of.args.length) : show(node.right);
  if (number === undefined) return undefined;
  const [few, many] = [number === '1' ? 'one' : number, number === '1' ? 'is' : 'are'];
  if (node.operator === '=' && number === all) return `${names} ${all === '1' ? 'is' : 'are'} set`;
  if (node.operator === '=' && number === '0') return `none of ${names} is set`;
  if (node.operator === '=') return `exactly ${few} of ${names} ${many} set`;
  if (node.operator === '<=') return `at most ${few} of ${names} ${many} set`;
  if (node.operator === '>=') return `at least ${few} of ${names} ${many} set`;
  return undefined;
}

/** `num_nulls(…) = 0` says of n columns that n are set; other comparisons stay as they are. */
function complement(node: Node & { kind: 'binary' }, columns: number): string | undefined {
  const number = Number(show(node.right));
  return node.operator === '=' && Number.isInteger(number) ? String(columns - number) : undefined;
}

function listed(items: string[], word: 'and' | 'or'): string {
  return items.join(items.length > 2 ? `, ${word} ` : ` ${word} `);
}
