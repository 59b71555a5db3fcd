import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { HOURS, hoursOf } from '../lifecycle/costs.ts';
import { DISPOSITIONS, type Disposition, NON_CONFORMANCE, REASONS } from '../lifecycle/non-conformance.ts';
import type { NcrHeadersRow } from '../rows.ts';
import { type Context, daysAfter, factsOf, HEADS, personOf } from './context.ts';
import { recordCost } from './costs.ts';
import { countIn } from './counting.ts';
import { countFor } from './supplier-figures.ts';

type Quantity = `${Disposition}_quantity`;

const OF_PRODUCTION = new Set<NcrHeadersRow['ncr_source']>(['first_piece', 'in_process', 'final', 'reinspection']);
const ELEMENT = { scrap: 'scrap', rework: 'rework', repair: 'repair', regrade: 'downgrade' } as const;
/** What a unit costs that is worked again or sold as second choice, as a share of its standard cost. */
const SHARE_OF_COST = { scrap: 1, rework: 0.22, repair: 0.35, regrade: 0.3 } as const;

/**
 * What production reports is its scrap already; what failed at goods receipt goes back to the supplier. Elsewhere the board is free to choose.
 */
function chosen(context: Context, row: NcrHeadersRow): Disposition {
  if (OF_PRODUCTION.has(row.ncr_source)) return 'scrap';
  if (row.ncr_source === 'receiving') return 'return_to_supplier';
  const draw = context.draws.of('ncr_headers', row.ncr_id, 'board');
  if (isWrong(context, row)) return 'use_as_is';
  // What is in no warehouse is put right where it is: no stock moves.
  if (row.warehouse_id === null) return draw.weighted(DISPOSITIONS.inPlace);
  return draw.weighted(row.supplier_id === null ? DISPOSITIONS.ofMade : DISPOSITIONS.ofBought);
}

function isWrong({ draws }: Context, { ncr_id, severity, ncr_source }: NcrHeadersRow): boolean {
  const isFree = !OF_PRODUCTION.has(ncr_source) && ncr_source !== 'receiving';
  return isFree && severity !== 'minor' && draws.of('ncr_headers', ncr_id, 'wrong').chance(NON_CONFORMANCE.wrong);
}

/** The board decides on all units at once. */
export function decide(context: Context, row: NcrHeadersRow): void {
  const { tables, numbers, draws, now } = context;
  const site = must(row.factory_id, 'site of a report');
  const disposition = chosen(context, row);
  const draw = draws.of('ncr_headers', row.ncr_id, 'decided');
  const quantity = row.nonconforming_quantity;
  tables.ncr_headers.change(row, {
    [`${disposition}_quantity` satisfies Quantity]: quantity,
    disposition,
    disposition_reason: draw.pick(REASONS[disposition]),
    regrade_grade: disposition === 'regrade' ? 'B' : null,
    concession_number: disposition === 'use_as_is' ? numbers.next('CON', now) : null,
    dispositioned_at: now,
    dispositioned_by_employee_id: personOf(context, HEADS, site, draw),
    status: 'dispositioned',
  });
  if (disposition === 'use_as_is' && row.supplier_id !== null)
    countFor(context, row.supplier_id, { deviation_lot_count: 1 });
  countIn(context, site, {
    scrap_quantity: row.scrap_quantity,
    rework_quantity: row.rework_quantity + row.repair_quantity,
    use_as_is_quantity: row.use_as_is_quantity,
  });
  if (isWrong(context, row))
    context.label({
      kind: 'wrong_disposition',
      cause: 'The board gave a concession for units that may fail in use.',
      start: now,
      end: null,
      rows: [{ table: 'ncr_headers', key: row.ncr_id }],
      consequences: ['quality.ncr_headers <- quality.ncr_defect_details.ncr_id'],
    });
}

export function executionDue({ draws }: Context, row: NcrHeadersRow): Moment {
  const decided = must(row.dispositioned_at, 'decision');
  const draw = draws.of('ncr_headers', row.ncr_id, 'executed');
  const disposition = must(row.disposition, 'disposition');
  // A return is carried out when ERP tells that the goods have left.
  if (disposition === 'return_to_supplier') return decided + NON_CONFORMANCE.returnedDays * DAY_MS;
  return daysAfter(decided, NON_CONFORMANCE.executedDays[disposition], draw);
}

/** Every disposition is carried out; now it is known what the report has cost. */
export function execute(context: Context, row: NcrHeadersRow): void {
  const { tables, now } = context;
  tables.ncr_headers.change(row, { disposition_executed_at: now });
  const disposition = must(row.disposition, 'disposition');
  if (disposition === 'use_as_is' || disposition === 'return_to_supplier') return;
  const { cost, unit } = factsOf(context, row);
  const refers = {
    site: must(row.factory_id, 'site'),
    product_id: row.product_id,
    material_id: row.material_id,
    lot_number: row.lot_number,
    supplier_id: row.supplier_id,
    source_table: 'quality.ncr_headers',
    source_id: row.ncr_id,
    source_document_number: row.ncr_number,
  } as const;
  recordCost(context, {
    ...refers,
    element: ELEMENT[disposition],
    quantity: row.nonconforming_quantity,
    unit,
    unitCost: shareOf(cost, SHARE_OF_COST[disposition]),
    ncr_id: row.ncr_id,
  });
  // Who reworks asks for another inspection.
  if (disposition === 'rework' || disposition === 'repair')
    recordCost(context, { ...refers, element: 'reinspection', ...hoursOf(HOURS.reinspection) });
}

function shareOf(cost: Scaled, share: number): Scaled {
  return Math.max(1, Math.round(cost * share));
}
