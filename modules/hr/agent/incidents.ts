import { addWorkingDays } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { SafetyIncidentsRow, Types } from '../rows.ts';
import type { Context, Employee, Shift } from './context.ts';
import { ask, takeOffRoster, workingDays } from './leave.ts';
import { SAFETY_TITLES, somebody, staff, superiorOf } from './people.ts';
import { siteOf } from './rosters.ts';

type Incident = SafetyIncidentsRow;
type Kind = 'recordable' | 'first_aid' | 'near_miss';

const { ratesPerYear: rates } = lifecycle;

/** What goes wrong at work: reported in the shift, investigated within a week, followed up. */
export const incidents: Process<Types> = {
  name: 'incidents',
  opens: openLog,
  schedule: [{ at: everyDay.at('05:50', '13:50', '17:20', '21:50'), act: lookAtShifts }],
  agenda: [{ of: 'safety_incidents', next: nextOf, act: goOn }],
};

const ACTIVITIES: Readonly<Record<string, Incident['activity_code']>> = {
  'CNC Operator': 'machine_operation',
  'Furnace and Press Operator': 'machine_operation',
  'Assembly Fitter': 'assembly',
  'Maintenance Technician': 'maintenance',
  Electrician: 'maintenance',
  'Quality Inspector': 'testing',
  Storekeeper: 'material_handling',
  'Forklift Driver': 'driving',
};

/** How dangerous an activity is against the others; assumptions near the shares of Indian engineering works. */
const WEIGHTS: Readonly<Record<string, number>> = {
  machine_operation: 1.1,
  assembly: 0.9,
  maintenance: 2,
  testing: 0.6,
  material_handling: 1.5,
  driving: 1.4,
  office: 0.06,
};

const HARMS: Readonly<
  Record<
    string,
    readonly (readonly [NonNullable<Incident['injury_nature']>, NonNullable<Incident['body_part']>, string])[]
  >
> = {
  machine_operation: [
    ['cut', 'finger', 'Finger cut on a chip while clearing the chuck'],
    ['eye_injury', 'eye', 'Particle in the eye when blowing off a part'],
    ['burn', 'hand', 'Hand burnt on a part that was still hot'],
    ['bruise', 'arm', 'Arm caught between door and fixture'],
  ],
  assembly: [
    ['bruise', 'finger', 'Finger squeezed between flange and gasket'],
    ['cut', 'hand', 'Hand cut on a burr of a casting'],
    ['sprain', 'back', 'Back strained when lifting a casing'],
  ],
  maintenance: [
    ['bruise', 'hand', 'Wrench slipped from a seized nut'],
    ['electric_shock', 'arm', 'Shock from a terminal that was taken to be dead'],
    ['sprain', 'leg', 'Slipped from the ladder at the gearbox'],
    ['chemical_exposure', 'eye', 'Hydraulic oil sprayed from a hose'],
  ],
  testing: [
    ['cut', 'hand', 'Hand cut on the edge of a test plate'],
    ['bruise', 'foot', 'Test flange fell on the foot'],
  ],
  material_handling: [
    ['sprain', 'back', 'Back strained when pulling a pallet'],
    ['fracture', 'foot', 'Box fell from the shelf on the foot'],
    ['cut', 'finger', 'Finger cut on strapping'],
  ],
  driving: [
    ['bruise', 'leg', 'Truck hit the rack and a box came down'],
    ['sprain', 'back', 'Truck drove over a sill too fast'],
  ],
  office: [['sprain', 'leg', 'Slipped on the wet stairs']],
};

const NEAR_MISSES: Readonly<Record<string, readonly string[]>> = {
  machine_operation: [
    'Door of the machine could be opened while the spindle turned',
    'Clamp was loose and the part moved',
    'Coolant on the floor before the machine',
  ],
  assembly: ['Casing swung on the crane hook', 'Impact wrench jumped off the bolt', 'Pallet of castings leaned'],
  maintenance: ['Lock was missing at the main switch', 'Grinding disc broke behind the guard', 'Ladder without a foot'],
  testing: ['Test hose came off under pressure', 'Plug was tightened under pressure'],
  material_handling: [
    'Box hung over the edge of the shelf',
    'Strap broke when lifting',
    'Aisle was blocked by a pallet',
  ],
  driving: ['Truck and pedestrian met at the corner', 'Load hid the view', 'Truck was left with forks up'],
  office: ['Cable across the corridor', 'Shelf not fixed to the wall'],
};

/** Shifts that are about to end, with what happened in them. */
function lookAtShifts(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const day of [today - 1, today])
    for (const shift of tables.employee_shifts.by('shift_date', day))
      if (shift.status === 'planned' && shift.planned_end_at > now && shift.planned_end_at <= now + 11 * MINUTE_MS)
        happenIn(context, shift);
}

/** Chance and kind by activity, night, overtime of the day before and how new somebody is. */
function happenIn(context: Context, shift: Shift): void {
  const { copies, draws } = context;
  const employee = copies['master.employees'].must(shift.employee_id);
  const activity = ACTIVITIES[employee.job_title] ?? 'office';
  const draw = draws.of('employee_shifts', shift.employee_shift_id, 'incident');
  const hour = (shift.planned_start_at - localMoment(localDay(shift.planned_start_at), 0)) / HOUR_MS;
  const weight =
    must(WEIGHTS[activity], activity) *
    (hour > 20 ? 1.35 : 1) *
    (shift.overtime_end_at === null ? 1 : 1.4) *
    (shift.shift_date - employee.hire_date < 180 ? 2 : 1);
  const perShift = weight / 290;
  const chance = draw.uniform() / perShift;
  const kind: Kind | undefined =
    chance < rates.recordables
      ? 'recordable'
      : chance < rates.recordables + rates.firstAids
        ? 'first_aid'
        : chance < rates.recordables + rates.firstAids + rates.nearMisses
          ? 'near_miss'
          : undefined;
  if (!kind) return;
  // A crew with a board of days without accidents does not like to spoil it.
  const isHidden = kind === 'recordable' && draw.chance(0.12);
  const length = context.now - shift.planned_start_at;
  const row = report(context, {
    kind: isHidden ? 'near_miss' : kind,
    employee,
    activity,
    shift,
    at: shift.planned_start_at + Math.round(draw.between(0.05, 0.97) * length),
    draw,
  });
  if (isHidden)
    context.label({
      kind: 'injury_reported_as_near_miss',
      cause: 'An injury that belongs into the log was told as a near miss',
      start: row.occurred_at,
      end: null,
      rows: [{ table: 'safety_incidents', key: row.safety_incident_id }],
      consequences: ['hr.safety_incidents -> hr.safety_incidents.reported_by_employee_id'],
    });
}

interface Happened {
  kind: Kind;
  employee: Employee;
  activity: Incident['activity_code'];
  shift: Shift | undefined;
  at: Moment;
  draw: Draw;
}

/** The report. What needs more than first aid goes into the log of form 300; some of it costs days. */
function report(context: Context, { kind, employee, activity, shift, at, draw }: Happened): Incident {
  const { tables, numbers } = context;
  const isRecordable = kind === 'recordable';
  const [nature, part, words] = draw.pick(must(HARMS[activity], activity));
  const daysAway = isRecordable && draw.chance(0.55) ? Math.round(draw.lognormal(5, 0.7)) : 0;
  const restricted = isRecordable && daysAway === 0 && draw.chance(0.4) ? draw.integer(2, 14) : 0;
  const site = siteOf(context, employee);
  const superior = superiorOf(context, employee, localDay(at));
  const reported = Math.max(at, Math.min(context.now, at + draw.integer(5, 90) * MINUTE_MS));
  const place = context.copies['master.factories'].must(site);
  const harm = kind === 'near_miss' ? null : { injury_nature: nature, body_part: part };
  return tables.safety_incidents.add({
    incident_number: numbers.next('INC', at),
    incident_type: kind === 'near_miss' ? 'near_miss' : 'injury',
    severity: daysAway > 14 ? 'critical' : isRecordable || draw.chance(0.2) ? 'major' : 'minor',
    company_id: employee.company_id,
    factory_id: site,
    department_id: employee.department_id,
    production_line_id: shift?.production_line_id ?? null,
    occurred_at: at,
    reported_at: reported,
    reported_by_employee_id: draw.chance(0.6) ? superior.employee_id : employee.employee_id,
    affected_person_type: kind === 'near_miss' ? 'nobody' : 'employee',
    employee_id: kind === 'near_miss' ? null : employee.employee_id,
    employee_shift_id: kind === 'near_miss' ? null : (shift?.employee_shift_id ?? null),
    location_description: `${draw.pick(['Bay', 'Aisle', 'Gate', 'Row'])} ${draw.integer(1, 9)}, ${place.factory_name}`,
    description: kind === 'near_miss' ? draw.pick(must(NEAR_MISSES[activity], activity)) : words,
    activity_code: activity,
    ...harm,
    treatment_type:
      kind === 'near_miss'
        ? 'none'
        : isRecordable
          ? daysAway > 14
            ? 'hospitalised'
            : 'medical_treatment'
          : 'first_aid',
    is_work_related: true,
    is_recordable: isRecordable,
    osha_classification: isRecordable
      ? daysAway > 0
        ? 'days_away'
        : restricted > 0
          ? 'restricted_or_transferred'
          : 'other_recordable'
      : null,
    osha_case_type: isRecordable ? 'injury' : null,
    osha_case_number: isRecordable ? numbers.next(`OSHA-${employee.company_id}`, at) : null,
    days_away_count: daysAway,
    days_restricted_count: restricted,
    was_ppe_worn: kind === 'near_miss' || activity === 'office' ? null : draw.chance(0.8),
    authority_notified_at: daysAway > 2 ? reported + 20 * HOUR_MS : null,
    cost_amount:
      kind === 'near_miss' ? 0 : Math.round(isRecordable ? draw.lognormal(9000, 0.9) : draw.between(80, 700)) * 100,
    currency_code: 'INR',
    status: 'reported',
  });
}

/** The log of the last twelve months: cases of form 300, all closed but the latest. */
function openLog(context: Context): void {
  const { parameters, draws } = context;
  const start = localDay(parameters.start);
  const people = context.the(staff).employed.filter((one) => one.job_title in ACTIVITIES && one.hire_date < start - 30);
  const draw = draws.of('safety_incidents', 0, 'log before history');
  const count = draw.poisson(rates.recordables * context.the(staff).employed.length);
  const days = Array.from({ length: count }, () => start - draw.integer(8, 365)).sort((a, b) => a - b);
  for (const day of people.length > 0 ? days : []) {
    const able = people.filter((one) => one.hire_date < day - 20);
    if (able.length === 0) continue;
    const employee = draw.pick(able);
    const at = localMoment(day, draw.integer(7, 21)) + draw.integer(0, 59) * MINUTE_MS;
    const row = report(context, {
      kind: 'recordable',
      employee,
      activity: ACTIVITIES[employee.job_title] ?? 'office',
      shift: undefined,
      at,
      draw: draws.of('safety_incidents', day, 'case before history'),
    });
    closeOld(context, row);
  }
}

function closeOld(context: Context, row: Incident): void {
  const { tables, now } = context;
  const investigated = Math.min(now - 2 * DAY_MS, row.reported_at + 6 * DAY_MS);
  tables.safety_incidents.change(row, { ...startOf(context, row), status: 'under_investigation' });
  tables.safety_incidents.change(row, { ...findingOf(context, row, investigated), status: 'action_pending' });
  if (row.reported_at + 45 * DAY_MS < now)
    tables.safety_incidents.change(row, { closed_at: row.reported_at + 40 * DAY_MS, status: 'closed' });
}

function startOf(context: Context, row: Incident) {
  const day: Day = localDay(row.occurred_at);
  const investigator = somebody(context, SAFETY_TITLES, {
    key: row.safety_incident_id,
    since: day,
    ...(row.employee_id === null ? {} : { not: row.employee_id }),
  });
  return { investigator_employee_id: investigator.employee_id };
}

const CAUSES = [
  ['unsafe_act', 0.2],
  ['procedure_not_followed', 0.2],
  ['unsafe_condition', 0.16],
  ['housekeeping', 0.14],
  ['training_gap', 0.1],
  ['missing_guard', 0.07],
  ['fatigue', 0.06],
  ['equipment_failure', 0.07],
] as const;
const ACTIONS: Readonly<Record<string, string>> = {
  unsafe_act: 'Talk with the crew at the place, picture on the board',
  procedure_not_followed: 'Instruction explained anew, layered audit for four weeks',
  unsafe_condition: 'Condition removed, the other lines looked through',
  housekeeping: 'Marking renewed, daily round of the leader',
  training_gap: 'Course for the crew, practical test',
  missing_guard: 'Guard mounted, interlock tested',
  fatigue: 'No overtime for two weeks, roster looked at',
  equipment_failure: 'Part replaced, inspection added to the plan',
};

function findingOf({ draws }: Context, row: Incident, at: Moment) {
  const draw = draws.of('safety_incidents', row.safety_incident_id, 'finding');
  const cause = draw.weighted(CAUSES);
  return {
    investigated_at: at,
    root_cause_code: cause,
    corrective_action: `${must(ACTIONS[cause], cause)} (${row.location_description})`,
    action_due_date: localDay(at) + draw.integer(7, 30),
  };
}

/** Taken up on the next morning, found within a week, put right by the day that was agreed on. */
function nextOf(row: Incident): Moment {
  const day = localDay(row.reported_at);
  if (row.status === 'reported') return localMoment(addWorkingDays(day, 1), 9.25);
  if (row.status === 'under_investigation') return localMoment(addWorkingDays(day, 5), 16);
  if (row.status === 'action_pending') return localMoment(addWorkingDays((row.action_due_date ?? day) + 1, -1), 17);
  return NEVER;
}

function goOn(row: Incident, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'reported') {
    tables.safety_incidents.change(row, { ...startOf(context, row), status: 'under_investigation' });
    stayAtHome(context, row);
  } else if (row.status === 'under_investigation')
    tables.safety_incidents.change(row, { ...findingOf(context, row, now), status: 'action_pending' });
  else tables.safety_incidents.change(row, { closed_at: now, status: 'closed' });
}

/** Days away are leave after an injury at work, from the day on which the case was taken up. */
function stayAtHome(context: Context, row: Incident): void {
  if (row.days_away_count === 0 || row.employee_id === null) return;
  const { tables, copies, now } = context;
  const employee = copies['master.employees'].must(row.employee_id);
  if (employee.status !== 'active') return;
  const start = localDay(now) + 1;
  const end = start + row.days_away_count - 1;
  for (const other of tables.leave_requests.by('employee_id', row.employee_id))
    if (other.status === 'pending' && other.start_date <= end && start <= other.end_date)
      tables.leave_requests.change(other, { status: 'withdrawn' });
  const request = ask(context, employee, {
    leaveClass: 'work_injury',
    start,
    end,
    days: Math.max(1, workingDays(start, end)) * 10_000,
    reason: 'accident',
    words: `After ${row.incident_number}`,
    submitted: now,
    isEmergency: true,
  });
  if (request) takeOffRoster(context, request, 'sick');
  else tables.safety_incidents.change(row, { days_away_count: 0, osha_classification: 'other_recordable' });
}
