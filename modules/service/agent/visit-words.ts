import type { Draw } from '../../../machinery/base/draw.ts';
import type { Visit } from './visits.ts';

type Outcome = NonNullable<Visit['outcome_code']>;

const FOUND: Readonly<Record<Outcome, readonly string[]>> = {
  fixed: [
    'Coupling out of line by %n tenths',
    'Seal faces worn, %n drops a minute',
    'Limit switch moved by %n degrees',
    'Filter clogged, pressure drop %n0 mbar',
    'Foundation bolts loose at %n places',
    'Parameter of travel %n percent off',
    'Cable gland wet after %n months',
  ],
  provisional_fix: ['Bearing with play of %n tenths', 'Seat scored at %n places', 'Impeller with %n chips at the edge'],
  parts_needed: [
    'Board without function, error %n',
    'Seal of another size needed, shaft %n0 mm',
    'Actuator gear with %n broken teeth',
  ],
  unit_to_be_returned: ['Casing cracked over %n0 mm', 'Bore beyond repair by %n tenths', 'Shaft bent by %n tenths'],
  no_fault_found: ['Ran %n hours without a fault', 'All %n measured values within limits'],
  inspected: ['State after %n000 hours recorded', 'Wear %n0 percent of the allowance'],
  refused_by_customer: ['Customer wanted another day, week %n'],
};
const DONE: Readonly<Record<Outcome, readonly string[]>> = {
  fixed: [
    'Aligned and run for %n hours',
    'Part replaced, tested at %n0 bar',
    'Set anew and cycled %n times',
    'Cleaned and tightened, handed over after %n hours',
  ],
  provisional_fix: ['Made to run until parts come, checked %n times'],
  parts_needed: ['Parts noted, second visit in week %n'],
  unit_to_be_returned: ['Dismounted and packed, %n packages'],
  no_fault_found: ['Measured for %n hours, report left'],
  inspected: ['Report with %n photos left'],
  refused_by_customer: ['Nothing done, %n hours lost'],
};

const fill = (draw: Draw, texts: readonly string[]): string =>
  draw.pick(texts).replace('%n', String(draw.integer(2, 9)));

export const found = (draw: Draw, outcome: Outcome): string => fill(draw, FOUND[outcome]);
export const done = (draw: Draw, outcome: Outcome): string => fill(draw, DONE[outcome]);
