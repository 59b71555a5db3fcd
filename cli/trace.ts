import { recordedChanges } from '../machinery/audit/recorded-changes.ts';
import { traceRow } from '../machinery/sync/trace-row.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export async function run(options: CommonOptions, table: string, key: string): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const { rows, messages, copies, cut } = await traceRow(platform, table, key);
  const recorded = await recordedChanges(platform, rows);
  const told = rows.map((row) => ({ ...row, changes: recorded.get(`${row.table} ${row.key}`) ?? null }));
  context.print({ ok: true, rows: told, messages, copies, cut }, () =>
    [
      columns(
        ['steps', 'row', 'named', 'in', 'by', 'over', 'last recorded change'],
        told.map((row) => [
          row.distance > 0 ? `+${row.distance}` : String(row.distance),
          `${row.table} ${row.key}`,
          row.name ?? '',
          row.database,
          row.by ? `${row.by.table} ${row.by.key}` : '',
          row.by ? (row.by.flow ?? 'reference') : '',
          row.changes ? `${row.changes.operation} ${row.changes.at} ${row.changes.actor} ${row.changes.position}` : '',
        ]),
      ),
      ...(copies.length > 0
        ? ['', `Copies: ${copies.map((one) => `${one.database}${one.equal ? '' : ' (differs)'}`).join(', ')}.`]
        : []),
      ...messages.map(
        (one) =>
          `Message ${one.id} over ${one.flow} from ${one.from.table} ${one.from.key} is ${one.status}, in effect at ${one.effectiveAt}.`,
      ),
      ...(cut.length > 0 ? ['', `There is more than is shown of ${cut.join(', ')}.`] : []),
    ].join('\n'),
  );
}
