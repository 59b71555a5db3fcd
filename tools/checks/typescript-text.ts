/** A string or the text of a template in TypeScript source. */
export interface Literal {
  value: string;
  /** Position of the opening quote. */
  at: number;
  line: number;
}

export interface TypescriptText {
  /** The source with comments, strings, templates and regular expressions blanked; of equal length, line ends kept. */
  code: string;
  literals: Literal[];
}

/** What may stand before a `/` that begins a regular expression rather than divides. */
const BEFORE_REGEX = /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|case|of|in|await|yield))\s*$/;

/** Every check reads the whole source, whose files are scanned once for all of them. */
const scanned = new Map<string, TypescriptText>();

/**
 * Separates code, strings and comments. No parser: enough of the lexical grammar for source that a formatter has written. The parts of a template
 * between `${` and `}` count as code, and a string in them as a literal of its own.
 */
export function scanTypescript(text: string): TypescriptText {
  const found = scanned.get(text) ?? separate(text);
  scanned.set(text, found);
  return found;
}

function separate(text: string): TypescriptText {
  const code = text.split('');
  const literals: Literal[] = [];
  const blank = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (code[i] !== '\n') code[i] = ' ';
  };
  // A template is told after the strings in it, so that positions may go back.
  const counted = { at: 0, line: 1 };
  const lineOf = (at: number) => {
    if (at < counted.at) return text.slice(0, at).split('\n').length;
    for (; counted.at < at; counted.at++) if (text[counted.at] === '\n') counted.line++;
    return counted.line;
  };
  const literal = (at: number, from: number, to: number) => {
    literals.push({ value: text.slice(from, to), at, line: lineOf(at) });
    blank(from, to);
  };

  /** Reads code from `at` to its end, or to the brace that ends a template's expression; gives the position behind. */
  const readCode = (start: number, inTemplate: boolean): number => {
    let depth = 0;
    let at = start;
    while (at < text.length) {
      const two = text.slice(at, at + 2);
      const one = text[at] ?? '';
      if (two === '//' || two === '/*') {
        const end = two === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at) + 2;
        const to = end < at + 2 ? text.length : end;
        blank(at, to);
        at = to;
      } else if (one === "'" || one === '"') at = readString(at, one);
      else if (one === '`') at = readTemplate(at);
      else if (one === '/' && BEFORE_REGEX.test(code.slice(Math.max(0, at - 40), at).join(''))) at = readRegex(at);
      else {
        if (one === '{') depth++;
        if (one === '}') {
          if (inTemplate && depth === 0) return at + 1;
          depth--;
        }
        at++;
      }
    }
    return at;
  };
  const readString = (start: number, quote: string): number => {
    let at = start + 1;
    while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
    literal(start, start + 1, at);
    return at + 1;
  };
  const readTemplate = (start: number): number => {
    let at = start + 1;
    let from = at;
    while (at < text.length && text[at] !== '`') {
      if (text.slice(at, at + 2) === '${') {
        literal(start, from, at);
        from = at = readCode(at + 2, true);
      } else at += text[at] === '\\' ? 2 : 1;
    }
    literal(start, from, at);
    return at + 1;
  };
  const readRegex = (start: number): number => {
    let at = start + 1;
    let inClass = false;
    while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
      if (text[at] === '[') inClass = true;
      if (text[at] === ']') inClass = false;
      at += text[at] === '\\' ? 2 : 1;
    }
    blank(start + 1, at);
    return at + 1;
  };

  readCode(0, false);
  return { code: code.join(''), literals };
}

export interface Import {
  specifier: string;
  line: number;
  /** When it is loaded: before the source runs, when the source asks for it, or never, as it gives types alone. */
  loaded: 'first' | 'later' | 'never';
}

/** Modules that a source imports or re-exports, types included. */
export function importsOf({ code, literals }: TypescriptText): Import[] {
  return literals.flatMap(({ value, line, at }): Import[] => {
    const before = code.slice(0, at);
    const word = /\b(?:from|import)\s*(\(\s*)?$/.exec(before.slice(-40));
    if (!word) return [];
    if (word[1] !== undefined) return [{ specifier: value, line, loaded: 'later' }];
    const statement = before.split(/\b(?:import|export)\b/).at(-1) ?? '';
    return [{ specifier: value, line, loaded: /^\s+type\b(?!\s*(,|from\b))/.test(statement) ? 'never' : 'first' }];
  });
}
