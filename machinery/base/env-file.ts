import { parse } from 'dotenv';
import { GenimsError } from './errors.ts';
import { readFileIfAny } from './files.ts';

/** Names of variables that a line of `.env` can only mean for us. */
export const OURS = /^(GENIMS|POSTGRES|MYSQL|MONGODB)_/;

/**
 * The lines of a `.env` as dotenv reads them: quotes, `export`, comments, CRLF, a byte order mark. In one thing stricter: dotenv ends an unquoted
 * value at its first `#`. After a blank that is a comment; within a word it would be half a password, which is refused by name.
 */
export function readEnvFile(path: string): Record<string, string> {
  const text = readFileIfAny(path);
  if (text === undefined) return {};
  const values = parse(text);
  for (const [, name = '', value = ''] of text.matchAll(UNQUOTED))
    if (OURS.test(name) && /^[^\s#]+( +[^\s#]+)*#/.test(value) && values[name] === value.slice(0, value.indexOf('#')))
      throw new GenimsError(
        'CONFIG_INVALID',
        `${name} in ${path} has a # within its value, where a value without quotes ends; expected quotes around the value.`,
      );
  return values;
}

/** A line that gives a name a value without quotes. */
const UNQUOTED = /^\uFEFF?[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*([^'"`\s][^\r\n]*)/gm;
