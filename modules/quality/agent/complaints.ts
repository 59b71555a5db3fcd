import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { event, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { COMPLAINT, COMPLAINTS } from '../lifecycle/actions.ts';
import { HOURS, hoursOf } from '../lifecycle/costs.ts';
import { DEFECTS } from '../lifecycle/non-conformance.ts';
import type { CustomerComplaintsRow, Types } from '../rows.ts';
import {
  type Context,
  complaintJustified,
  daysAfter,
  ENGINEERS,
  factsOf,
  hoursAfter,
  inOffice,
  personOf,
} from './context.ts';
import { recordCost } from './costs.ts';
import { countIn } from './counting.ts';
import { raise } from './non-conformance.ts';

type Complaint = CustomerComplaintsRow;

/** A complaint that is major was taken up. */
export const complaintIsMajor = event<Complaint>('complaint is major');

/** Complaints, which service tells: answered the same day, contained, investigated, answered for good. */
export const complaints: Process<Types> = {
  name: 'complaints',
  opens,
  takes: { customer_complaints: receive },
  agenda: [{ of: 'customer_complaints', next, act: proceed }],
};

/** A ticket of service. */
function receive(context: Context, { columns }: Message<Types, 'customer_complaints'>): void {
  const row = context.tables.customer_complaints.receive(columns, {});
  countReceived(context, row);
}

function opens(context: Context): void {
  const { draws, now, parameters } = context;
  const count = Math.max(2, Math.round(COMPLAINT.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const draw = draws.of('customer_complaints', index, 'opening');
    addOpen(context, inOffice(now - draw.integer(1, 24) * DAY_MS, draw));
  }
}

/** What a customer wrote before history began, to quality itself. */
function addOpen(context: Context, received: Moment): void {
  const { tables, draws, copies } = context;
  const key = tables.customer_complaints.nextKey();
  const draw = draws.of('customer_complaints', key, 'written');
  const customers = [...copies['master.customers'].all()].filter(
    ({ status, is_intercompany }) => status === 'active' && !is_intercompany,
  );
  const products = [...copies['master.products'].all()].filter(({ status }) => status === 'active');
  const product = draw.pick(products);
  const [symptom_code, , subject] = draw.pick(COMPLAINTS);
  const chance = draw.uniform();
  tables.customer_complaints.add({
    customer_complaint_id: key,
    customer_id: draw.pick(customers).customer_id,
    product_id: product.product_id,
    subject: `${subject}, ${product.product_code}`,
    symptom_code,
    severity:
      chance < COMPLAINT.critical ? 'critical' : chance < COMPLAINT.critical + COMPLAINT.major ? 'major' : 'minor',
    is_safety_related: chance < COMPLAINT.critical,
    factory_id: product.home_factory_id,
    affected_quantity:
      draw.weighted([
        [1, 0.7],
        [2, 0.2],
        [4, 0.1],
      ]) * 1000,
    unit_of_measure: product.unit_of_measure,
    received_at: received,
    is_opening: true,
    created_at: received,
  });
}

function countReceived(context: Context, { factory_id, product_id }: Complaint): void {
  const site =
    factory_id ?? (product_id === null ? null : context.copies['master.products'].must(product_id).home_factory_id);
  if (site !== null) countIn(context, site, { complaint_received_count: 1 });
}

function next(row: Complaint, context: Context): Moment {
  const draw = context.draws.of(
    'customer_complaints',
    row.customer_complaint_id,
    `${row.status}${row.contained_at === null ? '' : ' contained'}`,
  );
  switch (row.status) {
    case 'received':
      return inOffice(hoursAfter(row.received_at, COMPLAINT.acknowledgedHours, draw, COMPLAINT.mostHours), draw);
    case 'under_investigation':
      if (row.contained_at === null)
        return hoursAfter(must(row.acknowledged_at, 'first answer'), [18, 0.5], draw, COMPLAINT.containedHours);
      return daysAfter(row.received_at, COMPLAINT.answerDays, draw);
    case 'responded':
      return daysAfter(must(row.responded_at, 'answer'), COMPLAINT.closedDays, draw);
    default:
      return NEVER;
  }
}

function proceed(row: Complaint, context: Context): void {
  const { tables, now } = context;
  switch (row.status) {
    case 'received':
      takeUp(context, row);
      break;
    case 'under_investigation':
      if (row.contained_at === null) tables.customer_complaints.change(row, { contained_at: now });
      else answer(context, row);
      break;
    case 'responded': {
      const draw = context.draws.of('customer_complaints', row.customer_complaint_id, 'closed');
      tables.customer_complaints.change(row, {
        customer_accepted: draw.chance(COMPLAINT.accepted),
        closed_at: now,
        status: 'closed',
      });
      break;
    }
    default:
      throw new RangeError(`nothing to do for ${row.complaint_number} in state ${row.status}`);
  }
}

function takeUp(context: Context, row: Complaint): void {
  const { tables, numbers, draws, copies, now } = context;
  const draw = draws.of('customer_complaints', row.customer_complaint_id, 'taken up');
  const product = row.product_id === null ? undefined : copies['master.products'].get(row.product_id);
  const site =
    row.factory_id ?? product?.home_factory_id ?? must([...copies['master.factories'].all()][0], 'site').factory_id;
  const kind = COMPLAINTS.find(([symptom]) => symptom === row.symptom_code);
  const customer = copies['master.customers'].must(row.customer_id);
  tables.customer_complaints.change(row, {
    complaint_number: numbers.next('CMP', now),
    complaint_category: kind?.[1] ?? 'performance',
    severity: row.severity ?? 'minor',
    description:
      row.description ??
      `${customer.legal_name}, ${customer.city}: ${row.subject}. Units concerned: ${(row.affected_quantity ?? 1000) / 1000}.`,
    factory_id: site,
    unit_of_measure: row.affected_quantity === null ? null : (product?.unit_of_measure ?? 'pcs'),
    acknowledged_at: now,
    owner_employee_id: personOf(context, ENGINEERS, site, draw),
    containment_due_at: now + COMPLAINT.containedHours * HOUR_MS,
    response_due_date: localDay(row.received_at) + COMPLAINT.answerDays[1],
    status: 'under_investigation',
  });
  if (row.severity === 'critical' || (row.severity === 'major' && draw.chance(COMPLAINT.eightD)))
    context.tell(complaintIsMajor, row);
}

/** What was found, and what the customer gets. */
function answer(context: Context, row: Complaint): void {
  const { tables, draws, now } = context;
  const draw = draws.of('customer_complaints', row.customer_complaint_id, 'answered');
  const site = must(row.factory_id, 'site of a complaint');
  const isJustified = draw.chance(COMPLAINT.justified);
  const defect = COMPLAINTS.find(([symptom]) => symptom === row.symptom_code)?.[3] ?? 'assembly_error';
  const [cause, words] = draw.pick(DEFECTS[defect].causes);
  const item = { product_id: row.product_id, material_id: null };
  const price = row.product_id === null ? 0 : factsOf(context, item).cost / 100;
  const resolution = isJustified
    ? draw.pick(['replacement', 'repair', 'credit'] as const)
    : draw.pick(['explanation', 'rejected'] as const);
  const credit =
    resolution === 'credit' ? Math.round((price * (row.affected_quantity ?? 1000) * draw.between(0.2, 0.9)) / 1000) : 0;
  tables.customer_complaints.change(row, {
    sample_received_at: draw.chance(0.4) ? row.received_at + Math.round((now - row.received_at) * 0.5) : null,
    is_justified: isJustified,
    cause_category: isJustified ? cause : draw.pick(['customer', 'transport']),
    root_cause: isJustified ? words : 'Used outside the limits of the data sheet',
    responded_at: now,
    resolution,
    credit_amount: credit,
    currency_code: 'INR',
    status: 'responded',
  });
  const refers = {
    site,
    product_id: row.product_id,
    customer_complaint_id: row.customer_complaint_id,
    source_table: 'quality.customer_complaints',
    source_id: row.customer_complaint_id,
    source_document_number: row.complaint_number,
  } as const;
  recordCost(context, { element: 'complaint_handling', ...hoursOf(HOURS.complaint), ...refers });
  if (credit > 0) recordCost(context, { element: 'customer_credit', amount: credit, ...refers });
  if (resolution === 'replacement')
    recordCost(context, { element: 'replacement', amount: scaled(price / 100, 2), ...refers });
  if (!isJustified) return;
  if (row.severity !== 'minor' && draw.chance(COMPLAINT.capa)) context.tell(complaintJustified, row);
  if (row.product_id !== null && draw.chance(COMPLAINT.reported))
    raise(context, {
      source: 'customer',
      site,
      ...item,
      lot_number: row.lot_number,
      customer_complaint_id: row.customer_complaint_id,
      quantity: row.affected_quantity ?? 1000,
      lotQuantity: row.affected_quantity ?? 1000,
      severity: row.severity ?? 'minor',
      defects: [defect],
    });
}
