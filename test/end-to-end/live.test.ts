import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placedChangeLog } from '../../machinery/audit/change-log.ts';
import { poll, sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { Home } from '../../machinery/base/home.ts';
import { DaemonHome } from '../../machinery/daemons/daemon-home.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { moduleServer } from '../../machinery/provisioning/connections.ts';
import { Kills } from '../support/kills.ts';
import { openPlatform, quickFolder } from '../support/platform.ts';
import { differencesFromHistory } from '../support/platform-digests.ts';
import { genims } from '../support/run.ts';

/**
 * Invariant: what history writes in bulk, daemons write live, each in its own database, with nothing between them but change capture. And whatever process is killed at
 * whatever moment: nothing is lost, nothing is there twice.
 */
const folder = quickFolder();
// Nobody goes on without a neighbour that was killed: then live equals history. How long that takes is no question of the test.
const at = (name: string) => ({ GENIMS_HOME: join(folder, name), GENIMS_PATIENCE: '600' });
const UP = ['up', '--layout', 'minimal', '--scale', '0.1', '--days', '4', '--until', '2026-11-30', '--lived', '12'];
/** Fast enough that the machine, not the clock, says how long a working day takes. */
const DAY = ['--speed', '20000', '--until', '2026-12-01'];
/** As many as a day of this size has room for, with time to come back between them; `npm run kills` plays more of them. */
const [KILLS, SEED] = [10, 1];

async function command(home: string, ...args: string[]): Promise<string> {
  mkdirSync(join(folder, home), { recursive: true });
  const { code, stdout, stderr } = await genims(args, at(home));
  expect(code, `${args.join(' ')}: ${stderr.slice(-2000)}`).toBe(0);
  return stdout;
}

afterAll(async () => {
  await genims(['daemons', 'stop'], at('live'));
  await genims(['destroy', '--yes'], at('live'));
});

describe('daemons', () => {
  test('live a day as history would have it, though they, synchronisation and the servers of engines are killed', async () => {
    await command('live', ...UP);
    const daemons = new DaemonHome(new Home(join(folder, 'live')));
    await command('live', 'daemons', 'start', ...DAY);

    const refused = await genims(['advance', '--days', '1', '--json'], at('live'));
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'DAEMON_RUNS' } });

    const kills = new Kills(join(folder, 'live'), SEED);
    for (let done = 0; done < KILLS; done++) {
      await sleep(kills.pause());
      expect(daemons.stateOf('supervisor'), `the day was over after ${done} kills`).toBeDefined();
      await kills.next();
    }
    const isOver = await poll(async () => (daemons.stateOf('supervisor') === undefined ? true : undefined), {
      limit: 900_000,
      every: 500,
    });
    expect(isOver, await command('live', 'daemons')).toBe(true);
    const { compared, differing } = await differencesFromHistory(join(folder, 'live'), Date.UTC(2026, 11, 1));
    expect(compared).toBeGreaterThan(300);
    expect(differing).toEqual([]);

    const status = JSON.parse(await command('live', 'status', '--json')) as {
      flows: unknown[];
      daemons: { unit: string }[];
    };
    expect(status.flows.length).toBeGreaterThan(0);
    expect(status.daemons.map(({ unit }) => unit)).toContain('sync');
  }, 900_000);

  test('carry what people do by hand: it reaches copies and neighbours, and the audit knows who it was', async () => {
    const home = join(folder, 'live');
    const platform = openPlatform(home, { layout: 'minimal' });
    await command('live', 'daemons', 'start', 'sync');
    const REASON = 'as the customer asked';
    const byHand = (module: string, statement: string) => {
      const { server, nameThere } = moduleServer(platform, module);
      return withPostgres(server, nameThere, async (client) => {
        await client.query(`begin; set local application_name = 'psql'; set local genims.reason = '${REASON}'`);
        const { rows } = await client.query<{ id: string }>(statement);
        await client.query('commit');
        return { id: must(rows[0], statement).id, user: server.user };
      });
    };
    const customer = await byHand(
      'master',
      `insert into master.customers select (jsonb_populate_record(c, '{"customer_id": 2000000000000, "customer_code": "CUS-HAND", "tax_identifier": null}')).*
       from master.customers c order by customer_id limit 1 returning customer_id as id`,
    );
    const order = await byHand(
      'erp',
      `update erp.sales_orders set promised_date = coalesce(promised_date, order_date) + 7 where sales_order_id = (
         select max(sales_order_id) from erp.sales_orders where sales_order_number is not null) returning sales_order_id as id`,
    );
    const copy = must(
      platform.databases().find(({ copies }) => copies.some(({ table }) => table === 'master.customers')),
      'copy',
    );
    const sales = platform.databaseOf('crm');
    const audit = must(placedChangeLog(platform), 'audit');
    const arrived = await poll(
      async () => {
        const copied = await withPostgres(copy.server, copy.nameThere, (client) =>
          client.query('select from master.customers where customer_id = $1', [customer.id]),
        );
        const told = await withPostgres(sales.server, sales.nameThere, (client) =>
          client.query(
            "select from genims.sync_inbox where module = 'crm' and flow = 'erp-to-crm' and columns ->> 'sales_order_id' = $1",
            [order.id],
          ),
        );
        const recorded = await withMysql(audit.server, audit.nameThere, (connection) =>
          mysqlRows<{ who: string; application: string }>(
            connection,
            `select actor_name as who, application_name as application from ${audit.log.transactions} where reason = ? order by 1`,
            [REASON],
          ),
        );
        return copied.rowCount === 1 && told.rowCount === 1 && recorded.length === 2 ? recorded : undefined;
      },
      { limit: 60_000, every: 250 },
    );
    expect(arrived).toEqual([order.user, customer.user].sort().map((who) => ({ who, application: 'psql' })));
  });
});
