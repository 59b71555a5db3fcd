import { join } from 'node:path';
import { type Catalog, ownerOf, tableOf } from '../../machinery/catalog/catalog.ts';
import type { BusinessFlow } from '../../machinery/catalog/manifest.ts';
import {
  logicalReference,
  readCommitted,
  type SchemaSpec,
  type TableSpec,
} from '../../machinery/catalog/schema-spec.ts';
import { PLATFORM_SCHEMA } from '../../machinery/provisioning/naming.ts';
import { anchor, code, link } from './markdown.ts';

/** A column that points to a table, by foreign key or by declaration. */
export interface Pointer {
  from: string;
  columns: string[];
  to: string;
  /** False for a logical reference, which no database can keep. */
  real: boolean;
}

/** A business flow seen from one of its tables. */
export interface FlowPart {
  flow: BusinessFlow & { from: string };
  /** Columns of the table that it writes or reads. */
  columns: string[];
}

/** Every table of the platform by qualified name, with what points to it and which flows touch it. */
export class Dictionary {
  readonly catalog: Catalog;
  readonly platform: SchemaSpec;
  readonly flows: (BusinessFlow & { from: string })[];
  private readonly pages = new Map<string, string>();
  private readonly pointers: Pointer[] = [];

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    this.platform = readCommitted(join(catalog.root, 'machinery', 'provisioning'));
    this.flows = catalog.modules.flatMap((one) => one.flows.map((flow) => ({ ...flow, from: one.module })));
    for (const { module } of catalog.modules) this.add(module, `${module}.md`, catalog.moduleSpec(module));
    for (const { store } of catalog.sqlStores) this.add(store, `${store}.md`, catalog.storeSpec(store));
    this.add(PLATFORM_SCHEMA, 'platform.md', this.platform);
    for (const { store, categories } of catalog.documentStores)
      for (const collections of Object.values(categories))
        for (const name of Object.keys(collections)) this.pages.set(`${store}.${name}`, `${store}.md`);
  }

  private add(schema: string, file: string, spec: SchemaSpec): void {
    for (const [name, table] of Object.entries(spec.tables)) {
      this.pages.set(`${schema}.${name}`, file);
      this.pointers.push(...pointersOf(schema, name, table));
    }
  }

  pointersFrom(table: string): Pointer[] {
    return this.pointers.filter((one) => one.from === table);
  }

  pointersTo(table: string): Pointer[] {
    return this.pointers.filter((one) => one.to === table);
  }

  /** A link from a page of the dictionary to a table; plain code for a name that is none. */
  linkTo(table: string, shown = table): string {
    const file = this.pages.get(table);
    return file === undefined ? code(shown) : link(code(shown), `${file}#${anchor(tableOf(table))}`);
  }

  /** Modules that keep a copy of the table where their databases are apart from its owner's. */
  copiedTo(table: string): string[] {
    return this.catalog.modules.filter((one) => one.referenceCopies.includes(table)).map((one) => one.module);
  }

  flowsInto(table: string): FlowPart[] {
    return this.parts(table, (flow) => flow.to, 'targetTables', 1);
  }

  flowsOutOf(table: string): FlowPart[] {
    return this.parts(table, (flow) => flow.from, 'sourceTables', 0);
  }

  private parts(
    table: string,
    moduleOf: (flow: FlowPart['flow']) => string,
    tables: 'sourceTables' | 'targetTables',
    side: 0 | 1,
  ): FlowPart[] {
    return this.flows
      .filter((flow) => moduleOf(flow) === ownerOf(table) && flow[tables].includes(tableOf(table)))
      .map((flow) => ({
        flow,
        columns: [
          ...new Set(
            flow.columns
              .map((pair) => pair.split(' -> ')[side] ?? '')
              .filter((column) => ownerOf(column) === tableOf(table))
              .map(tableOf),
          ),
        ],
      }));
  }
}

function pointersOf(schema: string, name: string, table: TableSpec): Pointer[] {
  const from = `${schema}.${name}`;
  const real = Object.values(table.foreignKeys).map(({ columns, references }) => ({
    from,
    columns,
    to: references.includes('.') ? references : `${schema}.${references}`,
    real: true,
  }));
  const held = new Set(real.flatMap((one) => one.columns));
  const logical = Object.entries(table.columns).flatMap(([column, { comment }]) => {
    const to = referenceIn(schema, comment);
    return to === undefined || held.has(column) ? [] : [{ from, columns: [column], to, real: false }];
  });
  return [...real, ...logical];
}

/** What a comment's `ref:` points to; stores name tables of their own without qualifying them. */
export function referenceIn(schema: string, comment: string): string | undefined {
  const within = /^ref: ([a-z_]+)\.(?: |$)/.exec(comment)?.[1];
  return logicalReference(comment) ?? (within === undefined ? undefined : `${schema}.${within}`);
}

export function withoutReference(comment: string): string {
  return comment.replace(/^ref: [a-z_]+(?:\.[a-z_]+)?\.\s*/, '');
}
