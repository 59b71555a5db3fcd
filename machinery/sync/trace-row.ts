import { GenimsError, must } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import { knownBy } from '../catalog/flow-identity.ts';
import { connectPostgres, type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type TraceEdge, traceEdges } from './trace-edges.ts';

/** A row that was reached, with how. */
export interface TracedRow {
  /** Steps from the row that was asked for; below 0 towards its causes, above 0 towards its effects. */
  distance: number;
  database: string;
  /** Qualified. */
  table: string;
  key: string;
  /** Code or number by which people name it; null where the table has none. */
  name: string | null;
  /** The row by which it was reached, as table and key; null for the row that was asked for. */
  by: { table: string; key: string; flow: string | null } | null;
}

/** A message on its way that a traced row sent. */
export interface TracedMessage {
  id: string;
  flow: string;
  status: 'waiting' | 'refused';
  effectiveAt: string;
  /** The row that sent it. */
  from: { table: string; key: string };
}

export interface RowTrace {
  /** Causes first, then the row itself, then what it caused. */
  rows: TracedRow[];
  messages: TracedMessage[];
  /** Other databases that hold a copy of the row, and whether it equals the original. */
  copies: { database: string; equal: boolean }[];
  /** Ways that lead to more rows than are followed, as `table -> table`. */
  cut: string[];
}

/** Rows that one step from one table to another follows at most, and steps in each direction. */
const [MOST_ROWS, MOST_STEPS] = [100, 8];

interface Node {
  row: TracedRow;
  /** Values by column, as text. */
  values: Record<string, string | null>;
}

/**
 * Follows a row through all databases: towards what caused it, and towards what it caused, over the flows that carry columns and the references that rows bear. `key` is the value of its key, or of a code or
 * number that is unique. Errors: USAGE for a table or row that is not there.
 */
export async function traceRow(platform: Platform, table: string, key: string): Promise<RowTrace> {
  const tracer = new Tracer(platform);
  try {
    return await tracer.trace(tableNamed(platform.catalog, table), key);
  } finally {
    await tracer.close();
  }
}

function tableNamed({ modules }: Catalog, given: string): string {
  const all = modules.flatMap(({ module, tables }) => Object.keys(tables).map((name) => `${module}.${name}`));
  const found = all.filter((one) => one === given || tableOf(one) === given);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new GenimsError(
    'USAGE',
    found.length === 0
      ? `There is no table "${given}". (Nearest is ${nearest(given, all)}.)`
      : `"${given}" is a table of several modules: ${found.join(', ')}.`,
  );
}

class Tracer {
  private readonly platform: Platform;
  private readonly edges: readonly TraceEdge[];
  private readonly clients = new Map<string, PostgresClient>();
  private readonly cut = new Set<string>();

  constructor(platform: Platform) {
    this.platform = platform;
    this.edges = traceEdges(platform.catalog);
  }

  async trace(table: string, key: string): Promise<RowTrace> {
    const start = await this.find(table, key);
    const before = await this.walk(start, -1);
    const after = await this.walk(start, 1);
    const messages: TracedMessage[] = [];
    for (const node of [start, ...after]) messages.push(...(await this.messagesOf(node)));
    return {
      rows: [...before.reverse(), start, ...after].map(({ row }) => row),
      messages,
      copies: await this.copiesOf(start),
      cut: [...this.cut],
    };
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.clients.values()].map((client) => client.end()));
  }

  private async find(table: string, key: string): Promise<Node> {
    for (const column of knownBy(this.spec(table))) {
      const [row] = await this.rowsWhere(table, column, [key], 1);
      if (row) return { row: this.told(table, row, 0, null), values: row };
    }
    throw new GenimsError('USAGE', `${table} has no row whose key, code or number is ${key}.`);
  }

  /** Breadth first, each row once, all rows of a table at a time. */
  private async walk(start: Node, direction: -1 | 1): Promise<Node[]> {
    const seen = new Set([idOf(start.row)]);
    const all: Node[] = [];
    let here = [start];
    for (let step = 1; step <= MOST_STEPS && here.length > 0; step++) {
      const next: Node[] = [];
      for (const [table, nodes] of Map.groupBy(here, ({ row }) => row.table))
        for (const edge of this.edges.filter((one) => (direction > 0 ? one.from : one.to) === table))
          for (const node of await this.follow(edge, nodes, direction, step * direction)) {
            if (seen.has(idOf(node.row))) continue;
            seen.add(idOf(node.row));
            next.push(node);
          }
      all.push(...next);
      here = next;
    }
    return all;
  }

  private async follow(edge: TraceEdge, nodes: readonly Node[], direction: -1 | 1, distance: number): Promise<Node[]> {
    const ahead = direction > 0;
    const [own, table, column] = ahead
      ? [edge.fromColumn, edge.to, edge.toColumn]
      : [edge.toColumn, edge.from, edge.fromColumn];
    const by = new Map<string, Node>();
    for (const node of nodes) {
      const value = node.values[own];
      if (value !== null && value !== undefined && !by.has(value)) by.set(value, node);
    }
    if (by.size === 0) return [];
    const rows = await this.rowsWhere(table, column, [...by.keys()], MOST_ROWS + 1);
    if (rows.length > MOST_ROWS) this.cut.add(`${edge.from} -> ${edge.to}`);
    return rows.slice(0, MOST_ROWS).flatMap((values) => {
      const node = by.get(values[column] ?? '');
      if (!node) return [];
      const { table: from, key } = node.row;
      const way = { table: from, key, flow: edge.flow ?? null };
      return [{ row: this.told(table, values, distance, way), values }];
    });
  }

  private told(table: string, row: Node['values'], distance: number, by: TracedRow['by']): TracedRow {
    const [key, ...names] = knownBy(this.spec(table));
    const name = names.find((column) => /_(number|code)$/.test(column));
    return {
      ...{ distance, table, by },
      database: this.platform.databaseOf(ownerOf(table)).name,
      key: must(row[key ?? ''] ?? undefined, `key of ${table}`),
      name: name === undefined ? null : (row[name] ?? null),
    };
  }

  private async rowsWhere(
    table: string,
    column: string,
    values: readonly string[],
    limit: number,
  ): Promise<Node['values'][]> {
    const { columns } = this.spec(table);
    const type = must(columns[column], `column ${table}.${column}`).type;
    // A number is no key of a text and the other way round: the value that is no value of the type finds nothing.
    const fitting = /^(bigint|integer|smallint)$/.test(type)
      ? values.filter((one) => /^-?\d{1,18}$/.test(one))
      : values;
    if (fitting.length === 0) return [];
    const client = await this.client(ownerOf(table));
    const { rows } = await client.query<Node['values']>(
      `select ${Object.keys(columns)
        .filter((name) => this.isFollowed(table, name))
        .map((name) => `${quoteName(name)}::text`)
        .join(', ')} from ${quoteQualified(table)}
       where ${quoteName(column)} = any($1::${type}[]) order by 1 limit $2`,
      [fitting, limit],
    );
    return rows;
  }

  /** Whether a column of a table leads anywhere, or names the row. */
  private isFollowed(table: string, column: string): boolean {
    return (
      knownBy(this.spec(table)).includes(column) ||
      this.edges.some(
        (edge) =>
          (edge.from === table && edge.fromColumn === column) || (edge.to === table && edge.toColumn === column),
      )
    );
  }

  /** Messages that bear the row's key or number in the columns of a flow from it. */
  private async messagesOf({ row, values }: Node): Promise<TracedMessage[]> {
    const found: TracedMessage[] = [];
    for (const { flow, to, fromColumn, toColumn } of this.edges.filter(({ from }) => from === row.table)) {
      const value = values[fromColumn];
      if (flow === undefined || value === null || value === undefined) continue;
      const client = await this.client(ownerOf(to));
      const { rows } = await client.query<Omit<TracedMessage, 'from'>>(
        `select module || '/' || sync_inbox_id as id, flow, status, to_char(effective_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "effectiveAt"
         from ${PLATFORM_SCHEMA}.sync_inbox where flow = $1 and target_table = $2 and columns ->> $3 = $4 order by effective_at limit $5`,
        [flow, to, toColumn, value, MOST_ROWS],
      );
      found.push(...rows.map((one) => ({ ...one, from: { table: row.table, key: row.key } })));
    }
    return found;
  }

  private async copiesOf({ row }: Node): Promise<RowTrace['copies']> {
    const { table, key, database } = row;
    const pointer = must(this.spec(table).primaryKey[0], `key of ${table}`);
    const query = `select md5(t::text) as digest from ${quoteQualified(table)} t where ${quoteName(pointer)}::text = $1`;
    const digestIn = async (module: string) =>
      (await (await this.client(module)).query<{ digest: string }>(query, [key])).rows[0]?.digest;
    const original = await digestIn(ownerOf(table));
    const copies: RowTrace['copies'] = [];
    for (const one of this.platform.databases()) {
      const [first] = one.modules;
      if (one.name === database || !first || !one.copies.some((copy) => copy.table === table)) continue;
      copies.push({ database: one.name, equal: (await digestIn(first.module)) === original });
    }
    return copies;
  }

  private async client(module: string): Promise<PostgresClient> {
    const { name, server, nameThere } = this.platform.databaseOf(module);
    const known = this.clients.get(name);
    if (known) return known;
    const client = await connectPostgres(server, nameThere);
    this.clients.set(name, client);
    return client;
  }

  private spec(table: string) {
    return must(this.platform.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], `catalogue of ${table}`);
  }
}

function idOf({ table, key }: TracedRow): string {
  return `${table} ${key}`;
}
