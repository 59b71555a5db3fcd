import { defineDocumentStore } from '../../machinery/catalog/manifest.ts';
import { analytics } from './schema/analytics.ts';
import { operationalLogs } from './schema/operational-logs.ts';
import { realTime } from './schema/real-time.ts';
import { timeSeries } from './schema/time-series.ts';
import { unstructured } from './schema/unstructured.ts';

export default defineDocumentStore({
  engine: 'mongodb',
  store: 'documents',
  title: 'Time series, logs, documents and real-time state',
  purpose: 'What machines did lately, what the platform logged, texts, and the state of the moment for subscribers.',
  database: 'genims_production',
  env: 'MONGODB',
  streams: [
    {
      id: 'operations-to-mongodb',
      from: 'operations',
      sourceTables: ['sensor_data', 'scada_machine_data', 'machine_faults'],
      targets: [
        'sensor_readings',
        'scada_events',
        'machine_fault_events',
        'machine_state_changes',
        'live_machine_status',
      ],
      mode: 'real_time',
    },
    {
      id: 'changes-to-mongodb',
      from: 'every PostgreSQL database',
      sourceTables: ['every business table but the time series of operations'],
      targets: ['entity_change_stream'],
      mode: 'real_time',
    },
    {
      id: 'platform-logs-to-mongodb',
      from: "the platform's own services",
      sourceTables: [],
      targets: [
        'system_logs',
        'daemon_execution_logs',
        'integration_event_log',
        'etl_run_logs',
        'error_stack_traces',
        'api_request_logs',
        'security_events',
      ],
      mode: 'real_time',
    },
  ],
  jobs: [
    {
      id: 'mongodb-rollups',
      source: 'genims_production time series',
      target: 'genims_production analytics collections',
      schedule: '5 * * * *',
      does: 'hourly and daily summaries',
    },
  ],
  changeStream: 'entity_change_stream',
  categories: {
    time_series: timeSeries,
    operational_logs: operationalLogs,
    unstructured,
    real_time: realTime,
    analytics,
  },
});
