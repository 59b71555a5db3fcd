import { describe, expect, test } from 'vitest';
import { accessControls } from '../../test/controls/access.ts';
import { catalogueControls } from '../../test/controls/catalogue.ts';
import { prepareRows, rowControls } from '../../test/controls/keys-and-copies.ts';
import { describeControls } from '../../test/support/controls.ts';
import { runCheck } from './check.ts';
import { Connections } from './connections.ts';
import { allChecks } from './verify.ts';

/** Each check has something broken that it, and only it, finds. */
const { bench, whole } = describeControls({
  controls: [...catalogueControls, ...rowControls, ...accessControls],
  prepare: prepareRows,
});

describe('what is said where nothing can be said', () => {
  test('a check that examined nothing is empty, which is no pass, and fails nothing', () => {
    const results = [...whole().values()];
    const empty = results.filter((one) => one.status === 'empty');
    expect(empty.length).toBeGreaterThan(0);
    for (const one of results) expect(one.examined === 0).toBe(one.status === 'empty');
    expect(empty.map((one) => one.id)).toContain('reference/erp.erp_mes_sync_log.work_order_id');
    expect(results.find((one) => one.id === 'copy/financial.companies')).toMatchObject({
      status: 'passed',
      examined: 1,
    });
  });

  test('a check that cannot be carried out fails with the reason', async () => {
    await bench().postgres('postgres', (one) => one.query('alter database genims_tms_db allow_connections false'));
    try {
      const broken = await bench().verify();
      const failed = [...broken.values()].filter((one) => one.status === 'failed').map((one) => one.id);
      expect(failed).toEqual(
        expect.arrayContaining(['catalog/databases', 'keys/genims_tms_db', 'access/supply_chain']),
      );
      expect(broken.get('keys/genims_tms_db')?.detail?.examples[0]).toMatch(
        /could not be carried out: .*genims_tms_db.*not currently accepting connections/,
      );
      // What lies elsewhere goes on.
      expect(failed.filter((id) => /_(hr|crm|wms)_|\/(hr|crm|finance)\b/.test(id))).toEqual([]);
    } finally {
      await bench().postgres('postgres', (one) => one.query('alter database genims_tms_db allow_connections true'));
    }
    const outcome = await runCheck(
      { id: 'some/check', remedy: 'None.', run: () => Promise.reject(new Error('the reason')) },
      { platform: bench().platform, connections: new Connections() },
    );
    expect(outcome).toMatchObject({
      id: 'some/check',
      status: 'failed',
      violations: 1,
      detail: { examples: ['could not be carried out: the reason'], remedy: 'None.' },
    });
  });

  test('ids are unique, and follow one pattern per kind', () => {
    const ids = [...whole().keys()];
    const patterns: Record<string, RegExp> = {
      engine: /^engine\/(postgres|mysql|mongodb)$/,
      catalog: /^catalog\/(databases|tables|columns|constraints|indexes|comments|functions|collections)$/,
      keys: /^keys\/genims_[a-z]+_db$/,
      reference: /^reference\/[a-z]+\.[a-z_]+\.[a-z_]+$/,
      copy: /^copy\/[a-z]+\.[a-z_]+(\.[a-z_]+)?$/,
      audit: /^audit\/chain$/,
      holds: /^holds\/genims_[a-z]+(_db)?$/,
      freshness: /^freshness\/[a-z-]+$/,
      inbox: /^inbox\/[a-z]+$/,
      stream: /^stream\/[a-z]+$/,
      agent: /^agent\/[a-z]+$/,
      access: /^access\/[a-z_]+$/,
      floors: /^floors\/[a-z]+$/,
      law: /^law\/[a-z0-9_.-]+$/,
    };
    expect(ids.filter((id) => !patterns[id.split('/')[0] ?? '']?.test(id))).toEqual([]);
    const { catalog } = bench().platform;
    expect(ids.filter((id) => id.startsWith('access/')).sort()).toEqual(
      [...new Set([...catalog.modules.map((one) => one.ownerTeam), ...catalog.sqlStores.map((one) => one.store)])]
        .map((one) => `access/${one}`)
        .sort(),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['copy/erp.customers', 'reference/erp.sales_orders.customer_id', 'access/finance']),
    );
  });

  test('ids do not repeat', () => {
    const ids = allChecks(bench().platform).flatMap((group) => group.checks.map((check) => check.id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
