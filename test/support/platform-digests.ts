import { createHash } from 'node:crypto';
import { loadCatalog } from '../../cli/catalog.ts';
import { sha256 } from '../../machinery/base/digest.ts';
import { must } from '../../machinery/base/errors.ts';
import { mapParallel } from '../../machinery/base/parallel.ts';
import type { AnyRow, Moment } from '../../machinery/base/row-types.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { type Catalog, ownerOf, tableOf } from '../../machinery/catalog/catalog.ts';
import { type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { tableCodec } from '../../machinery/engines/postgres/encoding.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import { readCheckpoint, readRows } from '../../machinery/writing/checkpoint.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { openPlatform } from './platform.ts';

/** Number of rows and the sum of their hashes, in whatever order they come. */
class Digest {
  rows = 0;
  private sum = 0n;
  private readonly codec;

  constructor(catalog: Catalog, table: string) {
    this.codec = tableCodec(table, must(catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], table));
  }

  add(row: AnyRow): void {
    this.rows++;
    const texts = this.codec.values(row).map((text, index) => this.canonical(text, index));
    const hash = createHash('sha256').update(texts.join('\t')).digest();
    this.sum = (this.sum + hash.readBigUInt64LE()) & 0xffff_ffff_ffff_ffffn;
  }

  /** Databases keep the keys of a document in an order of their own. */
  private canonical(text: string | null, index: number): string | null {
    return text === null || this.codec.columns[index]?.type !== 'jsonb' ? text : sorted(JSON.parse(text));
  }

  equals(other: Digest): boolean {
    return this.rows === other.rows && this.sum === other.sum;
  }

  get text(): string {
    return `${this.rows} ${this.sum.toString(16)}`;
  }
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}

/** What one undisturbed history until a moment has: every table, and what is on its way to each module. */
interface Expected {
  tables: Map<string, Digest>;
  waiting: Map<string, string[]>;
}

/** How a message on its way is told, whoever carries it. */
const inShort = (flow: string, table: string, at: Moment) => `${flow} ${table} ${new Date(at).toISOString()}`;

/** Made in memory with the parameters of the platform. */
async function expected(platform: Platform, until: Moment): Promise<Expected> {
  const { catalog } = platform;
  const { parameters } = must(await readCheckpoint(platform, must(behaviours[0], 'behaviour').module), 'history');
  const simulation = new Simulation({ catalog, behaviours, parameters });
  const digests = new Map<string, Digest>();
  for (const { module } of behaviours)
    for (const table of Object.keys(catalog.moduleSpec(module).tables))
      digests.set(`${module}.${table}`, new Digest(catalog, `${module}.${table}`));
  const take = () => {
    for (const { module } of behaviours)
      for (const [table, store] of simulation.stores(module))
        for (const { row } of store.takeFinished()) must(digests.get(`${module}.${table}`), table).add(row);
  };
  simulation.open();
  while (simulation.moment < until) {
    simulation.run(Math.min(until, simulation.moment + DAY_MS));
    take();
  }
  for (const { module } of behaviours) for (const store of simulation.stores(module).values()) store.flush();
  take();
  const waiting = behaviours.map(({ module }) => {
    const messages = simulation.waiting(module).filter(({ kind }) => kind === 'message');
    return [module, messages.map(({ flow, table, at }) => inShort(flow, table, at)).sort()] as const;
  });
  return { tables: digests, waiting: new Map(waiting) };
}

export interface Differences {
  /** Tables and copies. */
  compared: number;
  /** Rows that are missing, and rows that are too many. */
  lost: number;
  duplicated: number;
  differing: string[];
  /** Over every table and copy, as they are and as they should be. */
  digest: string;
  expectedDigest: string;
}

/** Compares every table of the modules and every reference copy of a home whose engines run with one undisturbed history until a moment. */
export async function differencesFromHistory(home: string, until: Moment): Promise<Differences> {
  const platform = openPlatform(home, { layout: 'minimal' });
  const catalog = loadCatalog();
  const { tables: whole, waiting } = await expected(platform, until);
  const found: Differences = { compared: 0, lost: 0, duplicated: 0, differing: [], digest: '', expectedDigest: '' };
  const all: [name: string, is: string, was: string][] = [];
  await mapParallel(platform.databases(), 2, ({ server, nameThere, modules, copies, name }) =>
    withPostgres(server, nameThere, async (client) => {
      const owned = modules.flatMap(({ module, tables }) => Object.keys(tables).map((table) => `${module}.${table}`));
      for (const table of [...owned, ...copies.map((copy) => copy.table)]) {
        const one = whole.get(table);
        if (!one) continue;
        const there = new Digest(catalog, table);
        const spec = must(catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], table);
        for (const row of await readRows(client, table, spec, '')) there.add(row);
        found.compared++;
        all.push([`${table} ${name}`, there.text, one.text]);
        if (there.equals(one)) continue;
        found.lost += Math.max(0, one.rows - there.rows);
        found.duplicated += Math.max(0, there.rows - one.rows);
        found.differing.push(`${table} in ${name}: ${there.rows} rows, ${one.rows} in history`);
      }
      for (const { module } of modules) compareInbox(found, module, await inboxOf(client, module), waiting.get(module));
    }),
  );
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  found.digest = sha256(all.map(([name, is]) => `${name} ${is}`).join('\n'));
  found.expectedDigest = sha256(all.map(([name, , was]) => `${name} ${was}`).join('\n'));
  return found;
}

/** Messages on their way to a module; rows of copies are compared as copies. */
async function inboxOf(client: PostgresClient, module: string): Promise<string[]> {
  const { rows } = await client.query<{ flow: string; table: string; at: string }>(
    `select flow, split_part(target_table, '.', 2) as "table", (extract(epoch from effective_at) * 1000)::bigint::text as at
     from genims.sync_inbox where module = $1 and flow not like 'copy %'`,
    [module],
  );
  return rows.map(({ flow, table, at }) => inShort(flow, table, Number(at))).sort();
}

function compareInbox(found: Differences, module: string, there: string[], expected: readonly string[] = []): void {
  found.compared++;
  if (there.join() === expected.join()) return;
  found.lost += Math.max(0, expected.length - there.length);
  found.duplicated += Math.max(0, there.length - expected.length);
  found.differing.push(`inbox of ${module}: ${there.length} messages, ${expected.length} in history`);
}
