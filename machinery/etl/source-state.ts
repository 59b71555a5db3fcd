import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { must } from '../base/errors.ts';
import { HOUR_MS } from '../base/utc.ts';
import { visibility } from '../capture/visibility.ts';
import { connectPostgres, type PostgresClient, quoteText } from '../engines/postgres/connect.ts';
import { copyOut } from '../engines/postgres/copy.ts';
import { asRole } from '../provisioning/connections.ts';
import { PLATFORM_SCHEMA, roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { duckType, type Workshop, type WorkshopColumn } from './workshop.ts';

/** The last part of history, of which fine-grained documents are there. */
const LAST = 48 * HOUR_MS;

/** How far the company is: its moment, milliseconds since 1970, and its day. */
export interface AsOf {
  now: string;
  today: string;
  /** From when on there is what only the last part of history has, two days before history ended first. */
  since: string;
}

interface OpenSource {
  client: PostgresClient;
  /** Where the log of the server stood when the state was taken. */
  position: string;
  snapshot: string;
}

/**
 * One state of every module's database that a run reads, entered as the modules' readers: what is read later is as of the same moment of each. Databases are not stopped for each other, so it is
 * a vector of positions.
 */
export class SourceState {
  private readonly platform: Platform;
  private readonly open = new Map<string, Promise<OpenSource>>();
  private readonly shared = new Map<string, Promise<OpenSource>>();
  private readonly turns = new Map<string, Promise<unknown>>();
  private files = 0;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Takes the state of all modules at once, as near to each other as can be. */
  async take(modules: readonly string[]): Promise<void> {
    await Promise.all(modules.map((module) => this.source(module)));
  }

  /** Work with the state of a module while others ask too: one after the other, as a connection does one thing at a time. */
  async alone<T>(module: string, work: (client: PostgresClient) => Promise<T>): Promise<T> {
    const { client } = await this.source(module);
    const before = this.turns.get(module);
    const mine = (async () => {
      await before?.catch(() => {});
      return work(client);
    })();
    this.turns.set(module, mine);
    return mine;
  }

  /** Positions by module, as they are told with every answer. */
  async positions(): Promise<Map<string, { position: string; snapshot: string }>> {
    const found = new Map<string, { position: string; snapshot: string }>();
    for (const [module, source] of this.open) {
      const { position, snapshot } = await source;
      found.set(module, { position, snapshot });
    }
    return found;
  }

  /** Whether this state sees what a transaction committed, by its number. */
  async visibility(module: string): Promise<(xid: number) => boolean> {
    return this.alone(module, visibility);
  }

  /** How far the agents have come: what the newest of them had done. */
  async asOf(zone: string): Promise<AsOf> {
    let moment = 0;
    for (const module of this.open.keys()) {
      const { rows } = await this.alone(module, (client) =>
        client.query<{ moment: string | null }>(
          `select max(position::bigint)::text as moment from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id like 'agent %'`,
        ),
      );
      moment = Math.max(moment, Number(rows[0]?.moment ?? 0));
    }
    return this.at(new Date(moment).toISOString(), zone);
  }

  at(moment: string, zone: string): AsOf {
    const now = new Date(moment);
    const { until } = this.platform.home.state.parameters?.history ?? {};
    const since = new Date(until === undefined ? 0 : Date.parse(`${until}T00:00:00Z`) - LAST).toISOString();
    return { now: now.toISOString(), since, today: new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now) };
  }

  /** Brings the rows of a module's query into the workshop, as a table of that name. */
  async fetch(workshop: Workshop, { module, as }: { module: string; as: string }, sql: string): Promise<void> {
    const file = join(workshop.folder, `${++this.files}.csv`);
    const columns = await this.alone(module, async (client) => {
      const found = await columnsOf(client, sql, `a query of ${module}`);
      await pipeline(client.query(copyOut(`copy (${sql}) to stdout (format csv)`)), createWriteStream(file));
      return found;
    });
    await workshop.take(as, columns, file);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.turns.values());
    const all = await Promise.allSettled(this.open.values());
    await Promise.allSettled(all.map((one) => (one.status === 'fulfilled' ? one.value.client.end() : undefined)));
  }

  private source(module: string): Promise<OpenSource> {
    const known = this.open.get(module);
    if (known) return known;
    const database = this.platform.databaseOf(module);
    // Modules of one database are read as of one moment.
    const first = this.shared.get(database.name);
    const made = this.connect(module, first);
    this.open.set(module, made);
    if (!first) this.shared.set(database.name, made);
    return made;
  }

  private async connect(module: string, first: Promise<OpenSource> | undefined): Promise<OpenSource> {
    const { server, nameThere } = this.platform.databaseOf(module);
    const client = await connectPostgres(asRole(this.platform, server, roleNames.readOnly(module)), nameThere);
    await client.query('begin transaction isolation level repeatable read read only');
    if (first) {
      const { position, snapshot } = await first;
      await client.query(`set transaction snapshot ${quoteText(snapshot)}`);
      return { client, position, snapshot };
    }
    const { rows } = await client.query<{ position: string; snapshot: string }>(
      'select pg_current_wal_lsn()::text as position, pg_export_snapshot() as snapshot',
    );
    return { client, ...must(rows[0], 'state of a source') };
  }
}

async function columnsOf(client: PostgresClient, query: string, what: string): Promise<WorkshopColumn[]> {
  // A condition that nothing meets spares the server the planning of the query, which takes longer than many queries do.
  const { fields } = await client.query(`select * from (${query}) q where false`);
  const { rows } = await client.query<{ types: string[] }>(
    'select array(select format_type(id, mod) from unnest($1::oid[], $2::int[]) with ordinality t (id, mod, n) order by n) as types',
    [fields.map((field) => field.dataTypeID), fields.map((field) => field.dataTypeModifier)],
  );
  return fields.map((field, index) => ({
    name: field.name,
    type: duckType(must(rows[0]?.types[index], 'type'), `Column ${field.name} of ${what}`),
  }));
}
