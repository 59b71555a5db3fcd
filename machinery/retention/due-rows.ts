import { localDay } from '../base/company-time.ts';
import { GenimsError } from '../base/errors.ts';
import { DAY_MS, dateText } from '../base/utc.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { readLoads } from '../etl/definition.ts';
import { keptSpan } from '../etl/kept-span.ts';
import { takeStoreTable } from '../etl/store-table.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Due } from './contract.ts';

/** Rows of stores that follow from modules, of days that are kept no longer: loads compute none of them any more. */
export async function dueRows(platform: Platform, now: number): Promise<Due[]> {
  const due: Due[] = [];
  const today = dateText(localDay(now));
  for (const { store, server, nameThere } of platform.stores())
    for (const definition of readLoads(platform.catalog, store.store)) {
      const span = keptSpan(platform.catalog, definition, today);
      if (!span) continue;
      const { table } = definition;
      const account = asRole(platform, server, accountNames.etl);
      const where = `${quoteMysqlName(span.column)} < '${span.from}'`;
      const [found] = await withMysql(account, nameThere, (connection) =>
        mysqlRows<{ count: string; oldest: string | null; newest: string | null }>(
          connection,
          `select count(*) as count, min(${quoteMysqlName(span.column)}) as oldest, max(${quoteMysqlName(span.column)}) as newest from ${quoteMysqlName(table)} where ${where}`,
        ),
      );
      const rows = Number(found?.count);
      if (rows === 0) continue;
      due.push({
        ...{ engine: 'mysql', database: store.database, table, partition: null, cutoff: Date.parse(span.from), rows },
        ...{ from: dayOf(found?.oldest), to: dayOf(found?.newest), bytes: null, personal: false },
        take: (workshop, as) =>
          withMysql(account, nameThere, (connection) =>
            takeStoreTable(workshop, { connection, database: nameThere, table, as, where }),
          ),
        remove: (archived) =>
          withMysql(account, nameThere, async (connection) => {
            await connection.beginTransaction();
            const [answer] = await connection.query(`delete from ${quoteMysqlName(table)} where ${where}`);
            const { affectedRows } = answer as { affectedRows: number };
            if (affectedRows !== archived) {
              await connection.rollback();
              throw new GenimsError(
                'ARCHIVE_FAILED',
                `${table} has ${affectedRows} rows before ${span.from}, of which ${archived} were archived.`,
              );
            }
            await connection.commit();
            return { rows: archived };
          }),
      });
    }
  return due;
}

function dayOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Math.floor(Date.parse(text.slice(0, 10)) / DAY_MS) * DAY_MS;
}
