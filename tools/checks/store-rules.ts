import type { CollectionManifest, JsonSchema } from '../../machinery/catalog/manifest.ts';
import type { Violation } from './exceptions.ts';
import { columnsOf, type Schemas, tablesOf } from './schema-rules.ts';

/** Types that both MySQL and MariaDB keep exactly. `timestamp` ends in 2038 and moves with the session's zone. */
const MYSQL_TYPES =
  /^(bigint|int|smallint|tinyint|tinyint\(1\)|decimal\(\d+,\d+\)|varchar\(\d+\)|char\(\d+\)|text|date|datetime\(6\)|json)$/;

/** Rules of the MySQL stores that the rules of the modules do not cover. */
export function mysqlProblems(schemas: Schemas): Violation[] {
  return [
    ...columnsOf(schemas)
      .filter(({ type }) => !MYSQL_TYPES.test(type))
      .map(({ what, type }) => ({ what, problem: `type ${type} is not in the conventions` })),
    ...columnsOf(schemas)
      .filter(
        ({ name, type }) =>
          /_(amount|price|cost)(_base|_currency)?$/.test(name) && !/^decimal\((18,[24]|20,6)\)$/.test(type),
      )
      .map(({ what, type }) => ({ what, problem: `${type}; money is decimal(18,2) or decimal(18,4)` })),
    ...columnsOf(schemas)
      .filter(({ name, type }) => name.endsWith('_at') && type !== 'datetime(6)')
      .map(({ what, type }) => ({ what, problem: `${type}; a moment is datetime(6)` })),
  ];
}

/** What one row is must be unique by its own columns, or a load that is repeated would add rows. */
export function naturalKeyProblems(schemas: Schemas): Violation[] {
  return tablesOf(schemas)
    .filter(({ table }) => {
      const given = (name: string) => table.columns[name]?.default === 'identity';
      return ![table.primaryKey, ...Object.values(table.uniques)].some((key) => key.length > 0 && !key.some(given));
    })
    .map(({ what }) => ({ what, problem: 'no unique natural key' }));
}

/** Collections and fields without a description, and patterns that a load could not be repeated with. */
export function collectionProblems(collections: Record<string, CollectionManifest>): Violation[] {
  return Object.entries(collections).flatMap(([name, { schema, timeField, keepDays, timeSeries }]) => {
    const properties = schema.properties ?? {};
    const missing = [timeField, timeSeries?.metaField].filter((field) => field !== undefined && !properties[field]);
    return [
      ...(schema.title && schema.description?.endsWith('.')
        ? []
        : [{ what: name, problem: 'no title or description' }]),
      ...(properties._id?.description
        ? []
        : [{ what: `${name}._id`, problem: 'does not say how it follows from its source' }]),
      ...(keepDays !== null && timeField === undefined ? [{ what: name, problem: 'expires, but by which time?' }] : []),
      ...missing.map((field) => ({ what: `${name}.${field}`, problem: 'not in the schema' })),
      ...undescribed(name, schema),
    ];
  });
}

function undescribed(what: string, schema: JsonSchema): Violation[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    ...(property.description?.trim().endsWith('.')
      ? []
      : [{ what: `${what}.${name}`, problem: 'no description in sentences' }]),
    ...undescribed(`${what}.${name}`, property),
    ...(property.items ? undescribed(`${what}.${name}`, property.items) : []),
  ]);
}
