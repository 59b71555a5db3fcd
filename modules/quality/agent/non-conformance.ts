import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { event, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import {
  CONTAINMENT,
  DEFECTS,
  type Defect,
  FLOOR_DEFECTS,
  NON_CONFORMANCE,
  type Severity,
} from '../lifecycle/non-conformance.ts';
import { placesOn } from '../lifecycle/places.ts';
import { COVERED_BY } from '../lifecycle/planning.ts';
import type { NcrDefectDetailsRow, NcrHeadersRow, NewRows, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  ENGINEERS,
  factsOf,
  hoursAfter,
  INSPECTORS,
  type Item,
  inOffice,
  nameOf,
  personOf,
  reportRaised,
  sitesOf,
} from './context.ts';
import { countIn } from './counting.ts';
import { decide, execute, executionDue } from './dispositions.ts';
import { anyItemOf } from './items.ts';
import { reportedOf } from './supplier-figures.ts';

/** Units are held, and so is what they are to become. */
export const reportHeld = event<NcrHeadersRow>('report held');

/** Non-conformances: taken up, held, decided by the review board, carried out, closed. */
export const nonConformance: Process<Types> = {
  name: 'non-conformance',
  opens,
  takes: { ncr_headers: receive, ncr_defect_details: addReported },
  agenda: [{ of: 'ncr_headers', next, act: proceed, with: { ncr_defect_details: 'ncr_id' } }],
};

/** Reports that were on hold when history began: of units in production, which are put right where they are. */
function opens(context: Context): void {
  const { tables, draws, now, parameters } = context;
  const sites = sitesOf(context);
  const count = Math.max(3, Math.round(NON_CONFORMANCE.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const key = tables.ncr_headers.nextKey();
    const draw = draws.of('ncr_headers', key, 'opening');
    const site = draw.pick(sites).factory_id;
    const item = anyItemOf(context, site, draw);
    const detected = inOffice(now - draw.integer(...(NON_CONFORMANCE.openingDays as [number, number])) * DAY_MS, draw);
    const row = tables.ncr_headers.add({
      ncr_id: key,
      ncr_source: draw.pick(['pre_shipment', 'audit', 'spc', 'warehouse']),
      factory_id: site,
      ...item,
      lot_quantity: 20_000,
      nonconforming_quantity: draw.integer(1, 8) * 1000,
      unit_of_measure: factsOf(context, item).unit,
      severity: draw.pick(['minor', 'minor', 'minor', 'major']),
      detected_at: Math.min(detected, now),
      is_opening: true,
      created_at: Math.min(detected, now),
    });
    addDefects(context, row, [draw.pick(FLOOR_DEFECTS)]);
    takeUp(context, row);
    hold(context, row);
  }
}

/** A failed inspection of production. */
function receive(context: Context, { columns }: Message<Types, 'ncr_headers'>): void {
  const site = must(columns.factory_id ?? undefined, 'site of a report');
  const row = context.tables.ncr_headers.receive(columns, { factory_id: site });
  countIn(context, site, { ncr_opened_count: 1 });
  reportedOf(context, row);
}

/** The site that a warehouse serves; one that serves all belongs to the first. */
export function siteOfWarehouse({ copies }: Context, key: Key): Key {
  const warehouse = copies['master.warehouses'].must(key);
  if (warehouse.factory_id !== null) return warehouse.factory_id;
  for (const one of copies['master.factories'].all())
    if (one.company_id === warehouse.company_id) return one.factory_id;
  throw new RangeError(`no site has warehouse ${key}`);
}

/** The characteristic of the plan in force that covers what an inspection has found violated. */
function violatedBy({ tables }: Context, report: NcrHeadersRow, inspected: string | null): Key | null {
  const name = inspected === null ? undefined : COVERED_BY[inspected];
  const plans =
    report.product_id === null
      ? tables.control_plans.by('material_id', report.material_id)
      : tables.control_plans.by('product_id', report.product_id);
  const plan = plans.find(({ status }) => status === 'released');
  if (!plan || name === undefined) return null;
  const all = tables.control_plan_characteristics.by('control_plan_id', plan.control_plan_id);
  return all.find((one) => one.characteristic_name === name)?.control_plan_characteristic_id ?? null;
}

/** The defect that an inspection reports, and what else is seen in the same units. */
function addReported(context: Context, { columns }: Message<Types, 'ncr_defect_details'>): void {
  const { tables, draws } = context;
  const inspection = must(columns.quality_inspection_id, 'inspection of a defect');
  const report = must(
    tables.ncr_headers.by('quality_inspection_id', inspection)[0],
    `report of inspection ${inspection}`,
  );
  const defect = must(columns.defect_code, 'defect of a failed inspection');
  const draw = draws.of('ncr_headers', report.ncr_id, 'defects');
  const { places, causes, words } = DEFECTS[defect];
  const place = draw.pick(placesOn(factsOf(context, report).name, places));
  tables.ncr_defect_details.receive(columns, {
    ncr_id: report.ncr_id,
    line_number: 10,
    control_plan_characteristic_id: violatedBy(context, report, columns.characteristic_name ?? null),
    description: `${words} at ${place}`,
    location_on_part: place,
    cause_category: draw.pick(causes)[0],
    proposed_disposition: 'scrap',
  });
  const others =
    places.length > 2 && draw.chance(NON_CONFORMANCE.secondDefect)
      ? [draw.pick<Defect>(['burr', 'surface_finish', 'marking', 'contamination'])]
      : [];
  addDefects(
    context,
    report,
    others.filter((one) => one !== defect),
    20,
  );
}

function addDefects(context: Context, report: NcrHeadersRow, defects: readonly Defect[], first = 10): void {
  for (const [index, defect] of defects.entries()) {
    const draw = context.draws.of('ncr_headers', report.ncr_id, `defect ${first + index}`);
    const { places, causes, words } = DEFECTS[defect];
    const place = draw.pick(placesOn(factsOf(context, report).name, places));
    const isFirst = first + index * 10 === 10;
    const whole = report.nonconforming_quantity;
    context.tables.ncr_defect_details.add({
      ncr_id: report.ncr_id,
      line_number: first + index * 10,
      defect_code: defect,
      description: `${words} at ${place}`,
      severity: isFirst ? report.severity : 'minor',
      defect_quantity: isFirst ? whole : Math.min(whole, Math.ceil((whole * draw.between(0.1, 0.6)) / 1000) * 1000),
      location_on_part: place,
      cause_category: draw.pick(causes)[0],
      proposed_disposition:
        report.supplier_id === null ? draw.pick(['scrap', 'rework', 'use_as_is']) : 'return_to_supplier',
    });
  }
}

export interface Found
  extends Item,
    Partial<
      Pick<
        NewRows['ncr_headers'],
        | 'machine_id'
        | 'production_run_id'
        | 'lot_number'
        | 'customer_complaint_id'
        | 'supplier_id'
        | 'warehouse_id'
        | 'goods_receipt_id'
        | 'goods_receipt_number'
        | 'previous_ncr_id'
      >
    > {
  source: NcrHeadersRow['ncr_source'];
  site: Key;
  quantity: Scaled;
  lotQuantity: Scaled;
  /** Null until quality takes it up. */
  severity: Severity | null;
  defects: readonly Defect[];
  reportedBy?: Key | null;
}

/** A report of quality's own. */
export function raise(context: Context, found: Found): NcrHeadersRow {
  const { source, site, quantity, lotQuantity, severity, defects, reportedBy = null, ...refers } = found;
  const row = context.tables.ncr_headers.add({
    ncr_source: source,
    factory_id: site,
    lot_quantity: lotQuantity,
    nonconforming_quantity: quantity,
    unit_of_measure: factsOf(context, found).unit,
    severity,
    reported_by_employee_id: reportedBy,
    detected_at: context.now,
    ...refers,
  });
  addDefects(context, row, defects);
  countIn(context, site, { ncr_opened_count: 1 });
  reportedOf(context, row);
  return row;
}

function next(row: NcrHeadersRow, context: Context): Moment {
  const draw = context.draws.of(
    'ncr_headers',
    row.ncr_id,
    `times ${row.status}${row.ncr_number === null ? ' unseen' : ''}`,
  );
  const severity = row.severity ?? 'minor';
  switch (row.status) {
    case 'open': {
      if (row.ncr_number === null) {
        const { lateDays, takenUpHours } = NON_CONFORMANCE;
        if (isLate(context, row)) return row.created_at + Math.round(draw.between(lateDays[0], lateDays[1]) * DAY_MS);
        return hoursAfter(row.created_at, takenUpHours, draw, 16);
      }
      return hoursAfter(row.updated_at, NON_CONFORMANCE.heldHours, draw, NON_CONFORMANCE.mostHoursToHold);
    }
    case 'contained':
      return boardAfter(must(row.held_at, 'hold'));
    case 'in_review':
      return daysAfter(boardAfter(must(row.held_at, 'hold')), NON_CONFORMANCE.decidedDays[severity], draw);
    case 'dispositioned':
      return row.disposition_executed_at === null
        ? executionDue(context, row)
        : daysAfter(row.disposition_executed_at, NON_CONFORMANCE.closedDays, draw);
    default:
      return NEVER;
  }
}

function isLate({ draws }: Context, row: NcrHeadersRow): boolean {
  return draws.of('ncr_headers', row.ncr_id, 'late').chance(NON_CONFORMANCE.late);
}

/** The review board meets on working mornings. */
function boardAfter(moment: Moment): Moment {
  const day = localDay(moment);
  const today = localMoment(day, NON_CONFORMANCE.boardTime);
  const next = workingDayFrom(moment < today ? day : day + 1);
  return localMoment(next, NON_CONFORMANCE.boardTime);
}

function proceed(row: NcrHeadersRow, context: Context): void {
  const { tables, now } = context;
  switch (row.status) {
    case 'open':
      if (row.ncr_number === null) takeUp(context, row);
      else hold(context, row);
      break;
    case 'contained':
      tables.ncr_headers.change(row, { status: 'in_review' });
      break;
    case 'in_review':
      decide(context, row);
      break;
    case 'dispositioned':
      if (row.disposition_executed_at === null) execute(context, row);
      else close(context, row);
      break;
    default:
      throw new RangeError(`nothing to do at ${now} for report ${row.ncr_number} in state ${row.status}`);
  }
}

/** The goods of a report have gone back to their supplier: whatever was still to be decided is decided now. */
export function returned(context: Context, row: NcrHeadersRow): void {
  if (row.status === 'open' && row.ncr_number === null) takeUp(context, row);
  if (row.status === 'open') hold(context, row);
  if (row.status === 'contained' || row.status === 'in_review') decide(context, row);
  if (row.disposition_executed_at === null) execute(context, row);
}

function takeUp(context: Context, row: NcrHeadersRow): void {
  const { tables, numbers, draws, now } = context;
  const site = must(row.factory_id, 'site of a report');
  const draw = draws.of('ncr_headers', row.ncr_id, 'taken up');
  const details = defectsOf(context, row);
  const main = details[0];
  const severity = row.severity ?? severityOf(row.nonconforming_quantity / row.lot_quantity, draw.uniform());
  const { code, name } = factsOf(context, row);
  const owner = personOf(context, ENGINEERS, site, draw);
  const reporter = row.reported_by_employee_id ?? personOf(context, INSPECTORS, site, draw);
  const words = main?.description ?? 'Deviation';
  tables.ncr_headers.change(row, {
    ncr_number: numbers.next('NCR', now),
    severity,
    owner_employee_id: owner,
    reported_by_employee_id: reporter,
    title: `${words}, ${code}`,
    description: `${row.nonconforming_quantity / 1000} of ${row.lot_quantity / 1000} ${row.unit_of_measure} of ${name}${row.lot_number === null ? '' : `, lot ${row.lot_number}`}: ${details.map((one) => one.description).join('; ')}. ${row.ncr_source === 'customer' ? 'Told by the customer, taken up' : 'Found'} by ${nameOf(context, reporter)}.`,
    decision_due_date: addWorkingDays(localDay(now), severity === 'minor' ? 5 : 8),
    previous_ncr_id: row.previous_ncr_id ?? earlierLike(context, row, main)?.ncr_id ?? null,
  });
  for (const one of details) if (one.severity === null) tables.ncr_defect_details.change(one, { severity });
  if (isLate(context, row))
    context.label({
      kind: 'late_report',
      cause: 'The report lay for days before quality took it up.',
      start: row.created_at,
      end: now,
      rows: [{ table: 'ncr_headers', key: row.ncr_id }],
      consequences: ['quality.ncr_headers <- quality.ncr_defect_details.ncr_id'],
    });
  context.tell(reportRaised, row);
}

/** The last report of the same item that is still open and has the same main defect. */
function earlierLike(
  context: Context,
  row: NcrHeadersRow,
  main: NcrDefectDetailsRow | undefined,
): NcrHeadersRow | undefined {
  const { tables } = context;
  const same =
    row.product_id === null
      ? tables.ncr_headers.by('material_id', row.material_id)
      : tables.ncr_headers.by('product_id', row.product_id);
  return same.findLast(
    (one) => one.ncr_id < row.ncr_id && defectsOf(context, one)[0]?.defect_code === main?.defect_code,
  );
}

export function defectsOf({ tables }: Context, row: NcrHeadersRow): readonly NcrDefectDetailsRow[] {
  return tables.ncr_defect_details.by('ncr_id', row.ncr_id).toSorted((a, b) => a.line_number - b.line_number);
}

function severityOf(share: number, chance: number): Severity {
  if (chance < 0.03) return 'critical';
  return share > 0.5 || chance > 0.75 ? 'major' : 'minor';
}

function hold(context: Context, row: NcrHeadersRow): void {
  const draw = context.draws.of('ncr_headers', row.ncr_id, 'contained');
  context.tables.ncr_headers.change(row, {
    held_at: context.now,
    containment_action: draw.pick(CONTAINMENT),
    status: 'contained',
  });
  context.tell(reportHeld, row);
}

function close(context: Context, row: NcrHeadersRow): void {
  const { tables, draws, now } = context;
  const draw = draws.of('ncr_headers', row.ncr_id, 'closed');
  const site = must(row.factory_id, 'site of a report');
  const main = defectsOf(context, row)[0];
  const causes = main?.defect_code ? DEFECTS[main.defect_code].causes : [];
  const [cause, words] = causes.find(([one]) => one === main?.cause_category) ?? [
    'method',
    'Not found in the records of the lot',
  ];
  tables.ncr_headers.change(row, {
    cause_category: row.supplier_id === null ? cause : 'supplier',
    root_cause: words,
    closed_at: now,
    closed_by_employee_id: personOf(context, ENGINEERS, site, draw),
    status: 'closed',
  });
  countIn(context, site, { ncr_closed_count: 1 });
}
