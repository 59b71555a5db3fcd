import { Decimal128, type Document, Long } from 'mongodb';
import { GenimsError } from '../base/errors.ts';
import type { JsonSchema } from '../catalog/manifest.ts';

/** Field that keeps what a date loses of a moment. */
const FRACTIONS = 'sub_milliseconds';

/** A row of a definition as the document that its schema describes: exact numbers stay exact, and what a date loses of a moment is kept beside it. Errors: a field that the schema needs is missing. */
export function toDocument(schema: JsonSchema, row: Readonly<Record<string, unknown>>, what: string): Document {
  const document: Document = {};
  const fractions: Record<string, number> = {};
  const wanted = Object.entries(schema.properties ?? {});
  const keeps = schema.properties?.[FRACTIONS]?.properties ?? {};
  for (const [name, property] of wanted) {
    const value = row[name];
    if (value === undefined) {
      if (schema.required?.includes(name)) throw new GenimsError('INTERNAL', `${what} has no ${name}.`);
      continue;
    }
    document[name] = convert(property, value);
    if (name in keeps && typeof value === 'string') {
      const beyond = Number(/\.\d{3}(\d{1,3})/.exec(value)?.[1]?.padEnd(3, '0') ?? 0);
      if (beyond > 0) fractions[name] = beyond;
    }
  }
  if (Object.keys(fractions).length > 0) document[FRACTIONS] = fractions;
  return document;
}

/** A value in the type that its schema names first. */
function convert(schema: JsonSchema, value: unknown): unknown {
  if (value === null) return null;
  const [type] = Array.isArray(schema.bsonType) ? schema.bsonType : [schema.bsonType];
  switch (type) {
    case 'long':
      return Long.fromString(String(value));
    case 'decimal':
      return Decimal128.fromString(String(value));
    case 'int':
      return Number(value);
    case 'date':
      return momentOf(value);
    case 'array':
      return (value as unknown[]).map((one) => (schema.items ? convert(schema.items, one) : one));
    case 'object': {
      if (!schema.properties) return value;
      const parts = value as Record<string, unknown>;
      return Object.fromEntries(
        Object.entries(schema.properties).flatMap(([name, property]) =>
          parts[name] === undefined ? [] : [[name, convert(property, parts[name])]],
        ),
      );
    }
    default:
      return value;
  }
}

/** Rounded down to the millisecond, also before 1970. */
function momentOf(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'number') return new Date(value);
  const text = String(value)
    .replace(' ', 'T')
    .replace(/\+00(:00)?$/, 'Z');
  return new Date(text.replace(/(\.\d{3})\d+/, '$1'));
}
