import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import { derived, type Process } from '../../../machinery/kernel/contract.ts';
import { SKILLS } from '../lifecycle/skills.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CopyRows, SkillsCatalogRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { unitOf } from './people.ts';

const IN_FORCE = 5 * 365;

/** Who issues a kind of certificate. Assumptions near Indian practice. */
const ISSUERS = {
  licence: 'Regional Transport Office',
  trade_certificate: 'National Council for Vocational Education and Training',
  medical_fitness: 'Certifying surgeon of the district',
  welder_qualification: 'Indian Institute of Welding',
  ndt_level: 'Indian Society for Non-Destructive Testing',
  first_aid: 'St John Ambulance India',
  management_system_auditor: 'Quality Council of India',
  other: 'Directorate of Industrial Safety and Health',
} as const;

const byCode = derived<Types, ReadonlyMap<string, SkillsCatalogRow>>({
  from: ['skills_catalog'],
  build: ({ tables }) => new Map([...tables.skills_catalog.held()].map((row) => [row.skill_code, row])),
});

/** The skill of the catalogue with a code. */
export function skillByCode(context: Context, code: string): SkillsCatalogRow {
  return must(context.the(byCode).get(code), `skill ${code}`);
}

/** Units that define a kind of skill and how it is proved; human resources where none is named. */
const OWNERS: Readonly<
  Partial<Record<SkillsCatalogRow['skill_category'], CopyRows['master.departments']['department_function']>>
> = {
  machine_operation: 'production',
  machine_setup: 'production',
  heat_treatment: 'production',
  assembly: 'production',
  welding: 'maintenance',
  maintenance_mechanical: 'maintenance',
  maintenance_electrical: 'maintenance',
  maintenance_instrumentation: 'maintenance',
  inspection: 'quality',
  material_handling: 'warehouse',
  safety: 'safety',
  field_service: 'service',
  commercial: 'sales',
  software: 'information_technology',
};

/** Renewal of what is valid for years needs a place with an authority, so it begins earlier. */
const NOTICE = { none: 0, short: 60, long: 90, longFrom: 36 };

const SHIFTS = [
  {
    type: 'first',
    letter: 'A',
    name: 'Morning shift',
    start: '06:00:00',
    end: '14:00:00',
    hours: 8,
    crosses: false,
    night: 0,
  },
  {
    type: 'second',
    letter: 'B',
    name: 'Evening shift',
    start: '14:00:00',
    end: '22:00:00',
    hours: 8,
    crosses: false,
    night: 60,
  },
  {
    type: 'third',
    letter: 'C',
    name: 'Night shift',
    start: '22:00:00',
    end: '06:00:00',
    hours: 8,
    crosses: true,
    night: 180,
  },
  {
    type: 'general',
    letter: 'G',
    name: 'General shift',
    start: '09:00:00',
    end: '17:30:00',
    hours: 8.5,
    crosses: false,
    night: 0,
  },
] as const;

/** Skills and shifts that everything else refers to. */
export const standing: Process<Types> = {
  name: 'standing data',
  opens(context) {
    openSkills(context);
    openShifts(context);
  },
};

function openSkills(context: Context): void {
  const { tables } = context;
  for (const skill of SKILLS)
    tables.skills_catalog.add({
      skill_code: skill.code,
      skill_name: skill.name,
      skill_category: skill.category,
      machine_type: skill.machineType,
      description: skill.description,
      minimum_proficiency_level: 'basic',
      requires_certification: skill.certificate !== undefined,
      issuing_body: skill.certificate === undefined ? null : ISSUERS[skill.certificate],
      validity_months: skill.months ?? null,
      maximum_idle_days: skill.idleDays,
      renewal_notice_days: noticeOf(skill.months),
      assessment_method: skill.certificate
        ? 'certificate'
        : skill.category === 'leadership'
          ? 'supervisor_observation'
          : skill.category === 'commercial'
            ? 'written_test'
            : 'practical_test',
      is_safety_critical: skill.category === 'heat_treatment' || skill.isSafety === true,
      is_legally_required: skill.isLegal === true,
      pay_allowance_amount: skill.allowance * 100,
      currency_code: 'INR',
      owner_department_id: unitOf(context, OWNERS[skill.category] ?? 'human_resources'),
      status: 'active',
    });
}

function noticeOf(months: number | undefined): number {
  if (months === undefined) return NOTICE.none;
  return months >= NOTICE.longFrom ? NOTICE.long : NOTICE.short;
}

function openShifts({ tables, copies, now }: Context): void {
  const factories = [...copies['master.factories'].all()].sort((a, b) => a.factory_id - b.factory_id);
  for (const { factory_id, factory_code } of factories)
    for (const shift of SHIFTS) {
      const rotates = shift.type !== 'general';
      tables.shift_schedules.add({
        shift_code: `${factory_code}-${shift.letter}`,
        shift_name: shift.name,
        factory_id,
        shift_type: shift.type,
        start_time: shift.start,
        end_time: shift.end,
        crosses_midnight: shift.crosses,
        shift_hours: shift.hours * 10_000,
        paid_break_minutes: 1000,
        unpaid_break_minutes: lifecycle.breakMinutes * 100,
        working_days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
        rotation_group: rotates ? 'production' : null,
        rotation_weeks: rotates ? 1 : null,
        late_grace_minutes: 1000,
        overtime_after_minutes: 1500,
        maximum_overtime_hours: 20_000,
        minimum_headcount: rotates ? 3 : 0,
        night_allowance_amount: shift.night * 100,
        currency_code: 'INR',
        valid_from: localDay(now) - IN_FORCE,
        status: 'active',
      });
    }
}
