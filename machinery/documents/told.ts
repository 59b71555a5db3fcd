import { Decimal128, Long } from 'mongodb';

/** A document as a text in which equal contents are equal; without the fields that are left out. */
export function told(value: unknown, without: ReadonlySet<string>): string {
  if (value instanceof Long) return `long ${value.toString()}`;
  if (value instanceof Decimal128) return `decimal ${value.toString()}`;
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (Array.isArray(value)) return `[${value.map((one) => told(one, without)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([name]) => !without.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => `${name}:${told(one, without)}`)
      .join(',')}}`;
  // Whole numbers of 32 and 64 bits are read back as the same.
  if (typeof value === 'number' || typeof value === 'bigint') return `long ${value}`;
  return JSON.stringify(value);
}
