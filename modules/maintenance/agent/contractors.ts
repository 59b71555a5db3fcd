import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { CONTRACTS } from '../lifecycle/contracts.ts';
import { CALLS } from '../lifecycle/work.ts';
import type { ServiceCallLogsRow, ServiceContractsRow, Types } from '../rows.ts';
import { type Context, type Order, orderBegun, type Site, sitesOf } from './context.ts';
import { addCost, charge } from './costs.ts';
import { monthly } from './monthly.ts';
import { costCentreOf } from './organisation.ts';
import { foremanOf, managerOf } from './people.ts';

type Call = ServiceCallLogsRow;
type Contract = ServiceContractsRow;

/** Outside service: contracts with their fees, and calls from the first word to the accepted report. */
export const contractors: Process<Types> = {
  name: 'contractors',
  opens(context) {
    for (const site of sitesOf(context)) openContracts(context, site);
  },
  schedule: [{ at: monthly(1, '09:00'), act: chargeFees }],
  agenda: [{ of: 'service_call_logs', next: nextOfCall, act: goOn }],
  follows: [follow(orderBegun, maybeCall)],
};

function openContracts(context: Context, site: Site): void {
  const { tables, copies, draws, now } = context;
  const suppliers = [...copies['master.suppliers'].all()]
    .filter(
      ({ supplier_category, status }) =>
        ['service', 'equipment', 'mro'].includes(supplier_category) && status === 'active',
    )
    .sort((a, b) => a.supplier_id - b.supplier_id);
  for (const [index, kind] of CONTRACTS.entries()) {
    // Two sites share what a smaller site does not need by itself.
    if (index >= 7 && site.factory_id > 2) continue;
    const key = tables.service_contracts.nextKey();
    const draw = draws.of('service_contracts', key, 'opening');
    const supplier = suppliers.length > 0 ? draw.pick(suppliers) : undefined;
    if (!supplier) return;
    const from = localDay(now) - draw.integer(20, 300);
    const terms = draws.of('service_contracts', key, 'terms');
    const price = terms.between(0.85, 1.3);
    tables.service_contracts.add({
      service_contract_id: key,
      contract_number: `MSC-2025-${String(key).padStart(4, '0')}`,
      title: `${kind.title} ${site.factory_code}`,
      contract_type: kind.type,
      supplier_id: supplier.supplier_id,
      company_id: site.company_id,
      factory_id: site.factory_id,
      asset_class: kind.assetClass,
      coverage: kind.coverage,
      response_hours: kind.responseHours * 10_000,
      resolution_hours: kind.responseHours * 4 * 10_000,
      // Who promises to come within hours comes at night as well.
      service_window: kind.responseHours <= 8 ? 'around_the_clock' : kind.fee > 0 ? 'two_shifts' : 'business_hours',
      planned_visit_count: kind.visits,
      annual_fee_amount: kind.fee * 100,
      billing_frequency: kind.fee > 0 ? 'monthly' : 'none',
      call_out_amount: Math.round((CALLS.callOut * price) / 50) * 5000,
      hourly_rate_amount: Math.round((CALLS.hourlyRate * price) / 10) * 100_000,
      penalty_pct: kind.fee > 0 ? terms.pick([10_000, 20_000, 20_000, 50_000]) : 0,
      currency_code: 'INR',
      payment_terms_days: supplier.payment_terms_days,
      owner_employee_id: managerOf(context, site.factory_id),
      signed_on: from - 10,
      valid_from: from,
      valid_to: from + 3 * 365,
      renews_automatically: terms.chance(0.7),
      notice_days: terms.pick([30, 60, 90]),
      status: 'active',
    });
  }
}

/** Some orders are more than the own crew can do. */
function maybeCall(context: Context, order: Order): void {
  const { tables, copies, draws, numbers, now } = context;
  const draw = draws.of('work_orders', order.work_order_id, 'call');
  if (!draw.chance(order.work_order_type === 'corrective' ? CALLS.corrective : CALLS.others)) return;
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  const contracts = tables.service_contracts
    .by('factory_id', order.factory_id)
    .filter(({ status }) => status === 'active');
  const contract =
    contracts.find(({ asset_class }) => asset_class === asset.asset_class) ??
    (draw.chance(0.35) ? contracts[0] : undefined);
  const supplier = contract?.supplier_id ?? contracts[order.work_order_id % Math.max(1, contracts.length)]?.supplier_id;
  if (supplier === undefined) return;
  const promise = contract ? (contract.response_hours / 10_000) * HOUR_MS : 8 * HOUR_MS;
  tables.service_call_logs.add({
    call_number: numbers.next('MSL', now),
    supplier_id: supplier,
    service_contract_id: contract?.service_contract_id ?? null,
    work_order_id: order.work_order_id,
    maintenance_asset_id: order.maintenance_asset_id,
    call_type:
      order.work_order_type === 'calibration'
        ? 'calibration'
        : order.work_order_type === 'corrective'
          ? 'breakdown'
          : 'planned_visit',
    priority: order.priority,
    called_by_employee_id: foremanOf(context, order.factory_id),
    contact_name: copies['master.suppliers'].must(supplier).contact_name,
    problem: order.title,
    called_at: now,
    response_due_at: now + promise,
    resolution_due_at: contract ? now + (contract.resolution_hours / 10_000) * HOUR_MS : null,
    currency_code: 'INR',
    status: 'open',
  });
  if (contract) tables.work_orders.change(order, { service_contract_id: contract.service_contract_id });
}

function nextOfCall(call: Call, { draws }: Context): Moment {
  const draw = draws.of('service_call_logs', call.service_call_log_id, 'course');
  const arrival = draw.lognormal(...CALLS.arrival);
  const onSite = Math.round(draw.lognormal(...CALLS.onSite) * 3600) * 1000;
  const report = draw.integer(1, 4);
  if (call.status === 'open') return call.called_at + 20 * MINUTE_MS;
  if (call.status === 'dispatched')
    return (
      call.called_at + 25 * MINUTE_MS + Math.round(((call.response_due_at - call.called_at) * arrival) / 1000) * 1000
    );
  if (call.status === 'on_site') return must(call.arrived_at, 'arrival') + onSite;
  if (call.status === 'resolved')
    return localMoment(workingDayFrom(localDay(must(call.resolved_at, 'end')) + report), 11);
  return NEVER;
}

function goOn(call: Call, context: Context): void {
  const { tables, now } = context;
  const key = call.service_call_log_id;
  if (call.status === 'open')
    tables.service_call_logs.change(call, {
      status: 'dispatched',
      supplier_reference_number: `SR-${100_000 + key * 37}`,
      engineer_name: ENGINEERS[key % ENGINEERS.length] ?? null,
    });
  else if (call.status === 'dispatched')
    tables.service_call_logs.change(call, {
      status: 'on_site',
      arrived_at: now,
      is_response_met: now <= call.response_due_at,
    });
  else if (call.status === 'on_site')
    tables.service_call_logs.change(call, {
      status: 'resolved',
      resolved_at: now,
      is_resolution_met: call.resolution_due_at === null ? null : now <= call.resolution_due_at,
      service_hours: Math.round((now - must(call.arrived_at, 'arrival')) / 360),
      work_performed: `${call.problem}: examined, mended and tested`,
    });
  else settle(context, call);
}

const ENGINEERS = ['R. Kulkarni', 'S. Iyer', 'A. Deshpande', 'M. Pillai', 'V. Rao', 'K. Menon', 'D. Shah'];

/** Report and price are accepted; what no contract pays becomes cost of the order. */
function settle(context: Context, call: Call): void {
  const { tables, draws } = context;
  const draw = draws.of('service_call_logs', call.service_call_log_id, 'settled');
  const isCovered = call.service_contract_id !== null && draw.chance(CALLS.covered);
  const contract =
    call.service_contract_id === null ? undefined : tables.service_contracts.get(call.service_contract_id);
  const callOut = contract?.call_out_amount ?? CALLS.callOut * 100;
  const hourly = contract?.hourly_rate_amount ?? CALLS.hourlyRate * 10_000;
  const labour = isCovered ? 0 : callOut + ratio(call.service_hours ?? 0, hourly, 1_000_000);
  const parts = isCovered || !draw.chance(0.35) ? 0 : draw.integer(1500, 14_000) * 100;
  tables.service_call_logs.change(call, {
    status: 'closed',
    is_covered: isCovered,
    labour_amount: labour,
    parts_amount: parts,
    total_amount: labour + parts,
    supplier_invoice_number: isCovered ? null : `SI-${call.service_call_log_id * 113}`,
    satisfaction_score: draw.integer(3, 5),
  });
  if (contract && call.call_type === 'planned_visit')
    tables.service_contracts.change(contract, { visits_done_count: contract.visits_done_count + 1 });
  if (labour + parts === 0) return;
  const order = tables.work_orders.must(call.work_order_id);
  charge(context, order, {
    cost_type: 'contractor',
    service_call_log_id: call.service_call_log_id,
    supplier_id: call.supplier_id,
    quantity: 1000,
    unit_of_measure: 'call',
    unit_cost_amount: (labour + parts) * 100,
    amount: labour + parts,
  });
  tables.work_orders.change(order, {
    contractor_cost_amount: order.contractor_cost_amount + labour + parts,
    total_cost_amount: order.total_cost_amount + labour + parts,
  });
}

/** Fees of the month. */
function chargeFees(context: Context): void {
  const { tables, now } = context;
  for (const contract of [...tables.service_contracts.held()])
    if (contract.valid_to !== null && contract.valid_to < localDay(now))
      tables.service_contracts.change(contract, { status: 'expired' });
    else {
      // Visits are counted by years of the contract.
      if (contract.visits_done_count > 0 && monthOf(contract.valid_from) === monthOf(localDay(now)))
        tables.service_contracts.change(contract, { visits_done_count: 0 });
      chargeFee(context, contract);
    }
}

function monthOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCMonth();
}

function chargeFee(context: Context, contract: Contract): void {
  const amount = ratio(contract.annual_fee_amount, 1, 12);
  if (amount === 0) return;
  addCost(context, {
    cost_type: 'contract_fee',
    service_contract_id: contract.service_contract_id,
    supplier_id: contract.supplier_id,
    cost_center_code: costCentreOf(context, contract.factory_id, 'mechanical'),
    quantity: 1000,
    unit_of_measure: 'month',
    unit_cost_amount: amount * 100,
    amount,
  });
}
