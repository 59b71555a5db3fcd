import { must } from '../base/errors.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { FlowState } from '../sync/flow-states.ts';
import { placedChangeLog } from './change-log.ts';

/** What `status` says of the audit. */
export interface RecordState {
  /** How far the changes of each database are recorded. */
  flows: FlowState[];
  /** When the chains were recomputed last, and since when rows of them do not agree. */
  checkedAt: string | null;
  broken: { table: string; chain: string; rowId: number; since: string }[];
}

/** From the audit itself; empty where it cannot be asked. */
export async function recordState(platform: Platform): Promise<RecordState> {
  const { server, nameThere, log, store } = must(placedChangeLog(platform), 'store of the audit');
  try {
    return await withMysql(server, nameThere, async (connection) => {
      const flows = await mysqlRows<{ source: string; at: string }>(
        connection,
        `select source_database as source, max(audit_timestamp) as at from ${quoteMysqlName(log.batches)} where flow_id = ? and status <> 'failed' group by source_database order by 1`,
        [log.stream],
      );
      const [checked] = await mysqlRows<{ at: string | null }>(
        connection,
        `select max(audit_timestamp) as at from ${quoteMysqlName(log.checkpoints)}`,
      );
      const broken = await mysqlRows<{ table_name: string; chain: string; row: string; at: string }>(
        connection,
        `select table_name, chain_name as chain, broken_at_row_id as 'row', audit_timestamp as at from ${quoteMysqlName(log.checkpoints)} where verification_status = 'broken' order by checkpoint_id`,
      );
      return {
        flows: flows.map(({ source, at }) => ({
          ...{
            source,
            target: store.database,
            appliedAt: momentText(at),
            waiting: 0,
            refused: 0,
            age: null,
            p50: null,
            p99: null,
          },
        })),
        checkedAt: checked?.at ? momentText(checked.at) : null,
        broken: broken.map(({ table_name: table, chain, row, at }) => ({
          ...{ table, chain, rowId: Number(row), since: momentText(at) },
        })),
      };
    });
  } catch {
    return { flows: [], checkedAt: null, broken: [] };
  }
}

function momentText(text: string): string {
  return `${text.slice(0, 23).replace(' ', 'T')}Z`;
}
