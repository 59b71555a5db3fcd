import type { Document } from 'mongodb';
import { must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import type { DocumentDefinition } from './document-definition.ts';
import { toDocument } from './to-document.ts';

/** Values of the grain of documents, as texts of PostgreSQL. */
export type GrainKey = readonly string[];

export interface EvaluateOptions {
  /** From when on documents of collections that begin with the last part of history are taken. */
  since: Moment;
  now: Moment;
  /** Only documents with these values of the grain. */
  keys?: readonly GrainKey[];
  /** Fields that the stream gives to each document. */
  more?: (key: string) => Document;
}

/** The documents of a definition, from the rows as they are now. */
export async function evaluate(
  client: PostgresClient,
  catalog: Catalog,
  definition: DocumentDefinition,
  { since, now, keys, more }: EvaluateOptions,
): Promise<Document[]> {
  const { sql, grain, collection, manifest } = definition;
  const given = [since, now].map((moment) => `timestamptz '${new Date(moment).toISOString()}'`);
  const query = sql.replaceAll(':since', given[0] ?? '').replaceAll(':now', given[1] ?? '');
  const conditions = [
    ...(definition.since === undefined ? [] : [`q.${quoteName(definition.since)} >= ${given[0]}`]),
    ...(keys === undefined
      ? []
      : [
          grain.length === 1
            ? `q.${quoteName(must(grain[0], 'grain'))} = any($1)`
            : `(${grain.map((one) => `q.${quoteName(one)}`).join(', ')}) in (select * from unnest(${grain.map((_, index) => `$${index + 1}::${typesOf(catalog, definition)[index]}[]`).join(', ')}))`,
        ]),
  ];
  const { rows } = await client.query<Record<string, unknown>>(
    `select q.* from (${query}) q${conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`}`,
    keys === undefined ? [] : grain.map((_, index) => keys.map((key) => key[index])),
  );
  return rows.map((row) =>
    toDocument(manifest.schema, { ...row, ...more?.(String(row[grain[0] ?? ''])) }, `a document of ${collection}`),
  );
}

/** Types of the columns that give the grain. */
function typesOf(catalog: Catalog, { module, tables }: DocumentDefinition): string[] {
  const [table = '', columns = []] = [...tables][0] ?? [];
  const spec = must(catalog.moduleSpec(module).tables[table], `${module}.${table}`);
  return columns.map((column) => must(spec.columns[column], `${module}.${table}.${column}`).type);
}
