import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { HOURS, hoursOf } from '../lifecycle/costs.ts';
import { FIGURES_OF_SUPPLIERS, SUPPLIER_ACTION, SUPPLIER_CAUSES } from '../lifecycle/suppliers.ts';
import type { NcrHeadersRow, SupplierCorrectiveActionsRow, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  ENGINEERS,
  hoursAfter,
  inOffice,
  personOf,
  reportRaised,
  sitesOf,
} from './context.ts';
import { recordCost } from './costs.ts';
import { countFor, timedOf } from './supplier-figures.ts';

type Request = SupplierCorrectiveActionsRow;

/** Requests to suppliers for corrective action, until good lots have proved it. */
export const supplierActions: Process<Types> = {
  name: 'supplier actions',
  opens,
  agenda: [{ of: 'supplier_corrective_actions', next, act: proceed }],
  follows: [follow(reportRaised, consider)],
};

/** Major reports, and the second one of a supplier, ask for action. */
function consider(context: Context, report: NcrHeadersRow): void {
  if (report.supplier_id === null) return;
  const { tables } = context;
  const open = tables.supplier_corrective_actions.by('supplier_id', report.supplier_id);
  const others = tables.ncr_headers.by('supplier_id', report.supplier_id).filter((one) => one !== report);
  if (report.severity === 'minor' && others.length === 0 && open.length === 0) return;
  ask(context, report, open.length > 0 || others.length > 0);
}

function ask(context: Context, report: NcrHeadersRow, isRepeat: boolean): void {
  const { tables, numbers, draws, now } = context;
  const key = tables.supplier_corrective_actions.nextKey();
  const site = must(report.factory_id, 'site of a report');
  tables.supplier_corrective_actions.add({
    supplier_corrective_action_id: key,
    scar_number: numbers.next('SCAR', now),
    supplier_id: must(report.supplier_id, 'supplier of a report'),
    ncr_id: report.ncr_id,
    factory_id: site,
    material_id: report.material_id,
    lot_number: report.lot_number,
    goods_receipt_number: report.goods_receipt_number,
    affected_quantity: report.nonconforming_quantity,
    unit_of_measure: report.unit_of_measure,
    problem_description: must(report.description, 'description of a report'),
    severity: must(report.severity, 'severity of a report'),
    is_repeat: isRepeat,
    issued_by_employee_id: personOf(context, ENGINEERS, site, draws.of('supplier_corrective_actions', key, 'engineer')),
    verification_lot_count: SUPPLIER_ACTION.cleanLots,
    currency_code: 'INR',
  });
}

/** What was under way when history began. */
function opens(context: Context): void {
  const { tables, numbers, draws, now, copies, parameters } = context;
  const suppliers = [...copies['master.suppliers'].all()].filter(
    (one) => one.status === 'active' && FIGURES_OF_SUPPLIERS.categories.has(one.supplier_category),
  );
  const wanted = Math.max(2, Math.round(SUPPLIER_ACTION.opening * parameters.scale));
  for (let index = 0; index < wanted; index++) {
    const key = tables.supplier_corrective_actions.nextKey();
    const draw = draws.of('supplier_corrective_actions', key, 'opening');
    const site = draw.pick(sitesOf(context)).factory_id;
    const issued = inOffice(now - draw.integer(3, 12) * DAY_MS, draw);
    tables.supplier_corrective_actions.add({
      supplier_corrective_action_id: key,
      scar_number: numbers.next('SCAR', now),
      supplier_id: draw.pick(suppliers).supplier_id,
      factory_id: site,
      problem_description: 'Deviations of the last lots add up to a trend; causes are asked for.',
      severity: 'major',
      is_repeat: false,
      issued_by_employee_id: personOf(context, ENGINEERS, site, draw),
      issued_at: issued,
      containment_due_at: issued + SUPPLIER_ACTION.containmentDueHours * HOUR_MS,
      response_due_date: localDay(issued) + SUPPLIER_ACTION.answerDueDays,
      verification_lot_count: SUPPLIER_ACTION.cleanLots,
      currency_code: 'INR',
      is_opening: true,
      status: 'issued',
      created_at: issued,
    });
  }
}

function next(row: Request, context: Context): Moment {
  const draw = context.draws.of(
    'supplier_corrective_actions',
    row.supplier_corrective_action_id,
    `${row.status} ${row.rejected_response_count}`,
  );
  switch (row.status) {
    case 'draft':
      return inOffice(hoursAfter(row.created_at, SUPPLIER_ACTION.issuedHours, draw, 72), draw);
    case 'issued':
      return Math.max(
        row.created_at,
        hoursAfter(must(row.issued_at, 'issue'), SUPPLIER_ACTION.containedHours, draw, 120),
      );
    case 'contained': {
      const { inTime, answeredDays, lateDays } = SUPPLIER_ACTION;
      const from = row.responded_at === null ? must(row.issued_at, 'issue') : must(row.reviewed_at, 'review');
      return daysAfter(from, draw.chance(inTime) ? answeredDays : lateDays, draw);
    }
    case 'responded':
      return daysAfter(must(row.responded_at, 'answer'), SUPPLIER_ACTION.reviewedDays, draw);
    case 'accepted':
      return daysAfter(must(row.reviewed_at, 'review'), SUPPLIER_ACTION.implementedDays, draw);
    case 'verification': {
      const proved = row.clean_lot_count >= row.verification_lot_count;
      const implemented = must(row.implemented_at, 'implementation');
      return proved
        ? inOffice(row.updated_at, draw)
        : inOffice(implemented + SUPPLIER_ACTION.longestDays * DAY_MS, draw);
    }
    default:
      return NEVER;
  }
}

function proceed(row: Request, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of(
    'supplier_corrective_actions',
    row.supplier_corrective_action_id,
    `done ${row.status} ${row.rejected_response_count}`,
  );
  const change = (columns: Partial<Request>) => tables.supplier_corrective_actions.change(row, columns);
  switch (row.status) {
    case 'draft':
      change({
        issued_at: now,
        containment_due_at: now + SUPPLIER_ACTION.containmentDueHours * HOUR_MS,
        response_due_date: localDay(now) + SUPPLIER_ACTION.answerDueDays,
        status: 'issued',
      });
      countFor(context, row.supplier_id, { scar_issued_count: 1, scar_open_count: 1 });
      break;
    case 'issued':
      change({ containment_received_at: now, status: 'contained' });
      countFor(context, row.supplier_id, {}, timedOf(context, row.supplier_id));
      break;
    case 'contained': {
      const [root_cause, corrective_action] = draw.pick(SUPPLIER_CAUSES);
      // A second answer is reviewed anew.
      const unreviewed = { reviewed_at: null, reviewed_by_employee_id: null };
      change({ ...unreviewed, responded_at: now, root_cause, corrective_action, status: 'responded' });
      countFor(context, row.supplier_id, {}, timedOf(context, row.supplier_id));
      break;
    }
    case 'responded': {
      const reviewed = {
        reviewed_at: now,
        reviewed_by_employee_id: personOf(context, ENGINEERS, row.factory_id, draw),
      };
      if (draw.chance(SUPPLIER_ACTION.refused) && row.rejected_response_count < 2)
        change({ ...reviewed, rejected_response_count: row.rejected_response_count + 1, status: 'contained' });
      else change({ ...reviewed, implementation_due_date: localDay(now) + draw.integer(20, 45), status: 'accepted' });
      break;
    }
    case 'accepted':
      change({ implemented_at: now, status: 'verification' });
      break;
    case 'verification':
      change({
        clean_lot_count: Math.max(row.clean_lot_count, row.verification_lot_count),
        closed_at: now,
        status: 'closed',
      });
      recordCost(context, {
        element: 'supplier_qualification',
        site: row.factory_id,
        ...hoursOf(HOURS.supplier),
        material_id: row.material_id,
        supplier_id: row.supplier_id,
        source_table: 'quality.supplier_corrective_actions',
        source_id: row.supplier_corrective_action_id,
        source_document_number: row.scar_number,
      });
      countFor(context, row.supplier_id, { scar_closed_count: 1, scar_open_count: -openOne(context, row.supplier_id) });
      break;
    default:
      throw new RangeError(`nothing to do for ${row.scar_number} in state ${row.status}`);
  }
}

/** A request that was open when history began may not be counted in the month's figures. */
function openOne({ tables }: Context, supplier: Key): number {
  const open = tables.supplier_quality_metrics.by('supplier_id', supplier).at(-1)?.scar_open_count ?? 0;
  return open > 0 ? 1 : 0;
}

/** A good lot counts towards the proof. */
export function cleanLot({ tables }: Context, supplier: Key, material: Key): void {
  for (const row of tables.supplier_corrective_actions.by('supplier_id', supplier))
    if (row.status === 'verification' && (row.material_id === null || row.material_id === material))
      tables.supplier_corrective_actions.change(row, { clean_lot_count: row.clean_lot_count + 1 });
}
