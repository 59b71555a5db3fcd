import { DATA_METRICS } from './data-metrics.ts';
import { FLOW_METRICS } from './flow-metrics.ts';
import type { Metric } from './metric-definition.ts';

/** Every metric there is; names follow the conventions of Prometheus. */
export const METRICS: readonly Metric[] = [...FLOW_METRICS, ...DATA_METRICS];
