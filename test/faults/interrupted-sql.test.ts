import { describe, expect, inject, test } from 'vitest';
import { poll } from '../../machinery/base/clock.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { sharedPlatform } from '../support/platform.ts';
import { startGenims } from '../support/run.ts';

/** Fault: whoever runs `sql` presses Ctrl-C, or is gone. Invariant: the server does not work on for nobody. */
describe('a statement that is interrupted ends at the server', () => {
  const { postgres, mysql } = sharedPlatform().engines.local;
  const working: Record<string, (mark: string) => Promise<number>> = {
    hr: (mark) =>
      withPostgres(postgres.superuser(), 'postgres', async (client) => {
        const { rows } = await client.query(
          "select pid from pg_stat_activity where state = 'active' and query like '%' || $1 || '%' and pid <> pg_backend_pid()",
          [mark],
        );
        return rows.length;
      }),
    analytics: (mark) =>
      withMysql(mysql.superuser(), undefined, async (connection) => {
        const rows = await mysqlRows<{ info: string | null }>(
          connection,
          'select info as info from information_schema.processlist where id <> connection_id()',
        );
        return rows.filter(({ info }) => info?.includes(mark)).length;
      }),
  };
  const long: Record<string, (mark: string) => string> = {
    hr: (mark) => `select pg_sleep(100) as ${mark}`,
    analytics: (mark) => `select sleep(100) as ${mark}`,
  };
  /** Waits until so many sessions work on it. */
  const until = (name: string, mark: string, count: number) =>
    poll(async () => ((await working[name]?.(mark)) === count ? true : undefined), { limit: 20_000, every: 100 });

  test.each([
    ['hr', 'SIGINT'],
    ['hr', 'SIGTERM'],
    ['analytics', 'SIGINT'],
    ['analytics', 'SIGTERM'],
  ] as const)('%s, %s', async (name, signal) => {
    const mark = `interrupted_${name}_${signal}`.toLowerCase();
    const { child, outcome } = startGenims(['sql', name, long[name]?.(mark) ?? '', '--json'], {
      GENIMS_HOME: inject('sharedHome'),
    });
    expect(await until(name, mark, 1), 'the statement runs').toBe(true);
    child.kill(signal);
    const { code, stdout } = await outcome;
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'SQL_CANCELLED' } });
    expect(await until(name, mark, 0), 'nothing works on').toBe(true);
  });

  test('also where the command could say nothing more', async () => {
    const mark = 'interrupted_by_kill';
    const { child, outcome } = startGenims(['sql', 'hr', long.hr?.(mark) ?? ''], { GENIMS_HOME: inject('sharedHome') });
    expect(await until('hr', mark, 1)).toBe(true);
    child.kill('SIGKILL');
    await outcome;
    expect(await until('hr', mark, 0)).toBe(true);
  });
});
