import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseRequisitionLinesRow, PurchaseRequisitionsRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { holderOf, storeOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { chooseSource, orderQuantity, type Source, unitPriceOf } from './sources.ts';

/** A thing to be asked for. */
export interface Wanted {
  source: Source;
  quantity: Scaled;
  required: Day;
  /** Proposal of planning that it comes from. */
  mrpElement?: Key;
  /** Nothing of it is left. */
  isShort?: boolean;
}

export interface NewRequest {
  origin: 'mrp' | 'reorder_point' | 'department';
  /** Planning run that it comes from. */
  mrpRun?: Key;
  factory: Key;
  /** Head of the department that asks; null for requests of the system. */
  requester: { employee: Key; department: Key; justification: string } | null;
  lines: Wanted[];
}

const DEPARTMENT_REASONS = [
  'Trial parts for engineering',
  'Stock of the tool crib is used up',
  'Rework of a customer pump',
  'Preparation of an audit',
] as const;
/** What departments ask for by themselves: parts of small value. */
const DEPARTMENT_GROUPS = new Set(['consumable', 'fastener', 'seal', 'packaging']);

/** A new request to buy, with its lines. Requests of the system are approved at once. */
export function raiseRequest(
  buying: Buying,
  { origin, mrpRun, factory, requester, lines }: NewRequest,
): PurchaseRequisitionsRow {
  const { tables, copies, numbers, now, isOpening } = buying;
  const key = tables.purchase_requisitions.nextKey();
  const warehouse = storeOf(buying, factory, 'raw_material');
  const estimates = lines.map((line) => estimate(buying, line));
  const isApproved = requester === null;
  const request = tables.purchase_requisitions.add({
    purchase_requisition_id: key,
    purchase_requisition_number: numbers.next('PRQ', now),
    company_id: copies['master.factories'].must(factory).company_id,
    factory_id: factory,
    requisition_type: 'material',
    origin,
    mrp_run_id: mrpRun ?? null,
    requested_by_employee_id: requester?.employee ?? null,
    department_id: requester?.department ?? null,
    priority: lines.some(({ isShort }) => isShort) ? 'high' : 'normal',
    requested_at: now,
    required_date: Math.min(...lines.map((line) => line.required)),
    justification: requester?.justification ?? null,
    estimated_amount: estimates.reduce((sum, one) => sum + one.amount, 0),
    approval_status: isApproved ? 'approved' : 'pending',
    approved_at: isApproved ? now : null,
    status: isApproved ? 'approved' : 'submitted',
    is_opening: isOpening,
    ...entered(buying),
  });
  for (const [index, { source, quantity, required, mrpElement }] of lines.entries()) {
    const { price, amount } = must(estimates[index], 'estimate');
    tables.purchase_requisition_lines.add({
      purchase_requisition_id: key,
      line_number: (index + 1) * 10,
      material_id: source.material_id,
      requested_quantity: quantity,
      unit_of_measure: source.unit_of_measure,
      required_date: required,
      warehouse_id: warehouse.warehouse_id,
      suggested_supplier_id: source.supplier_id,
      material_supplier_id: source.material_supplier_id,
      estimated_unit_price_amount: price,
      estimated_amount: amount,
      mrp_element_id: mrpElement ?? null,
      needs_quotation: !isOpening && needsQuotation(source, amount, localDay(now)),
      ...entered(buying),
    });
  }
  return request;
}

/** Whether bids are asked for: the price ends soon or is a year old, or much money is at stake. */
function needsQuotation(source: Source, amount: Scaled, day: Day): boolean {
  const { from, endsWithinDays, yearlyWithinDays } = purchasing.quotations;
  const endsSoon = source.valid_to !== null && source.valid_to < day + endsWithinDays;
  const age = day - source.valid_from;
  return amount >= scaled(from, 2) || endsSoon || (age >= 365 && age % 365 < yearlyWithinDays);
}

/** Departments ask for small things; their heads decide on the next day. */
export function askForDepartments(buying: Buying): void {
  const { draws, copies, parameters, now } = buying;
  const day = localDay(now);
  decide(buying, day);
  const draw = draws.of('day', day, 'department requests');
  const count = draw.poisson(purchasing.departmentRequests * parameters.scale);
  if (count === 0) return;
  const departments = [...copies['master.departments'].all()]
    .filter((row) => row.factory_id !== null && row.manager_employee_id !== null && row.status === 'active')
    .sort((a, b) => a.department_id - b.department_id);
  const things = [...copies['master.materials'].all()]
    .filter((row) => DEPARTMENT_GROUPS.has(row.material_group) && row.status === 'active')
    .sort((a, b) => a.material_id - b.material_id);
  for (let i = 0; i < count && departments.length > 0 && things.length > 0; i++) {
    const { department_id, factory_id, manager_employee_id } = draw.pick(departments);
    const source = chooseSource(buying, draw.pick(things).material_id, day, draw);
    const justification = draw.pick(DEPARTMENT_REASONS);
    if (!source) continue;
    const employee = must(manager_employee_id, 'head of a department');
    raiseRequest(buying, {
      origin: 'department',
      factory: must(factory_id, 'factory of a department'),
      requester: { employee, department: department_id, justification },
      lines: [{ source, quantity: orderQuantity(source, 0), required: day + source.lead_time_days + 3 }],
    });
  }
}

function decide(context: Context, day: Day): void {
  const { tables, draws, now } = context;
  for (const request of tables.purchase_requisitions.held()) {
    if (request.status !== 'submitted' || localDay(request.requested_at) >= day) continue;
    const decision = {
      approved_by_employee_id: holderOf(context, 'Plant Manager', request.purchase_requisition_id, request.factory_id),
      approved_at: now,
    };
    const draw = draws.of('purchase_requisitions', request.purchase_requisition_id, 'decision');
    if (!draw.chance(purchasing.departmentRefused)) {
      tables.purchase_requisitions.change(request, { ...decision, status: 'approved', approval_status: 'approved' });
      continue;
    }
    const reason = 'Not in the budget';
    for (const line of linesOfRequest(context, request))
      tables.purchase_requisition_lines.change(line, {
        status: 'cancelled',
        cancelled_quantity: line.requested_quantity,
        rejection_reason: reason,
      });
    tables.purchase_requisitions.change(request, {
      ...decision,
      status: 'rejected',
      approval_status: 'rejected',
      rejection_reason: reason,
      closed_at: now,
    });
  }
}

/** A request's line has become an order line. */
export function lineOrdered(context: Context, line: PurchaseRequisitionLinesRow, quantity: Scaled, buyer: Key): void {
  const { tables } = context;
  tables.purchase_requisition_lines.change(line, { ordered_quantity: quantity, status: 'ordered' });
  const request = tables.purchase_requisitions.must(line.purchase_requisition_id);
  tables.purchase_requisitions.change(request, { buyer_employee_id: request.buyer_employee_id ?? buyer });
  followLines(context, request);
}

export function orderedQuantityChanged(context: Context, orderLine: PurchaseOrderLinesRow): void {
  const line = lineOf(context, orderLine);
  if (line) context.tables.purchase_requisition_lines.change(line, { ordered_quantity: orderLine.ordered_quantity });
}

/** The order line was struck: its request is open again, or dropped. */
export function orderedNoMore(
  context: Context,
  orderLine: PurchaseOrderLinesRow,
  reason: string,
  isOpenAgain: boolean,
): void {
  const { tables } = context;
  const line = lineOf(context, orderLine);
  if (!line) return;
  tables.purchase_requisition_lines.change(
    line,
    isOpenAgain
      ? { status: 'open', ordered_quantity: 0 }
      : {
          status: 'cancelled',
          ordered_quantity: 0,
          cancelled_quantity: line.requested_quantity,
          rejection_reason: reason,
        },
  );
  followLines(context, tables.purchase_requisitions.must(line.purchase_requisition_id));
}

/** The header follows its lines. */
function followLines(context: Context, request: PurchaseRequisitionsRow): void {
  const lines = linesOfRequest(context, request);
  const count = (status: string) => lines.filter((line) => line.status === status).length;
  const [ordered, cancelled] = [count('ordered'), count('cancelled')];
  const status =
    cancelled === lines.length
      ? 'cancelled'
      : ordered + cancelled === lines.length
        ? 'ordered'
        : ordered > 0
          ? 'partially_ordered'
          : 'approved';
  const isClosed = status === 'ordered' || status === 'cancelled';
  context.tables.purchase_requisitions.change(request, {
    status,
    closed_at: isClosed ? (request.closed_at ?? context.now) : null,
  });
}

function linesOfRequest({ tables }: Context, request: PurchaseRequisitionsRow) {
  return tables.purchase_requisition_lines.by('purchase_requisition_id', request.purchase_requisition_id);
}

function lineOf({ tables }: Context, orderLine: PurchaseOrderLinesRow): PurchaseRequisitionLinesRow | undefined {
  const key = orderLine.purchase_requisition_line_id;
  return key === null ? undefined : tables.purchase_requisition_lines.get(key);
}

/** Price of one unit and amount of a line, in INR at the rate of the day. */
function estimate({ ledger, now }: Buying, { source, quantity }: Wanted): { price: Scaled; amount: Scaled } {
  const rate = ledger.rate(source.currency_code, localDay(now));
  const price = multiply(unitPriceOf(source), 4, rate, 8, 4);
  return { price, amount: multiply(quantity, 3, price, 4, 2) };
}
