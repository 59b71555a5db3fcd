import type { Alert } from './alert-definition.ts';
import { DATA_ALERTS } from './data-alerts.ts';
import { FLOW_ALERTS } from './flow-alerts.ts';

/** Fires from the supervisor, as the monitor cannot say that it is silent. */
export const MONITOR_SILENT = {
  name: 'monitor_silent',
  severity: 'critical',
  owner: 'platform',
  title: 'The monitor is silent',
  cause: 'The daemon monitor hangs or cannot be started, so that no other alert can be raised.',
  remedy: 'Read `./genims daemons logs monitor`, then `./genims daemons restart monitor`.',
  /** Seconds since its last round. */
  after: 180,
} as const;

/** Every alert there is. */
export const ALERTS: readonly Alert[] = [...FLOW_ALERTS, ...DATA_ALERTS];
