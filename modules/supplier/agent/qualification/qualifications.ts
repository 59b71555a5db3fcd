import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { scaled } from '../../../../machinery/base/decimal.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { qualification as figures } from '../../lifecycle/relations.ts';
import type { SupplierQualificationRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { notify } from '../notifications.ts';
import { type Commodity, type Partner, partners, type Source } from '../partners.ts';
import { holderOf } from '../people.ts';
import { whole } from '../times.ts';

type File = SupplierQualificationRow;
const YEAR = 365;

/** Permission to be a source for a commodity: given for three years, renewed before it ends. */
export const qualifications: Process<Types> = {
  name: 'qualifications',
  opens(context) {
    for (const partner of context.the(partners).values())
      for (const commodity of commoditiesOf(context, partner)) open(context, partner, commodity);
  },
  copied: { 'master.material_suppliers': sourceChanged },
  agenda: [
    {
      of: 'supplier_qualification',
      next: nextOfFile,
      act: followFile,
    },
  ],
};

/** What a supplier delivers, and sometimes what he could deliver beside it. */
function commoditiesOf(context: Context, { supplier, commodities }: Partner): readonly Commodity[] {
  const draw = context.draws.of('suppliers', supplier.supplier_id, 'commodities');
  const more = draw.pick(['mro', 'consumable', 'packaging', 'fastener'] as const);
  return draw.chance(0.3) && !commodities.includes(more) ? [...commodities, more] : commodities;
}

function open(context: Context, { supplier, sources }: Partner, commodity: Commodity): void {
  const { draws, now } = context;
  const draw = draws.of('suppliers', `${supplier.supplier_id}/${commodity}`, 'qualification');
  // Who delivers today is permitted to.
  const drawn = draw.weighted(figures.opening);
  const status = drawn === 'in_progress' && sources.length > 0 ? 'qualified' : drawn;
  const age = draw.integer(40, figures.years * YEAR - 20);
  const started =
    status === 'in_progress' ? localDay(now) - draw.integer(2, 18) : localDay(now) - age - draw.integer(20, 60);
  begin(context, { supplier: supplier.supplier_id, commodity, started, isOpening: true });
  if (status !== 'in_progress') {
    const [file] = context.tables.supplier_qualification.by('supplier_id', supplier.supplier_id).slice(-1);
    if (file) decide(context, file, status === 'conditional', localDay(now) - age);
  }
}

function begin(
  context: Context,
  {
    supplier,
    commodity,
    started,
    isOpening,
  }: { supplier: Key; commodity: Commodity; started: number; isOpening: boolean },
): File {
  const { tables, numbers, now } = context;
  const known = tables.supplier_qualification.by('supplier_id', supplier).some((one) => one.commodity === commodity);
  return tables.supplier_qualification.add({
    qualification_number: numbers.next('SQF', now),
    supplier_id: supplier,
    commodity,
    qualification_type: known ? 'renewal' : 'initial',
    buyer_employee_id: holderOf(context, 'Category Buyer', supplier),
    quality_employee_id: holderOf(context, 'Quality Engineer', supplier),
    started_on: started,
    is_opening: isOpening,
    status: 'in_progress',
  });
}

function decide(context: Context, file: File, isConditional: boolean, day: number): void {
  const { tables, draws } = context;
  const draw = draws.of('supplier_qualification', file.supplier_qualification_id, 'decision');
  const score = scaled(draw.between(isConditional ? 60 : 75, isConditional ? 76 : 98), 4);
  tables.supplier_qualification.change(file, {
    questionnaire_returned_on: Math.min(day, file.started_on + draw.integer(3, 15)),
    questionnaire_score_pct: score,
    financial_risk_level: draw.weighted([
      ['low', 0.7],
      ['medium', 0.25],
      ['high', 0.05],
    ]),
    supplier_audit_id: auditBefore(context, file.supplier_id, day),
    sample_result: isConditional ? 'conditional' : draw.chance(0.6) ? 'approved' : 'not_required',
    document_check_passed: true,
    total_score_pct: score,
    decided_on: day,
    decided_by_employee_id: holderOf(context, 'Quality Manager', file.supplier_id),
    conditions: isConditional ? 'First deliveries are inspected in full; corrective action within six months.' : null,
    valid_from: day,
    valid_to: day + figures.years * YEAR,
    status: isConditional ? 'conditional' : 'qualified',
  });
}

/** The last audit of the supplier that was reported by a day and not failed. */
function auditBefore({ tables }: Context, supplier: Key, day: number): Key | null {
  const audit = tables.supplier_audits
    .by('supplier_id', supplier)
    .findLast((one) => one.report_issued_on !== null && one.report_issued_on <= day && one.result !== 'failed');
  return audit?.supplier_audit_id ?? null;
}

/** When a file is decided, renewed or ends. */
function nextOfFile(file: File, context: Context): Moment {
  if (file.status === 'in_progress') {
    const draw = context.draws.of('supplier_qualification', file.supplier_qualification_id, 'time');
    return localMoment(file.started_on + whole(draw, figures.decidedAfter), draw.between(10, 17));
  }
  if (file.valid_to === null || file.status === 'expired' || file.status === 'rejected') return NEVER;
  return isRenewed(context, file)
    ? localMoment(file.valid_to + 1, 1)
    : localMoment(file.valid_to - figures.renewalDays, 10);
}

function followFile(file: File, context: Context): void {
  const { tables, draws, now } = context;
  if (file.status === 'in_progress') {
    const draw = draws.of('supplier_qualification', file.supplier_qualification_id, 'outcome');
    decide(context, file, draw.chance(figures.conditional), localDay(now));
  } else if (file.valid_to !== null && localDay(now) > file.valid_to)
    tables.supplier_qualification.change(file, {
      status: 'expired',
      suspended_on: null,
      suspension_reason_code: null,
    });
  else {
    begin(context, { supplier: file.supplier_id, commodity: file.commodity, started: localDay(now), isOpening: false });
    notify(context, {
      supplier: file.supplier_id,
      type: 'qualification_expiring',
      severity: 'warning',
      title: `Qualification ${file.qualification_number} ends soon`,
      source: ['supplier.supplier_qualification', file.supplier_qualification_id, file.qualification_number],
      role: 'quality',
    });
  }
}

function isRenewed({ tables }: Context, file: File): boolean {
  return tables.supplier_qualification
    .by('supplier_id', file.supplier_id)
    .some((one) => one.commodity === file.commodity && one.started_on > file.started_on);
}

/** A new source is qualified for its commodity when it is approved. */
function sourceChanged(context: Context, source: Source): void {
  if (source.status !== 'approved') return;
  const partner = context.the(partners).get(source.supplier_id);
  const group = context.copies['master.materials'].must(source.material_id).material_group;
  if (!partner || group === 'machined_part' || group === 'sub_assembly') return;
  const isKnown = context.tables.supplier_qualification
    .by('supplier_id', source.supplier_id)
    .some((one) => one.commodity === group && one.status !== 'expired');
  if (isKnown) return;
  const day = localDay(context.now);
  const file = begin(context, { supplier: source.supplier_id, commodity: group, started: day, isOpening: false });
  decide(context, file, false, day);
}

/** A required document has ended: the supplier gets no new orders until it is renewed. */
export function suspend(context: Context, supplier: Key): void {
  for (const file of context.tables.supplier_qualification.by('supplier_id', supplier))
    if (file.status === 'qualified' || file.status === 'conditional')
      context.tables.supplier_qualification.change(file, {
        status: 'suspended',
        suspended_on: Math.max(file.valid_from ?? 0, localDay(context.now)),
        suspension_reason_code: 'document_expired',
      });
}

export function readmit(context: Context, supplier: Key): void {
  for (const file of context.tables.supplier_qualification.by('supplier_id', supplier))
    if (file.status === 'suspended' && file.suspension_reason_code === 'document_expired')
      context.tables.supplier_qualification.change(file, {
        status: file.conditions === null ? 'qualified' : 'conditional',
        suspended_on: null,
        suspension_reason_code: null,
      });
}
