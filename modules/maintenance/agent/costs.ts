import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { ACCOUNTS } from '../lifecycle/organisation.ts';
import { WORK } from '../lifecycle/work.ts';
import type { MaintenanceCostsRow, MroPartsTransactionsRow, NewRows, Types } from '../rows.ts';
import type { Context, Labour, Order } from './context.ts';
import { journal } from './journals.ts';
import { countCost } from './metrics.ts';
import { departmentOf, foremanOf } from './people.ts';

type Cost = MaintenanceCostsRow;
const OFFSETS = {
  labour: ACCOUNTS.labourAbsorbed,
  parts: ACCOUNTS.stock,
  contractor: ACCOUNTS.accrued,
  contract_fee: ACCOUNTS.accrued,
} as const satisfies Record<Cost['cost_type'], string>;

/** Cost of work: the foreman approves job cards the next morning, parts and calls cost when they are booked; each night all of it goes to ERP. */
export const costs: Process<Types> = {
  name: 'costs',
  schedule: [
    { at: everyDay.at(WORK.labourApprovedAt), act: approveLabour },
    { at: everyDay.at('23:20'), act: gather },
  ],
};

function approveLabour(context: Context): void {
  const { tables, now } = context;
  for (const entry of tables.labor_time_entries.held()) {
    if (entry.approval_status !== 'pending' || entry.ended_at === null) continue;
    const order = tables.work_orders.must(entry.work_order_id);
    tables.labor_time_entries.change(entry, {
      approval_status: 'approved',
      approved_at: now,
      approved_by_employee_id: foremanOf(context, order.factory_id, entry.employee_id),
    });
    chargeLabour(context, order, entry);
  }
}

function chargeLabour(context: Context, order: Order, entry: Labour): void {
  if (entry.labour_amount === 0) return;
  charge(context, order, {
    cost_type: 'labour',
    labor_time_entry_id: entry.labor_time_entry_id,
    quantity: Math.max(1, Math.round(entry.labour_hours / 10)),
    unit_of_measure: 'h',
    unit_cost_amount: entry.hourly_rate_amount,
    amount: entry.labour_amount,
  });
  context.tables.work_orders.change(order, {
    labour_hours: order.labour_hours + entry.labour_hours,
    labour_cost_amount: order.labour_cost_amount + entry.labour_amount,
    total_cost_amount: order.total_cost_amount + entry.labour_amount,
  });
}

/** Parts that an order took, or gave back. */
export function chargeParts(context: Context, order: Order, booking: MroPartsTransactionsRow): void {
  const sign = booking.transaction_type === 'return' ? -1 : 1;
  charge(context, order, {
    cost_type: 'parts',
    posting_type: sign < 0 ? 'credit' : 'charge',
    mro_parts_transaction_id: booking.mro_parts_transaction_id,
    quantity: booking.quantity,
    unit_of_measure: booking.unit_of_measure,
    unit_cost_amount: booking.unit_cost_amount,
    amount: booking.total_cost_amount,
  });
  context.tables.work_orders.change(order, {
    parts_cost_amount: order.parts_cost_amount + sign * booking.total_cost_amount,
    total_cost_amount: order.total_cost_amount + sign * booking.total_cost_amount,
  });
}

type Charge = Pick<Cost, 'cost_type' | 'quantity' | 'unit_of_measure' | 'unit_cost_amount' | 'amount'> &
  Partial<NewRows['maintenance_costs']>;

/** A cost of an order, posted this night. */
export function charge(context: Context, order: Order, what: Charge): void {
  addCost(context, {
    work_order_id: order.work_order_id,
    work_order_number: order.work_order_number,
    work_order_type: order.work_order_type,
    maintenance_asset_id: order.maintenance_asset_id,
    cost_center_code: order.cost_center_code,
    ...what,
  });
}

export function addCost(context: Context, what: Charge & Pick<Cost, 'cost_center_code'>): void {
  const { tables, numbers, now } = context;
  const [centre] = tables.maintenance_cost_centers.by('cost_center_code', what.cost_center_code);
  const { labour_account_code, parts_account_code, contractor_account_code } = must(
    centre,
    `cost centre ${what.cost_center_code}`,
  );
  const accounts = {
    labour: labour_account_code,
    parts: parts_account_code,
    contractor: contractor_account_code,
    contract_fee: contractor_account_code,
  };
  tables.maintenance_costs.add({
    cost_number: numbers.next('MCP', now),
    posting_type: 'charge',
    posting_date: localDay(now),
    account_code: accounts[what.cost_type],
    offset_account_code: OFFSETS[what.cost_type],
    currency_code: 'INR',
    status: 'draft',
    ...what,
  });
}

/** The costs of the day, one journal for each company and kind. */
function gather(context: Context): void {
  const { tables, numbers, now } = context;
  const day: Day = localDay(now);
  const groups = Map.groupBy(
    [...tables.maintenance_costs.held()],
    (row) => `${companyOf(context, row)}/${row.cost_type}`,
  );
  for (const rows of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows)) {
    const first = must(rows[0], 'cost');
    const batch = numbers.next('MCJ', now);
    for (const row of rows) {
      tables.maintenance_costs.change(row, { status: 'posted', posted_at: now, journal_batch_number: batch });
      countCost(context, row);
    }
    journal(context, {
      batch,
      company: companyOf(context, first),
      day,
      entryType: 'maintenance_cost',
      description: `Maintenance, ${first.cost_type.replace('_', ' ')}: ${rows.length}`,
      key: first.maintenance_cost_id,
      table: 'maintenance_costs',
      gathered: rows.length,
      lines: rows.flatMap((row) => linesOf(context, row)),
    });
  }
}

function companyOf({ tables }: Context, row: Cost): number {
  const [centre] = tables.maintenance_cost_centers.by('cost_center_code', row.cost_center_code);
  return must(centre, `cost centre ${row.cost_center_code}`).company_id;
}

/** ERP keeps cost centres of departments: a line is that of its department, the rest of maintenance that of its own. */
export function bookedCentre({ tables, copies }: Context, code: string): string {
  const [centre] = tables.maintenance_cost_centers.by('cost_center_code', code);
  const { production_line_id, factory_id } = must(centre, `cost centre ${code}`);
  const department =
    production_line_id === null ? null : copies['master.production_lines'].must(production_line_id).department_id;
  if (department !== null) return copies['master.departments'].must(department).cost_center_code;
  return departmentOf({ copies }, must(factory_id, `site of cost centre ${code}`)).cost_center_code;
}

function linesOf(context: Context, row: Cost) {
  const centre = bookedCentre(context, row.cost_center_code);
  const amount = row.posting_type === 'charge' ? row.amount : -row.amount;
  return [
    { account: row.account_code, centre, supplier: row.supplier_id, amount },
    {
      account: row.offset_account_code,
      centre: row.offset_account_code === ACCOUNTS.labourAbsorbed ? centre : null,
      supplier: row.supplier_id,
      amount: -amount,
    },
  ];
}
