import type { LinkSource, LinksOf, Mapped, RowChange } from '../../machinery/kernel/contract.ts';
import type { EmployeeShiftsRow, EmployeeSkillsRow, Rows, Sends, Types } from './rows.ts';

type ToMaintenance = Mapped<Sends['hr-to-maintenance']>;

/** Trades of maintenance, as kinds of skills. */
const TRADES = new Set<string>(['maintenance_mechanical', 'maintenance_electrical', 'maintenance_instrumentation']);

/** A skill of a trade of maintenance, with how long it holds. */
function tellSkill({ row }: RowChange<EmployeeSkillsRow>, source: LinkSource<Rows>): ToMaintenance[] {
  const { skill_code, skill_category } = source.get('skills_catalog', row.skill_id);
  if (!TRADES.has(skill_category)) return [];
  return [
    {
      table: 'maintenance_technicians',
      columns: {
        employee_skill_id: row.employee_skill_id,
        employee_id: row.employee_id,
        proficiency_level: row.proficiency_level,
        qualification_valid_from: row.valid_from,
        qualification_valid_to: row.valid_to,
        skill_code,
        skill_category,
      },
    },
  ];
}

/** A shift beside the regular roster, such as a turn on call. */
function tellShift({ row }: RowChange<EmployeeShiftsRow>): ToMaintenance[] {
  if (row.assignment_type === 'regular' || row.status !== 'planned') return [];
  return [
    {
      table: 'maintenance_technicians',
      columns: {
        employee_id: row.employee_id,
        shift_schedule_id: row.shift_schedule_id,
        employee_shift_id: row.employee_shift_id,
        shift_start_at: row.planned_start_at,
        shift_end_at: row.planned_end_at,
        overtime_end_at: row.overtime_end_at,
      },
    },
  ];
}

/** Payroll comes with the rest of the behaviour; the regular roster reaches manufacturing and maintenance as a reference copy. */
export const links: LinksOf<Types> = [
  { flow: 'hr-to-maintenance', on: { employee_skills: tellSkill, employee_shifts: tellShift } },
];
