/**
 * SQL conditions, as PostgreSQL prints them and as the stores' schema files write them, read into a tree and told again without casts,
 * superfluous parentheses and `= ANY (ARRAY[...])`.
 */
export type Node =
  | { kind: 'raw'; text: string }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'list'; items: Node[] }
  | { kind: 'not'; of: Node }
  | { kind: 'null'; of: Node; negated: boolean }
  | { kind: 'in'; of: Node; items: Node[]; negated: boolean }
  | { kind: 'between'; of: Node; low: Node; high: Node }
  | { kind: 'logic'; operator: 'and' | 'or'; parts: Node[] }
  | { kind: 'binary'; operator: string; left: Node; right: Node };

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(::[a-z_]+(?: with time zone| varying| precision)?(?:\(\d+(?:,\d+)?\))?(?:\[\])?)|([A-Za-z_][\w.]*|"[^"]+")|(\d+(?:\.\d+)?)|(<=|>=|<>|!=|~\*|!~|<@|@>|\|\||->>|->|[-+*/%=<>~(),[\]]))/y;

const COMPARISONS = new Set([
  '=',
  '<>',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '~',
  '~*',
  '!~',
  'like',
  'regexp',
  '<@',
  '@>',
  'is distinct from',
  'is not distinct from',
]);

/** Reads a condition; throws where it meets something that it does not know. */
export function parseCondition(sql: string): Node {
  const parser = new Parser(tokens(sql.replace(/^CHECK\s+/, '')));
  const node = parser.either();
  parser.end();
  return node;
}

function tokens(sql: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < sql.trimEnd().length) {
    const match = TOKEN.exec(sql);
    if (!match) throw new Error(`Not understood: ${sql}`);
    // A cast says nothing to a reader.
    if (match[2] === undefined) found.push(match[0].trim());
  }
  return found;
}

class Parser {
  private at = 0;
  private readonly all: string[];

  constructor(all: string[]) {
    this.all = all;
  }

  either(): Node {
    return this.logic('or', () => this.both());
  }

  end(): void {
    if (this.at < this.all.length) throw new Error(`Not understood from ${this.all.slice(this.at).join(' ')}`);
  }

  private both(): Node {
    return this.logic('and', () => this.negation());
  }

  private logic(operator: 'and' | 'or', next: () => Node): Node {
    const parts = [next()];
    while (this.take(operator)) parts.push(next());
    const flat = parts.flatMap((part) => (part.kind === 'logic' && part.operator === operator ? part.parts : [part]));
    return flat.length === 1 && flat[0] ? flat[0] : { kind: 'logic', operator, parts: flat };
  }

  private negation(): Node {
    return this.take('not') ? { kind: 'not', of: this.negation() } : this.comparison();
  }

  private comparison(): Node {
    let left = this.sum();
    for (;;) {
      if (this.take('is')) {
        const negated = this.take('not');
        const word = this.next().toLowerCase();
        if (word === 'distinct') {
          this.expect('from');
          const operator = `is ${negated ? 'not ' : ''}distinct from`;
          left = { kind: 'binary', operator, left, right: this.sum() };
          continue;
        }
        left =
          word === 'null'
            ? { kind: 'null', of: left, negated }
            : raw(`${show(left)} is ${negated ? 'not ' : ''}${word}`);
      } else if (this.take('between')) {
        const low = this.sum();
        this.expect('and');
        left = { kind: 'between', of: left, low, high: this.sum() };
      } else if (this.peek() === 'in' || (this.peek() === 'not' && this.peek(1) === 'in')) {
        const negated = this.take('not');
        this.expect('in');
        this.expect('(');
        left = { kind: 'in', of: left, items: this.items(')'), negated };
      } else if (COMPARISONS.has(this.peek())) {
        left = this.compared(left, this.next().toLowerCase());
      } else return left;
    }
  }

  private compared(left: Node, operator: string): Node {
    const all = this.peek();
    if (all !== 'any' && all !== 'all') return { kind: 'binary', operator, left, right: this.sum() };
    this.next();
    this.expect('(');
    const inner = this.either();
    this.expect(')');
    const negated = all === 'all' && operator === '<>';
    if (inner.kind === 'list' && (negated || (all === 'any' && operator === '=')))
      return { kind: 'in', of: left, items: inner.items, negated };
    return raw(`${show(left)} ${operator} ${all} (${show(inner)})`);
  }

  private sum(): Node {
    let left = this.factor();
    while (/^([-+*/%]|\|\||->|->>)$/.test(this.peek())) {
      const operator = this.next();
      left = { kind: 'binary', operator, left, right: this.factor() };
    }
    return left;
  }

  private factor(): Node {
    const token = this.next();
    if (token === '-') return raw(`-${show(this.factor(), true)}`);
    if (token === '(') {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    if (/^case$/i.test(token)) return this.choice();
    if (/^extract$/i.test(token)) {
      this.expect('(');
      const part = this.next().toLowerCase();
      this.expect('from');
      const of = show(this.sum());
      this.expect(')');
      return raw(`extract(${part} from ${of})`);
    }
    if (/^array$/i.test(token)) {
      this.expect('[');
      return { kind: 'list', items: this.items(']') };
    }
    if (/^'-\d+'$/.test(token)) return raw(token.slice(1, -1));
    if (/^[A-Za-z_]/.test(token) && this.take('('))
      return { kind: 'call', name: token.toLowerCase(), args: this.items(')') };
    return raw(/^(true|false|null)$/i.test(token) ? token.toLowerCase() : token);
  }

  private choice(): Node {
    const words = ['case'];
    if (this.peek() !== 'when') words.push(show(this.either()));
    while (this.take('when')) {
      const when = show(this.either());
      this.expect('then');
      words.push(`when ${when} then ${show(this.either())}`);
    }
    if (this.take('else')) words.push(`else ${show(this.either())}`);
    this.expect('end');
    return raw([...words, 'end'].join(' '));
  }

  private items(close: string): Node[] {
    const found: Node[] = [];
    if (this.take(close)) return found;
    do found.push(this.either());
    while (this.take(','));
    this.expect(close);
    return found;
  }

  private peek(ahead = 0): string {
    return (this.all[this.at + ahead] ?? '').toLowerCase();
  }

  private next(): string {
    const token = this.all[this.at++];
    if (token === undefined) throw new Error('The condition ends too early');
    return token;
  }

  private take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw new Error(`Expected ${word}, found ${this.peek()}`);
  }
}

function raw(text: string): Node {
  return { kind: 'raw', text };
}

/** The node as SQL; `nested` where it stands inside another and would be misread without parentheses. */
export function show(node: Node, nested = false): string {
  const wrapped = (text: string) => (nested ? `(${text})` : text);
  switch (node.kind) {
    case 'raw':
      return node.text.startsWith('case ') ? wrapped(node.text) : node.text;
    case 'call':
      return `${node.name}(${node.args.map((arg) => show(arg)).join(', ')})`;
    case 'list':
      return `(${node.items.map((item) => show(item)).join(', ')})`;
    case 'not':
      return wrapped(`not ${show(node.of, true)}`);
    case 'null':
      return wrapped(`${show(node.of, true)} is ${node.negated ? 'not ' : ''}null`);
    case 'in':
      return wrapped(
        `${show(node.of, true)} ${node.negated ? 'not ' : ''}in (${node.items.map((item) => show(item)).join(', ')})`,
      );
    case 'between':
      return wrapped(`${show(node.of, true)} between ${show(node.low, true)} and ${show(node.high, true)}`);
    case 'logic':
      return wrapped(node.parts.map((part) => show(part, part.kind === 'logic')).join(` ${node.operator} `));
    case 'binary':
      return wrapped(
        `${show(node.left, needsBrackets(node, node.left))} ${node.operator} ${show(node.right, needsBrackets(node, node.right, true))}`,
      );
  }
}

/** Sums read from the left; everything else that is compound keeps its brackets. */
function needsBrackets(parent: Node & { kind: 'binary' }, child: Node, right = false): boolean {
  if (child.kind !== 'binary') return true;
  const additive = (operator: string) => operator === '+' || operator === '-';
  if (COMPARISONS.has(parent.operator)) return COMPARISONS.has(child.operator);
  return right || !(additive(parent.operator) && additive(child.operator));
}

/** Whether the node is true or false, as far as its form tells. */
export function isCondition(node: Node): boolean {
  if (node.kind === 'binary') return COMPARISONS.has(node.operator);
  return (
    node.kind === 'not' ||
    node.kind === 'null' ||
    node.kind === 'in' ||
    node.kind === 'between' ||
    node.kind === 'logic'
  );
}

/** The conditions that must all hold. */
export function conjuncts(node: Node): Node[] {
  return node.kind === 'logic' && node.operator === 'and' ? node.parts.flatMap(conjuncts) : [node];
}
