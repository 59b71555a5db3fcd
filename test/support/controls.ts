import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { type MysqlConnection, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import type { CheckResult } from '../../machinery/verification/check.ts';
import { verifyPlatform } from '../../machinery/verification/verify.ts';
import { checkOf, provisionTestPlatform, removePlatform, type TestPlatform } from './platform.ts';

/** The proof that a check can fail: something is broken, that check and no other says so, and it passes again when that is mended. */
export interface Control {
  check: string;
  /** What is broken, in words. */
  breaking: string;
  break(bench: Bench): Promise<unknown>;
  undo(bench: Bench): Promise<unknown>;
  /** What every example must say. */
  says: RegExp;
}

/** A platform that may be broken, with the engines' administrators at hand. */
export class Bench {
  readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** One or more statements in a module's database, as superuser, whom no privilege and no key holds back. */
  sql(module: string, statements: string): Promise<unknown> {
    return this.postgres(this.platform.databaseOf(module).nameThere, (client) =>
      client.query(`set session_replication_role = replica; ${statements}`),
    );
  }

  postgres<T>(database: string, work: (client: PostgresClient) => Promise<T>): Promise<T> {
    return withPostgres(this.platform.engines.local.postgres.superuser(), database, work);
  }

  /** Changes a setting of the server and has it read; undefined takes the change back. */
  async setting(name: string, value?: string): Promise<void> {
    await this.postgres('postgres', async (client) => {
      await client.query(value === undefined ? `alter system reset ${name}` : `alter system set ${name} = '${value}'`);
      await client.query('select pg_reload_conf()');
      // The signal reaches the sessions that already are there a moment later.
      await client.query('select pg_sleep(0.3)');
    });
  }

  /** Statements in a store's database as administrator, without the checks that would refuse what is to be broken. */
  async mysql(store: string, ...statements: string[]): Promise<void> {
    const placed = must(
      this.platform.stores().find((one) => one.store.store === store),
      `store ${store}`,
    );
    await withMysql(
      this.platform.engines.local.mysql.superuser(),
      placed.nameThere,
      async (connection: MysqlConnection) => {
        await connection.query("set foreign_key_checks = 0, sql_mode = ''");
        for (const statement of statements) await connection.query(statement);
      },
    );
  }

  async documents<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const placed = must(this.platform.documents()[0], 'document store');
    return withMongodb(placed.server, (client) => work(client.db(placed.nameThere)));
  }

  /** One check alone, as `verify` would run it. */
  run(id: string): Promise<CheckResult> {
    return checkOf(this.platform, id);
  }

  /** Status of every check, by id. */
  async verify(): Promise<Map<string, CheckResult>> {
    const { checks } = await verifyPlatform(this.platform);
    return new Map(checks.map((check) => [check.id, check]));
  }
}

export interface ControlSuite {
  controls: Control[];
  /** Fills the fresh platform with what the controls break. */
  prepare?(bench: Bench): Promise<unknown>;
}

/** What the controls have for other tests of their file. */
export interface Controlled {
  bench(): Bench;
  /** What verification found before anything was broken. */
  whole(): ReadonlyMap<string, CheckResult>;
}

/**
 * One test per control, on a platform that this file alone uses. Verification takes seconds, so controls of different checks share one: every
 * example of a check must then speak of what its own control broke, and no check without a control in the round may change. Whatever was broken
 * is mended, also after an error.
 */
export function describeControls({ controls, prepare }: ControlSuite): Controlled {
  let own: TestPlatform | undefined;
  let bench: Bench | undefined;
  let before = new Map<string, CheckResult>();
  const ready = () => must(bench, 'platform of the controls');
  beforeAll(async () => {
    own = await provisionTestPlatform();
    bench = new Bench(own.platform);
    await prepare?.(bench);
    before = await bench.verify();
  });
  afterAll(async () => {
    if (own) await removePlatform(own);
  });
  for (const [index, round] of inRounds(controls).entries())
    describe(`round ${index + 1}`, () => {
      const troubles = new Map<Control, unknown>();
      let broken = new Map<string, CheckResult>();
      const mended = new Map<Control, CheckResult>();
      beforeAll(async () => {
        const attempt = (control: Control, work: () => Promise<unknown>) =>
          work().catch((error: unknown) => troubles.set(control, error));
        try {
          for (const control of round) await attempt(control, () => control.break(ready()));
          broken = await ready().verify();
        } finally {
          for (const control of round.toReversed()) await attempt(control, () => control.undo(ready()));
        }
        for (const control of round) mended.set(control, await ready().run(control.check));
      });
      test.each(round)('$check finds $breaking', (control) => {
        expect(troubles.get(control)).toBeUndefined();
        const usual = before.get(control.check);
        expect(usual?.status, JSON.stringify(usual)).toMatch(/passed|empty/);
        const found = broken.get(control.check);
        expect(found).toMatchObject({ status: 'failed', detail: { remedy: expect.any(String) } });
        expect(found?.violations).toBeGreaterThan(0);
        for (const example of found?.detail?.examples ?? []) expect(example).toMatch(control.says);
        expect(mended.get(control)).toMatchObject({ status: usual?.status });
      });
      test('no other check changes', () => {
        const meant = new Set(round.map((control) => control.check));
        // A row that breaks one check is a row that others had not, and may well pass.
        const was = (id: string) => before.get(id)?.status.replace('empty', 'passed');
        const changed = [...broken.values()].filter((one) => one.status.replace('empty', 'passed') !== was(one.id));
        expect(changed.filter((one) => !meant.has(one.id))).toEqual([]);
        expect([...broken.keys()]).toEqual([...before.keys()]);
      });
    });
  return { bench: ready, whole: () => before };
}

/** As few groups as possible in which no check comes twice. */
function inRounds(controls: Control[]): Control[][] {
  const rounds: Control[][] = [];
  for (const control of controls) {
    const free = rounds.find((round) => round.every((one) => one.check !== control.check));
    if (free) free.push(control);
    else rounds.push([control]);
  }
  return rounds;
}
