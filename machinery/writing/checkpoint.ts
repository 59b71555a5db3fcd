import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, quoteName, quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import { tableCodec } from '../engines/postgres/encoding.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { heldCondition, heldRules } from '../kernel/held.ts';
import type { AgentCheckpoint, ModuleRestart } from '../kernel/state.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { InboxRows } from './inbox.ts';

/**
 * Keys below this are given by agents; sequences for rows made by hand begin here. What a user made belongs to the user: no agent sees it, in its own
 * tables or in copies of another's, so none acts on it and none fails on it.
 */
export const HAND_MADE = 1_000_000_000_000;
const FETCH = 5000;

function streamOf(module: string): string {
  return `agent ${module}`;
}

/** Writes the checkpoint, inside the caller's transaction where there is one; `table` is another one for a checkpoint that is staged. */
export async function writeCheckpoint(
  client: PostgresClient,
  module: string,
  { moment, ...state }: AgentCheckpoint,
  table = `${PLATFORM_SCHEMA}.sync_checkpoints`,
): Promise<void> {
  await client.query(
    `insert into ${table} (stream_id, source, position, source_committed_at, state) values ($1, $2, $3, $4, $5)
     on conflict (stream_id) do update set position = excluded.position, source_committed_at = excluded.source_committed_at, state = excluded.state, updated_at = now()`,
    [streamOf(module), 'agent', String(moment), new Date(moment), JSON.stringify(state)],
  );
}

/** The checkpoint of a module's agent, or undefined where it has none. */
export async function readCheckpoint(platform: Platform, module: string): Promise<AgentCheckpoint | undefined> {
  const { server, nameThere } = platform.databaseOf(module);
  return withPostgres(server, nameThere, (client) => readCheckpointFrom(client, module));
}

/**
 * The moment to which all modules have come: the company's time, by which that of rows is over. Not the wall clock: of a company that stands in the past, or was stopped for a season, it would take rows that
 * are as young as the company is. Without history it is the wall clock.
 */
export async function companyMoment(platform: Platform): Promise<Moment> {
  const modules = platform.databases().flatMap((database) => database.modules.map(({ module }) => module));
  const checkpoints = await mapParallel(modules, 4, (module) => readCheckpoint(platform, module));
  const moments = checkpoints.flatMap((one) => (one ? [one.moment] : []));
  return moments.length === 0 ? clock.now().getTime() : Math.min(...moments);
}

/** The checkpoint of a module's agent, from a connection to its database. */
export async function readCheckpointFrom(client: PostgresClient, module: string): Promise<AgentCheckpoint | undefined> {
  const { rows } = await client.query<{ position: string; state: Omit<AgentCheckpoint, 'moment'> }>(
    `select position, state from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`,
    [streamOf(module)],
  );
  const row = rows[0];
  return row && { moment: Number(row.position), ...row.state };
}

/** Reads what an agent needs to go on: its held rows, its copies, its keys, what is on its way. From its own database alone. */
export async function readRestart(
  platform: Platform,
  behaviour: AnyBehaviour,
  checkpoint: AgentCheckpoint | undefined,
): Promise<ModuleRestart> {
  const { server, nameThere } = platform.databaseOf(behaviour.module);
  return withPostgres(server, nameThere, (client) => readRestartFrom(client, platform.catalog, behaviour, checkpoint));
}

/** What an agent needs to go on, from a connection to its database. */
export async function readRestartFrom(
  client: PostgresClient,
  catalog: Catalog,
  behaviour: AnyBehaviour,
  checkpoint: AgentCheckpoint | undefined,
): Promise<ModuleRestart> {
  const { module } = behaviour;
  const heldOf = heldSql(catalog, behaviour);
  const { numbers = {}, heldKeys = {} } = checkpoint ?? {};
  const underWay = await new InboxRows(catalog, module).read(client);
  const restart = {
    module,
    moment: checkpoint?.moment ?? 0,
    lastKeys: {},
    takenKeys: {},
    held: {},
    copies: {},
    underWay,
    numbers,
    heldKeys,
  } as Required<ModuleRestart>;
  for (const [table, spec] of Object.entries(catalog.moduleSpec(module).tables)) {
    const name = `${module}.${table}`;
    const key = quoteName(must(spec.primaryKey[0], `key of ${name}`));
    const { rows } = await client.query<{ last: string }>(
      `select coalesce(max(${key}), 0)::text as last from ${quoteQualified(name)} where ${key} < ${HAND_MADE}`,
    );
    restart.lastKeys[table] = Number(rows[0]?.last);
    const held = heldOf(table);
    if (held === 'false') continue;
    restart.held[table] = await readRows(client, name, spec, `where (${held}) and ${key} < ${HAND_MADE}`);
    const taken = await takenNumbers(client, name, spec);
    if (taken.length > 0) restart.takenKeys[table] = taken;
  }
  for (const copy of catalog.module(module).referenceCopies) {
    const spec = originalOf(catalog, copy);
    const key = quoteName(must(spec.primaryKey[0], `key of ${copy}`));
    restart.copies[copy] = await readRows(client, copy, spec, `where ${key} < ${HAND_MADE}`);
  }
  return restart;
}

/** Numbers that rows made by hand bear in their codes: an agent whose codes are its keys, such as MCH-0042, passes over them. */
async function takenNumbers(client: PostgresClient, name: string, spec: TableSpec): Promise<number[]> {
  const key = quoteName(must(spec.primaryKey[0], `key of ${name}`));
  const codes = Object.values(spec.uniques).filter(
    ([column = '', ...others]) => others.length === 0 && spec.columns[column]?.type === 'text',
  );
  if (codes.length === 0) return [];
  const { rows } = await client.query<{ code: string }>(
    `select c.code from ${quoteQualified(name)} cross join lateral unnest(array[${codes.flat().map(quoteName).join(', ')}]) as c (code)
     where ${key} >= ${HAND_MADE} and c.code ~ '^[A-Z]+-[0-9]{1,11}$'`,
  );
  return rows.map(({ code }) => Number(code.slice(code.indexOf('-') + 1)));
}

/** Which rows of each table an agent reads to go on, as a condition on `t`. */
function heldSql(catalog: Catalog, behaviour: AnyBehaviour): (table: string) => string {
  const { module, lifecycle } = behaviour;
  const { tables } = catalog.moduleSpec(module);
  const input = {
    module,
    rules: heldRules(lifecycle.states, lifecycle.held),
    keyOf: (table: string) => must(tables[table]?.primaryKey[0], `key of ${module}.${table}`),
  };
  return (table) => heldCondition(input, table);
}

function originalOf(catalog: Catalog, table: string): TableSpec {
  return must(catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], `catalogue of ${table}`);
}

/** Rows in the order of their keys, which is the order in which they were made. */
export async function readRows(
  client: PostgresClient,
  name: string,
  spec: TableSpec,
  where: string,
): Promise<AnyRow[]> {
  const codec = tableCodec(name, spec);
  const columns = codec.columns.map((column) => `${quoteName(column.name)}::text`).join(', ');
  const rows: AnyRow[] = [];
  await client.query('begin');
  // Qualified, because an output column of the same name is text, and would be sorted as text.
  await client.query(
    `declare held no scroll cursor for select ${columns} from ${quoteQualified(name)} t ${where} order by ${spec.primaryKey.map((key) => `t.${quoteName(key)}`).join(', ')}`,
  );
  for (;;) {
    const chunk = await client.query<(string | null)[]>({ text: `fetch ${FETCH} from held`, rowMode: 'array' });
    for (const values of chunk.rows) rows.push(codec.row(values));
    if (chunk.rows.length < FETCH) break;
  }
  await client.query('commit');
  return rows;
}
