import { BEGIN, recompute } from '../audit/chain-check.ts';
import { ChainedTable } from '../audit/chained-table.ts';
import { chainOf, placedChangeLog } from '../audit/change-log.ts';
import { CheckpointChain } from '../audit/checkpoint-chain.ts';
import { compareRange, KnownRows, recordedRanges } from '../audit/plain-tables.ts';
import { must } from '../base/errors.ts';
import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { type Check, type CheckContext, EXAMPLES, type Finding, finding } from './check.ts';

/** That the audit is whole and tells what happened. */
export const auditChecks: Check[] = [
  {
    id: 'audit/chain',
    remedy:
      'Somebody with the rights of an administrator has changed the audit. Keep the database as evidence and compare the row that is named with a backup; who could enter is in the log of the engine.',
    run: checkChains,
  },
  {
    id: 'law/50',
    remedy:
      'The law says: every audited change has one audit row whose before-image is the previous after-image. Look at both rows; what lies between them was not captured.',
    run: checkImages,
  },
];

/** Every chain from its beginning, and every range of the tables without. */
async function checkChains({ platform, connections }: CheckContext): Promise<Finding> {
  const { log, ...placed } = must(placedChangeLog(platform), 'store of the audit');
  const connection = await connections.mysql(placed);
  const { tables } = platform.catalog.storeSpec(placed.store.store);
  const chain = new CheckpointChain(log.checkpoints, must(tables[log.checkpoints], log.checkpoints));
  const { examined, broken } = await chain.check(connection);
  const breaks = broken ? [broken] : [];
  let rows = examined;
  for (const name of [log.transactions, log.rows]) {
    const table = new ChainedTable(name, must(tables[name], name));
    for (const database of platform.databases()) {
      const input = { connection, table, chain: chainOf(table, database.name), checkpoints: log.checkpoints };
      const done = await recompute(input, BEGIN);
      rows += done.rows;
      if (done.broken) breaks.push(done.broken);
    }
  }
  const known = new KnownRows();
  for (const [name, spec] of Object.entries(tables)) {
    if ([log.transactions, log.rows, log.checkpoints].includes(name)) continue;
    for (const range of await recordedRanges(connection, log.checkpoints, name)) {
      const compared = await compareRange(connection, { name, spec }, range, known);
      rows += compared.rows;
      if (compared.broken) breaks.push(compared.broken);
    }
  }
  return finding(
    rows,
    breaks.map(({ table, rowId, what }) => `${table}, row ${rowId}: ${what}`),
  );
}

/**
 * Each change of a row against the one before it, in the order of the chain. Where the record of a table began anew, or its rows were truncated, what was before does not count; a change of the
 * key goes on under the new one.
 */
async function checkImages({ platform, connections }: CheckContext): Promise<Finding> {
  const { log, ...placed } = must(placedChangeLog(platform), 'store of the audit');
  const connection = await connections.mysql(placed);
  const [rows, transactions] = [log.rows, log.transactions].map(quoteMysqlName);
  const [counted] = await mysqlRows<{ n: string }>(connection, `select count(*) as n from ${rows}`);
  const wrong = await mysqlRows<{ example: string }>(
    connection,
    `select concat(table_name, ' ', row_key, ', ${log.rows} ', data_change_id, ': ', fault) as example from (
       select table_name, row_key, data_change_id, case
         when previous_id is null then null
         when operation = 'insert' and previous_operation <> 'delete' then concat('is inserted again after row ', previous_id)
         when operation <> 'insert' and previous_operation = 'delete' then concat('changes after its removal in row ', previous_id)
         when operation <> 'insert' and before_image <> previous_image then concat('its before-image is not the after-image of row ', previous_id)
       end as fault
       from (
         select d.*, lag(d.after_image) over w as previous_image, lag(d.operation) over w as previous_operation,
           lag(d.data_change_id) over w as previous_id
         from (
           select r.*, sum(operation = 'break') over (partition by database_name, schema_name, table_name order by audit_timestamp, operation = 'break') as part
           from (
             select data_change_id, chain_name, chain_sequence, database_name, schema_name, table_name, row_key, operation, before_image, after_image, audit_timestamp from ${rows}
             union all
             select data_change_id, chain_name, chain_sequence, database_name, schema_name, table_name, previous_row_key, 'delete', before_image, null, audit_timestamp from ${rows} where previous_row_key is not null
             union all
             select 0, chain_name, 0, database_name, schema_name, table_name, '', 'break', null, null, audit_timestamp from ${transactions} where operation in ('baseline', 'truncate')
           ) r
         ) d
         where d.operation <> 'break'
         window w as (partition by d.chain_name, d.schema_name, d.table_name, d.row_key, d.part order by d.chain_sequence)
       ) paired
     ) judged where fault is not null limit ${EXAMPLES + 1}`,
  );
  return {
    examined: Number(counted?.n),
    violations: wrong.length,
    examples: wrong.slice(0, EXAMPLES).map(({ example }) => example),
  };
}
