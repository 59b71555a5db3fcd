import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { RECALLS } from '../lifecycle/approvals.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import type { NcrHeadersRow, NewRows, ProductRecallsRow, Types } from '../rows.ts';
import { type Context, daysAfter, HEADS, inOffice, personOf, sitesOf } from './context.ts';
import { recordCost } from './costs.ts';
import { anyItemOf } from './items.ts';
import { reportHeld } from './non-conformance.ts';

type Line = ProductRecallsRow;

/**
 * Recoveries of stock: the suspect lot and where its units are. Which lots were made of it is not told to quality yet, so lines of history stop at the lot
 * itself.
 */
export const recalls: Process<Types> = {
  name: 'recalls',
  opens,
  agenda: [{ of: 'product_recalls', next, act: proceed }],
  follows: [follow(reportHeld, consider)],
};

/** A major report of a lot in production may be more than it shows: the whole lot is traced. */
function consider(context: Context, report: NcrHeadersRow): void {
  const { draws, numbers, now } = context;
  const draw = draws.of('ncr_headers', report.ncr_id, 'recall');
  if (
    report.severity === 'minor' ||
    report.lot_number === null ||
    report.quality_inspection_id === null ||
    !draw.chance(RECALLS.chance)
  )
    return;
  const common = {
    recall_number: numbers.next('RCL', now),
    recall_type: 'stock_recovery',
    recall_class: 'class_3',
    reason: must(report.title, 'title of a report'),
    trigger_ncr_id: report.ncr_id,
    recall_status: 'tracing',
    opened_at: now,
    genealogy_level: 0,
    product_id: report.product_id,
    material_id: report.material_id,
    lot_number: report.lot_number,
    unit_of_measure: report.unit_of_measure,
  } as const;
  const rest = report.lot_quantity - report.nonconforming_quantity;
  addLine(context, {
    ...common,
    line_number: 10,
    whereabouts: 'scrapped',
    affected_quantity: report.nonconforming_quantity,
  });
  if (rest > 0)
    addLine(context, {
      ...common,
      line_number: 20,
      whereabouts: 'in_production',
      affected_quantity: rest,
      ncr_id: report.ncr_id,
    });
}

function addLine({ tables }: Context, line: NewRows['product_recalls']): Line {
  return tables.product_recalls.add(line);
}

/** Recoveries of the last year: lots of that time, of which nothing is left. */
function opens(context: Context): void {
  const { tables, draws, numbers, now } = context;
  for (let index = 0; index < RECALLS.opening; index++) {
    const draw = draws.of('product_recalls', index, 'opening');
    const site = draw.pick(sitesOf(context)).factory_id;
    const opened = inOffice(now - (40 + index * 85 + draw.integer(0, 20)) * DAY_MS, draw);
    const number = numbers.next('RCL', now);
    const decided = daysAfter(opened, RECALLS.decidedDays, draw);
    const closed = daysAfter(opened, RECALLS.closedDays, draw);
    const lots = draw.integer(3, 6);
    const common = {
      recall_number: number,
      recall_type: 'stock_recovery',
      recall_class: 'class_3',
      reason: draw.pick([
        'Porosity in one heat of castings',
        'Seals of one batch too hard',
        'Bolts of the wrong strength class',
        'Bearings with dented rings',
      ]),
      recall_status: 'closed',
      opened_at: opened,
      decided_at: decided,
      decided_by_employee_id: personOf(context, HEADS, site, draw),
      unit_of_measure: 'pcs',
      closed_at: closed,
      status: 'closed',
      created_at: opened,
      updated_at: closed,
    } as const;
    const before = (part: string) => `OLD-${localDay(opened)}-${index + 1}${part}`;
    const item = anyItemOf(context, site, draw);
    const quantity = draw.integer(20, 60) * 1000;
    tables.product_recalls.add({
      ...common,
      line_number: 10,
      genealogy_level: 0,
      ...item,
      lot_number: before('A'),
      whereabouts: 'consumed',
      affected_quantity: quantity,
    });
    for (let lot = 1; lot <= lots; lot++) {
      const made = draw.integer(4, 16) * 1000;
      const lost = draw.integer(0, 2) * 1000;
      tables.product_recalls.add({
        ...common,
        line_number: 10 + lot * 10,
        genealogy_level: 1,
        parent_line_number: 10,
        ...anyItemOf(context, site, draw),
        lot_number: before(`B${lot}`),
        whereabouts: 'in_production',
        affected_quantity: made,
        recovered_quantity: made - lost,
        unrecoverable_quantity: lost,
        cost_amount: scaled(draw.integer(900, 9000), 2),
      });
    }
  }
}

function next(row: Line, context: Context): Moment {
  const draw = context.draws.of('product_recalls', row.recall_number, row.recall_status);
  if (row.status === 'closed') return NEVER;
  const range =
    row.recall_status === 'tracing'
      ? RECALLS.decidedDays
      : row.recall_status === 'decided'
        ? RECALLS.recoveredDays
        : RECALLS.closedDays;
  return daysAfter(row.opened_at, range, draw);
}

/** Lines of a recall go on together, as they have one state; so each line meets the moment that it drew with the number. */
function proceed(row: Line, context: Context): void {
  const { tables, draws, now } = context;
  const site = must(
    row.trigger_ncr_id === null
      ? undefined
      : (tables.ncr_headers.get(row.trigger_ncr_id)?.factory_id ?? sitesOf(context)[0]?.factory_id),
    'site of a recall',
  );
  if (row.recall_status === 'tracing') {
    const decider = personOf(context, HEADS, site, draws.of('product_recalls', row.recall_number, 'decided'));
    tables.product_recalls.change(row, { recall_status: 'decided', decided_at: now, decided_by_employee_id: decider });
    return;
  }
  if (row.recall_status === 'decided') {
    tables.product_recalls.change(row, {
      recall_status: 'in_execution',
      recovered_quantity: row.whereabouts === 'scrapped' ? 0 : row.affected_quantity,
      status: 'in_recovery',
    });
    return;
  }
  const cost =
    row.line_number === 10
      ? recordCost(context, {
          element: 'sorting',
          site,
          ...hoursOf(12),
          product_id: row.product_id,
          material_id: row.material_id,
          lot_number: row.lot_number,
          source_table: 'quality.product_recalls',
          source_id: row.product_recall_id,
          source_document_number: row.recall_number,
        })
      : 0;
  tables.product_recalls.change(row, { recall_status: 'closed', cost_amount: cost, closed_at: now, status: 'closed' });
}
