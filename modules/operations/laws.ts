import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

const OF_RUN = 'from scada_machine_data where ended_at is not null and production_run_id is not null';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'production_runs.run_number': {},
    'machine_faults.fault_number': {},
    'maintenance_events.event_number': {},
  },
  balances: {
    runs_count_what_their_states_count: {
      says: 'Law 43: What the states of a run count is what the run reports, in pieces, time and energy.',
      sum: 'good_quantity, scrap_quantity, rework_quantity, energy_kwh, run_seconds, stop_seconds from production_runs',
      equals: `good_count_increment, scrap_count_increment, rework_count_increment, energy_kwh_increment, case machine_state when 'running' then duration_seconds else 0 end, case when time_class in ('unplanned_stop', 'waiting') and "timestamp" >= {production_run_id.started_at} then duration_seconds else 0 end by production_run_id ${OF_RUN}`,
    },
    states_last_from_begin_to_end: {
      says: 'A state of a machine lasts from its begin to its end.',
      sum: 'duration_seconds from scada_machine_data where ended_at is not null',
      equals: 'extract(epoch from ended_at - "timestamp") from scada_machine_data where ended_at is not null',
    },
    completed_runs_account_for_their_plan: {
      says: 'Law 43: A completed run accounts for all that was planned.',
      sum: "planned_quantity from production_runs where status = 'completed'",
      equals: "good_quantity + scrap_quantity + rework_quantity from production_runs where status = 'completed'",
    },
  },
  moments: {
    production_runs: [['setup_started_at', 'started_at', 'ended_at']],
    machine_faults: [
      ['detected_at', 'acknowledged_at'],
      ['detected_at', 'cleared_at'],
    ],
    // Maintenance tells a little later what it does.
    maintenance_events: [
      ['held_at', 'released_at'],
      ['work_started_at', 'work_completed_at', 'released_at'],
    ],
  },
  periods: {
    production_runs: { law: 19, of: ['machine_id'], from: 'setup_started_at', to: 'ended_at' },
    scada_machine_data: { of: ['machine_id'], from: '"timestamp"', to: 'ended_at', gapless: true, openEnded: true },
  },
  states: lifecycle.states,
};
