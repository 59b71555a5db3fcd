import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  moments: {
    employee_shifts: [['planned_start_at', 'planned_end_at', 'overtime_end_at']],
  },
  periods: {
    employee_shifts: {
      of: ['employee_id'],
      from: 'planned_start_at',
      to: 'planned_end_at',
      where: "status <> 'cancelled'",
    },
  },
  agreements: { 'employee_shifts.factory_id': ['shift_schedule_id.factory_id'] },
  states: lifecycle.states,
};
