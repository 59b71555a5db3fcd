import { addWorkingDays } from '../../../../company/calendar.ts';
import { everyDay } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import type {
  ErpWmsSyncQueueRow,
  ReconciliationRunsRow,
  ReconciliationTemplatesRow,
  ReconciliationVariancesRow,
  Types,
} from '../../rows.ts';
import { type Context, companies, monthOf, type Period, periodClosed, personOf } from '../context.ts';
import { waitingFor } from '../ledger/index.ts';
import { costOf } from './snapshots.ts';

/** What two sides of a comparison hold. */
interface Compared {
  left: Scaled;
  right: Scaled;
  count: number;
  quantities?: { left: Scaled; right: Scaled };
  differing: readonly Differing[];
}

type Differing = Pick<
  ReconciliationVariancesRow,
  'left_amount' | 'right_amount' | 'variance_class' | 'difference_amount'
> &
  Partial<ReconciliationVariancesRow>;

/** Every night sub-ledgers, bank and warehouses are compared with the ledger; at the close of a month everything. */
export const reconciliation: Process<Types> = {
  name: 'reconciliation',
  schedule: [{ at: everyDay.at('02:30'), act: (context) => runAll(context, 'daily') }],
  agenda: [{ of: 'reconciliation_variances', next: lookAt, act: resolve }],
  follows: [follow(periodClosed, proveClose)],
};

function runAll(context: Context, frequency: ReconciliationTemplatesRow['frequency']): void {
  if (context.tables.budget_templates.size === 0) return;
  for (const { company_id } of context.the(companies))
    for (const template of context.tables.reconciliation_templates.by('frequency', frequency))
      run(context, template, monthOf(context, company_id, localDay(context.now)), false);
}

/** The books of a month are closed with everything reconciled. */
function proveClose(context: Context, period: Period): void {
  if (period.is_opening) return;
  for (const template of context.tables.reconciliation_templates.by('frequency', 'period_end'))
    run(context, template, period, true);
}

function run(context: Context, template: ReconciliationTemplatesRow, period: Period, isPeriodEnd: boolean): void {
  const { tables, numbers, now } = context;
  const compared = compare(context, template, period);
  const difference = compared.left - compared.right;
  const row = tables.reconciliation_runs.add({
    reconciliation_run_number: numbers.next('RCN', now),
    reconciliation_template_id: template.reconciliation_template_id,
    company_id: period.company_id,
    fiscal_period_id: period.fiscal_period_id,
    account_code: template.account_code,
    trigger_code: isPeriodEnd ? 'period_close' : 'schedule',
    as_of_at: now,
    is_period_end: isPeriodEnd,
    started_at: now,
    ended_at: now + compared.count * 2 + 300,
    compared_count: compared.count,
    matched_count: compared.count - compared.differing.length,
    variance_count: compared.differing.length,
    left_quantity: compared.quantities?.left ?? null,
    right_quantity: compared.quantities?.right ?? null,
    left_amount: compared.left,
    right_amount: compared.right,
    difference_amount: difference,
    currency_code: 'INR',
    is_material: Math.abs(difference) > template.materiality_amount,
    reviewed_by_employee_id: isPeriodEnd ? personOf(context, 'Accounts Manager') : null,
    reviewed_at: isPeriodEnd ? now + 30 * MINUTE_MS : null,
    status: compared.differing.length === 0 ? 'balanced' : 'unbalanced',
  });
  if (template.reconciliation_type === 'erp_wms_quantity') close(context, period.company_id, row);
  for (const [index, one] of compared.differing.entries()) addVariance(context, row, index + 1, one);
}

function addVariance(
  { tables, numbers, now }: Context,
  run: ReconciliationRunsRow,
  line: number,
  one: Differing,
): void {
  const day = localDay(now);
  tables.reconciliation_variances.add({
    variance_number: numbers.next('VAR', now),
    reconciliation_run_id: run.reconciliation_run_id,
    line_number: line,
    company_id: run.company_id,
    account_code: run.account_code,
    currency_code: 'INR',
    severity: Math.abs(one.difference_amount) > 10_000_000 ? 'major' : 'minor',
    detected_at: now,
    due_date: addWorkingDays(day, 3),
    status: 'open',
    ...one,
  });
}

function compare(context: Context, template: ReconciliationTemplatesRow, period: Period): Compared {
  switch (template.reconciliation_type) {
    case 'erp_wms_quantity':
      return compareStock(context, period.company_id);
    case 'bank_ledger':
      return compareBank(context, period);
    case 'trial_balance':
      return compareSides(context, period);
    default:
      return compareAccount(context, template.account_code ?? '', period);
  }
}

/** Requests that were compared since the last night, snapshot by snapshot. */
function compareStock(context: Context, company: Key): Compared {
  const requests = comparedOf(context, company);
  const sums = { left: 0, right: 0, leftQuantity: 0, rightQuantity: 0 };
  const differing: Differing[] = [];
  for (const row of requests) {
    const { cost } = costOf(context, row);
    const book = row.erp_quantity ?? row.wms_quantity;
    const [left, right] = [multiply(row.wms_quantity, 3, cost, 4, 2), multiply(book, 3, cost, 4, 2)];
    sums.left += left;
    sums.right += right;
    sums.leftQuantity += row.wms_quantity;
    sums.rightQuantity += book;
    if (book !== row.wms_quantity)
      differing.push({
        left_amount: left,
        right_amount: right,
        difference_amount: left - right,
        variance_class: 'timing',
        warehouse_id: row.warehouse_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        stock_type: row.stock_type,
        left_snapshot_data_id: row.snapshot_data_id,
        left_quantity: row.wms_quantity,
        right_quantity: book,
        difference_quantity: row.wms_quantity - book,
        unit_of_measure: row.unit_of_measure,
        source_module: 'wms',
        source_table: 'wms.warehouse_inventory',
        source_id: row.warehouse_inventory_id,
        source_document_number: row.sync_request_number,
      });
  }
  return {
    left: sums.left,
    right: sums.right,
    count: requests.length,
    quantities: { left: sums.leftQuantity, right: sums.rightQuantity },
    differing,
  };
}

function comparedOf({ tables }: Context, company: Key): readonly ErpWmsSyncQueueRow[] {
  const held = [...tables.snapshot_data.by('company_id', company)].map(({ snapshot_data_id }) => snapshot_data_id);
  return held.flatMap((key) =>
    tables.erp_wms_sync_queue.by('snapshot_data_id', key).filter(({ status }) => status === 'completed'),
  );
}

/** Snapshots have been compared, or a newer one will take their place. */
function close({ tables }: Context, company: Key, run: ReconciliationRunsRow): void {
  for (const row of [...tables.snapshot_data.by('company_id', company)]) {
    if (row.status !== 'valued') continue;
    const [request] = tables.erp_wms_sync_queue.by('snapshot_data_id', row.snapshot_data_id);
    const isCompared = request?.status === 'completed';
    tables.snapshot_data.change(
      row,
      isCompared ? { status: 'compared', reconciliation_run_id: run.reconciliation_run_id } : { status: 'superseded' },
    );
  }
}

function closingOf({ tables }: Context, account: string, period: Period): Scaled {
  return tables.account_balances
    .by('account_code', account)
    .filter(({ fiscal_period_id }) => fiscal_period_id === period.fiscal_period_id)
    .reduce((sum, row) => sum + row.closing_amount_base, 0);
}

/** The sub-ledger has posted what waits here for a person as well. */
function compareAccount(context: Context, account: string, period: Period): Compared {
  const right = closingOf(context, account, period);
  const waiting = waitingFor(context, period, account);
  const differing: Differing[] =
    waiting === 0
      ? []
      : [
          {
            left_amount: right + waiting,
            right_amount: right,
            difference_amount: waiting,
            variance_class: 'posting_missing',
          },
        ];
  return { left: right + waiting, right, count: 1, differing };
}

function compareBank(context: Context, period: Period): Compared {
  const account = context.tables.bank_accounts
    .by('company_id', period.company_id)
    .find(({ currency_code }) => currency_code === 'INR');
  const right = account ? closingOf(context, account.account_code, period) : 0;
  const left = account ? (account.last_statement_amount ?? account.opening_amount) : 0;
  const differing: Differing[] =
    left === right
      ? []
      : [{ left_amount: left, right_amount: right, difference_amount: left - right, variance_class: 'timing' }];
  return { left, right, count: 1, differing };
}

function compareSides(context: Context, period: Period): Compared {
  let left = 0;
  let right = 0;
  const rows = context.tables.account_balances.by('fiscal_period_id', period.fiscal_period_id);
  for (const row of rows)
    if (row.closing_amount_base > 0) left += row.closing_amount_base;
    else right -= row.closing_amount_base;
  return { left, right, count: rows.length, differing: [] };
}

/** Within three working days somebody has found out; what timing explains levels out by itself. */
function lookAt(row: ReconciliationVariancesRow, { draws }: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const draw = draws.of('reconciliation_variances', row.reconciliation_variance_id, 'resolved');
  return localMoment(addWorkingDays(localDay(row.detected_at), draw.integer(1, 3)), 10 + draw.between(0, 6));
}

function resolve(row: ReconciliationVariancesRow, context: Context): void {
  const isTiming = row.variance_class === 'timing';
  const person = personOf(context, 'Accountant', row.reconciliation_variance_id % 7);
  context.tables.reconciliation_variances.change(row, {
    status: 'resolved',
    root_cause: isTiming ? 'Moved between the two reports of the night' : 'An entry waited for a correction',
    assigned_employee_id: person,
    resolution_code: isTiming ? 'levelled_out' : 'erp_corrected',
    resolution: isTiming ? 'Next comparison agreed' : 'Posted after correction',
    resolved_by_employee_id: isTiming ? null : person,
    resolved_at: context.now,
  });
}
