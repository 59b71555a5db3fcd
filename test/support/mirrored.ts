import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { poll } from '../../machinery/base/clock.ts';
import { randomSuffix } from '../../machinery/base/random.ts';
import { slotStates } from '../../machinery/capture/slots.ts';
import { readSchemaFile } from '../../machinery/catalog/schema-spec.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { connectPostgres, type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import type { SourcePump } from '../../machinery/sync/source-pump.ts';
import { CapturedDatabase } from './captured-database.ts';
import { Line } from './line.ts';
import { ACKNOWLEDGE_EVERY, type Carried, MirrorCarrier } from './mirror-carrier.ts';
import { sharedPlatform } from './platform.ts';

const ROWS = 'create schema master; create table master.rows (id bigint primary key, text text)';

/** A database with a copy of the source's table, reached through a line that can be cut. */
export class MirrorTarget {
  readonly name: string;
  readonly database = `mirror_${randomSuffix()}`;
  readonly line = new Line();
  client!: PostgresClient;

  constructor(name: string) {
    this.name = name;
  }
}

/** A source whose one table two databases have copies of, kept by synchronisation as it runs in its daemon. */
export class Mirrored {
  readonly targets = [new MirrorTarget('first'), new MirrorTarget('second')] as const;
  source!: CapturedDatabase;
  private carrier!: MirrorCarrier;
  /** Names of the targets that have a copy. */
  private copying: readonly string[] = this.targets.map(({ name }) => name);
  private timer: NodeJS.Timeout | undefined;
  private readonly server: Server = sharedPlatform().engines.local.postgres.superuser();

  static async make(copying?: readonly string[]): Promise<Mirrored> {
    const made = new Mirrored();
    if (copying) made.copying = copying;
    made.source = await CapturedDatabase.make(made.server, `${ROWS}; alter table master.rows replica identity full`);
    const platformTables = readSchemaFile(join(ROOT, 'machinery', 'provisioning'), '010_platform.sql');
    for (const target of made.targets) {
      await withPostgres(made.server, 'postgres', (client) => client.query(`create database ${target.database}`));
      target.client = await connectPostgres(made.server, target.database);
      await target.client.query(`${ROWS}; create schema genims; ${platformTables}`);
      await target.line.open(made.server);
    }
    await made.start();
    return made;
  }

  /** Starts synchronisation, as its daemon does at its beginning. */
  async start(): Promise<void> {
    this.carrier = await MirrorCarrier.start(this.carried());
    this.timer = setInterval(() => this.pump.acknowledge(), ACKNOWLEDGE_EVERY);
  }

  /** What is carried and to where, as a process of its own can be told. */
  carried(): Carried {
    const { source, server, targets, copying } = this;
    return {
      ...{ source: source.source, server, folder: source.folder, copying },
      targets: targets.map(({ name, database, line }) => ({
        name,
        nameThere: database,
        server: { ...server, host: '127.0.0.1', port: line.port },
      })),
    };
  }

  get pump(): SourcePump {
    return this.carrier.pump;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.carrier.stop();
  }

  /** Why a target applies nothing. */
  reason(name: string): string | undefined {
    return this.carrier.reason(name);
  }

  /** Names of targets that are behind, with a copy of the slot of their own. */
  get behind(): string[] {
    return this.pump.state().detached.map(({ receiver }) => receiver);
  }

  async slots(): Promise<number> {
    return (await slotStates(this.source.client)).size;
  }

  /** Waits until a target shows what the source has. */
  async equal({ client, name }: MirrorTarget): Promise<void> {
    const digest = `select count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0) as digest from master.rows t`;
    const of = async (one: PostgresClient) => (await one.query<{ digest: string }>(digest)).rows[0]?.digest;
    const wanted = await of(this.source.client);
    const isEqual = await poll(async () => ((await of(client)) === wanted ? true : undefined), {
      limit: 100_000,
      every: 50,
    });
    expect(isEqual, `${name}: ${await of(client)} where ${wanted} is expected; ${this.reason(name)}`).toBe(true);
  }

  async until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
    const isDone = await poll(async () => ((await done()) ? true : undefined), { limit: 60_000, every: 20 });
    expect(isDone, what).toBe(true);
  }

  async discard(): Promise<void> {
    await this.stop();
    for (const { client, database, line } of this.targets) {
      line.close();
      await client.end().catch(() => {});
      await withPostgres(this.server, 'postgres', (one) =>
        one.query(`drop database if exists ${database} with (force)`),
      );
    }
    await this.source.discard();
  }
}
