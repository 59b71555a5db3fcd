import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseRequisitionLinesRow, PurchaseRequisitionsRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Staff, storeOf } from '../reference/index.ts';
import type { Purchases } from './purchases.ts';
import { orderQuantity, type Source, type Sources, unitPriceOf } from './sources.ts';

/** A thing to be asked for. */
export interface Wanted {
  source: Source;
  quantity: Scaled;
  required: Day;
  /** Proposal of planning that it comes from. */
  mrpElement?: Key;
}

export interface NewRequest {
  origin: 'mrp' | 'reorder_point' | 'department';
  /** Planning run that it comes from. */
  mrpRun?: Key;
  factory: Key;
  requestedAt: Moment;
  /** Head of the department that asks; null for requests of the system. */
  requester: { employee: Key; department: Key; justification: string } | null;
  lines: Wanted[];
  isOpening: boolean;
}

const DEPARTMENT_REASONS = [
  'Trial parts for engineering',
  'Stock of the tool crib is used up',
  'Rework of a customer pump',
  'Preparation of an audit',
] as const;
/** What departments ask for by themselves: parts of small value. */
const DEPARTMENT_GROUPS = new Set(['consumable', 'fastener', 'seal', 'packaging']);

/** Requests to buy: raised by departments, closed as orders fulfil them. Those of planning arrive approved. */
export class Requests {
  private readonly erp: Erp;
  private readonly staff: Staff;
  private readonly sources: Sources;
  private readonly purchases: Purchases;

  constructor(erp: Erp, staff: Staff, sources: Sources, purchases: Purchases) {
    this.erp = erp;
    this.staff = staff;
    this.sources = sources;
    this.purchases = purchases;
  }

  /** A new request with its lines. Requests of the system are approved at once. */
  raise({ origin, mrpRun, factory, requestedAt, requester, lines, isOpening }: NewRequest): PurchaseRequisitionsRow {
    const { tables, copies, numbers } = this.erp.context;
    const key = tables.purchase_requisitions.nextKey();
    const warehouse = storeOf(this.erp.context, factory, 'raw_material');
    const estimates = lines.map((line) => this.estimate(line, requestedAt));
    const isApproved = requester === null;
    const request = tables.purchase_requisitions.add({
      purchase_requisition_id: key,
      purchase_requisition_number: numbers.next('PRQ', requestedAt),
      company_id: must(copies['master.factories'].get(factory), `factory ${factory}`).company_id,
      factory_id: factory,
      requisition_type: 'material',
      origin,
      mrp_run_id: mrpRun ?? null,
      source_module: null,
      source_table: null,
      source_id: null,
      source_document_number: null,
      requested_by_employee_id: requester?.employee ?? null,
      department_id: requester?.department ?? null,
      cost_center_code: null,
      priority: 'normal',
      requested_at: requestedAt,
      required_date: Math.min(...lines.map((line) => line.required)),
      justification: requester?.justification ?? null,
      estimated_amount: estimates.reduce((sum, one) => sum + one.amount, 0),
      buyer_employee_id: null,
      approval_status: isApproved ? 'approved' : 'pending',
      approved_by_employee_id: null,
      approved_at: isApproved ? requestedAt : null,
      rejection_reason: null,
      closed_at: null,
      status: isApproved ? 'approved' : 'submitted',
      is_opening: isOpening,
      created_at: requestedAt,
      updated_at: requestedAt,
    });
    for (const [index, { source, quantity, required, mrpElement }] of lines.entries()) {
      const estimate = must(estimates[index], 'estimate');
      tables.purchase_requisition_lines.add({
        purchase_requisition_line_id: tables.purchase_requisition_lines.nextKey(),
        purchase_requisition_id: key,
        line_number: (index + 1) * 10,
        material_id: source.material_id,
        mro_part_id: null,
        item_description: null,
        requested_quantity: quantity,
        ordered_quantity: 0,
        cancelled_quantity: 0,
        unit_of_measure: source.unit_of_measure,
        required_date: required,
        warehouse_id: warehouse.warehouse_id,
        suggested_supplier_id: source.supplier_id,
        material_supplier_id: source.material_supplier_id,
        estimated_unit_price_amount: estimate.price,
        estimated_amount: estimate.amount,
        mrp_element_id: mrpElement ?? null,
        maintenance_work_order_id: null,
        production_order_id: null,
        account_code: null,
        needs_quotation: false,
        rejection_reason: null,
        status: 'open',
        created_at: requestedAt,
        updated_at: requestedAt,
      });
    }
    return request;
  }

  /** Departments ask for small things; their heads decide on the next day. */
  departmentsToday(now: Moment): void {
    const { context } = this.erp;
    const day = localDay(now);
    this.decide(now, day);
    const draw = context.draws.of('day', day, 'department requests');
    const count = draw.poisson(purchasing.departmentRequests * context.parameters.scale);
    if (count === 0) return;
    const departments = [...context.copies['master.departments'].all()]
      .filter((row) => row.factory_id !== null && row.manager_employee_id !== null && row.status === 'active')
      .sort((a, b) => a.department_id - b.department_id);
    const things = [...context.copies['master.materials'].all()]
      .filter((row) => DEPARTMENT_GROUPS.has(row.material_group) && row.status === 'active')
      .sort((a, b) => a.material_id - b.material_id);
    for (let i = 0; i < count && departments.length > 0 && things.length > 0; i++) {
      const department = draw.pick(departments);
      const source = this.sources.choose(draw.pick(things).material_id, day, draw);
      const justification = draw.pick(DEPARTMENT_REASONS);
      if (!source) continue;
      this.raise({
        origin: 'department',
        factory: must(department.factory_id ?? undefined, 'factory of a department'),
        requestedAt: now,
        requester: {
          employee: must(department.manager_employee_id ?? undefined, 'head of a department'),
          department: department.department_id,
          justification,
        },
        lines: [{ source, quantity: orderQuantity(source, 0), required: day + source.lead_time_days + 3 }],
        isOpening: false,
      });
    }
  }

  private decide(now: Moment, day: Day): void {
    const { tables, draws } = this.erp.context;
    for (const request of [...tables.purchase_requisitions.held()]) {
      if (request.status !== 'submitted' || localDay(request.requested_at) >= day) continue;
      const decision = {
        approved_by_employee_id: this.staff.one('Plant Manager', request.purchase_requisition_id, request.factory_id)
          .employee_id,
        approved_at: now,
      };
      const draw = draws.of('purchase_requisitions', request.purchase_requisition_id, 'decision');
      if (!draw.chance(purchasing.departmentRefused)) {
        tables.purchase_requisitions.change(request, { ...decision, status: 'approved', approval_status: 'approved' });
        continue;
      }
      const reason = 'Not in the budget';
      for (const line of this.purchases.linesOfRequest(request.purchase_requisition_id))
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
  ordered(line: PurchaseRequisitionLinesRow, quantity: Scaled, buyer: Key, now: Moment): void {
    const { tables } = this.erp.context;
    tables.purchase_requisition_lines.change(line, { ordered_quantity: quantity, status: 'ordered' });
    const request = must(tables.purchase_requisitions.get(line.purchase_requisition_id), 'requisition');
    tables.purchase_requisitions.change(request, { buyer_employee_id: request.buyer_employee_id ?? buyer });
    this.follow(request, now);
  }

  orderedQuantityChanged(orderLine: PurchaseOrderLinesRow): void {
    const line = this.lineOf(orderLine);
    if (line)
      this.erp.context.tables.purchase_requisition_lines.change(line, { ordered_quantity: orderLine.ordered_quantity });
  }

  /** The order line was struck: its request is open again, or dropped. */
  orderedNoMore(orderLine: PurchaseOrderLinesRow, reason: string, isOpenAgain: boolean, now: Moment): void {
    const { tables } = this.erp.context;
    const line = this.lineOf(orderLine);
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
    this.follow(must(tables.purchase_requisitions.get(line.purchase_requisition_id), 'requisition'), now);
  }

  /** The header follows its lines. */
  private follow(request: PurchaseRequisitionsRow, now: Moment): void {
    const lines = this.purchases.linesOfRequest(request.purchase_requisition_id);
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
    this.erp.context.tables.purchase_requisitions.change(request, {
      status,
      closed_at: isClosed ? (request.closed_at ?? now) : null,
    });
  }

  private lineOf(orderLine: PurchaseOrderLinesRow): PurchaseRequisitionLinesRow | undefined {
    const key = orderLine.purchase_requisition_line_id;
    return key === null ? undefined : this.erp.context.tables.purchase_requisition_lines.get(key);
  }

  /** Price of one unit and amount of a line, in INR at the rate of the day. */
  private estimate({ source, quantity }: Wanted, at: Moment): { price: Scaled; amount: Scaled } {
    const rate = this.erp.ledger.rate(source.currency_code, localDay(at));
    const price = multiply(unitPriceOf(source), 4, rate, 8, 4);
    return { price, amount: multiply(quantity, 3, price, 4, 2) };
  }
}
