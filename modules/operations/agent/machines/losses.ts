import { shiftAt } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { QUALITY } from '../../lifecycle/quality.ts';
import { ambient } from '../climate.ts';
import { isJustRepaired } from '../condition.ts';
import { type Context, type Machine, type Run, shiftsOf } from '../context.ts';

/** What is known of a run before its pieces are made. */
interface Going {
  pieces: number;
  /** Milliseconds for a piece. */
  cycle: number;
  /** Wear of the tool when it begins, as a share of its life. */
  wear: number;
  /** Condition of the machine, 0 to 1. */
  condition: number;
  /** The piece in work when the machine fails. */
  failedPiece: number | undefined;
}

const DAYS_OF_YEAR = 365;
const NIGHT = [6, 22] as const;
const TIRED_HOURS = 2;

/** Pieces of a run that fail, by their place: lost, or to be worked again. */
export function failingPieces(
  context: Context,
  run: Run,
  machine: Machine,
  going: Going,
): { scrap: number[]; rework: number[] } {
  const { pieces, failedPiece } = going;
  const draw = context.draws.of('production_runs', run.production_run_id, 'pieces');
  const ofRun = runFactor(context, run, machine, going);
  const base = QUALITY.scrap[machine.machine_type];
  const mendable = QUALITY.rework.byType[machine.machine_type] ?? QUALITY.rework.others;
  const repaired = isJustRepaired(context, machine, startOf(run));
  const spell = spellOf(context, run, ofRun * (base / QUALITY.scrap.lathe), pieces);
  const scrap: number[] = [];
  const rework: number[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const chance = draw.uniform();
    const factor = Math.min(QUALITY.mostFactor, ofRun * pieceFactor(piece, going, repaired));
    const inSpell = spell !== undefined && piece >= spell.from && piece < spell.to;
    if (piece === failedPiece || chance < (inSpell ? QUALITY.spell.fails : base * factor)) scrap.push(piece);
    else if (chance > 1 - mendable * factor) rework.push(piece);
  }
  return { scrap, rework };
}

/** What holds for all pieces of a run: machine, item, person, tool, condition, time of day. */
function runFactor(context: Context, run: Run, machine: Machine, { pieces, cycle, wear, condition }: Going): number {
  const { draws } = context;
  const own = (entity: string, key: number, spread: number) => draws.of(entity, key, 'losses').lognormal(1, spread);
  const item =
    run.product_id === null
      ? own('materials', must(run.material_id, 'item of a run'), QUALITY.item)
      : own('products', run.product_id, QUALITY.item);
  const middle = startOf(run) + (pieces * cycle) / 2;
  return (
    own('machines', machine.machine_id, QUALITY.machine) *
    item *
    operatorFactor(context, run) *
    (1 + (QUALITY.wornTool - 1) * Math.min(1, wear) ** 2) *
    (1 + (QUALITY.wornMachine - 1) * condition) *
    (1 + QUALITY.heat.perDegree * Math.max(0, ambient(middle) - QUALITY.heat.above)) *
    timeFactor(context, run, middle)
  );
}

/** People differ, and learn. */
function operatorFactor({ draws, copies }: Context, { operator_employee_id: person, started_at }: Run): number {
  if (person === null) return 1;
  const years = (localDay(started_at ?? 0) - copies['master.employees'].must(person).hire_date) / DAYS_OF_YEAR;
  const { factor, years: fading } = QUALITY.newcomer;
  return (
    draws.of('employees', person, 'losses').lognormal(1, QUALITY.operator) *
    (1 + (factor - 1) * Math.exp(-Math.max(0, years) / fading))
  );
}

function timeFactor(context: Context, run: Run, at: Moment): number {
  const hour = (at - localMoment(localDay(at), 0)) / HOUR_MS;
  const shift = shiftAt(at, shiftsOf(context, run.machine_id));
  const isTired = shift !== undefined && shift.end - at < TIRED_HOURS * HOUR_MS;
  return (hour < NIGHT[0] || hour >= NIGHT[1] ? QUALITY.night : 1) * (isTired ? QUALITY.tired : 1);
}

function pieceFactor(piece: number, { pieces, failedPiece }: Going, repaired: boolean): number {
  const { afterSetup, afterRepair, afterFault } = QUALITY;
  const after = failedPiece === undefined ? 0 : piece - failedPiece;
  return (
    (piece < afterSetup.pieces && pieces >= afterSetup.ofRunsFrom ? afterSetup.factor : 1) *
    (repaired && piece < afterRepair.pieces ? afterRepair.factor : 1) *
    (after > 0 && after <= afterFault.pieces ? afterFault.factor : 1)
  );
}

/** A spell of bad pieces, by what makes single ones. */
function spellOf(
  { draws }: Context,
  run: Run,
  factor: number,
  pieces: number,
): { from: number; to: number } | undefined {
  const { perRun, length, ofRunsFrom } = QUALITY.spell;
  const draw = draws.of('production_runs', run.production_run_id, 'spell');
  const [isIn, share, place] = [draw.chance(perRun * factor), draw.between(...length), draw.uniform()];
  if (!isIn || pieces < ofRunsFrom) return undefined;
  const count = Math.max(2, Math.round(pieces * share));
  const from = Math.floor(place * (pieces - count));
  return { from, to: from + count };
}

function startOf({ started_at }: Run): Moment {
  return must(started_at, 'begin of a run');
}
