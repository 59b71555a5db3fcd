import { parseScaled } from '../../machinery/base/decimal.ts';
import { must } from '../../machinery/base/errors.ts';
import type { LinkSource, LinksOf, Mapped, RowChange } from '../../machinery/kernel/contract.ts';
import type { PostedJournal } from './agent/journals.ts';
import type { CmmsIntegrationLogRow, Rows, Sends, Types, WorkOrdersRow } from './rows.ts';

type ToErp = Mapped<Sends['maintenance-costs-to-erp']>;
type ToOperations = Mapped<Sends['maintenance-to-operations']>;
type ToManufacturing = Mapped<Sends['maintenance-to-manufacturing']>;

/** Before a window is agreed on there is nothing to be told, and after the hand-back nothing more. */
const TOLD = new Set<string>(['planned', 'waiting_for_parts', 'released', 'in_progress', 'completed']);

/** Whether a change of an order concerns the machine that must stand for it. */
function isTold({ kind, row, before }: RowChange<WorkOrdersRow>): boolean {
  if (!row.requires_shutdown || row.machine_id === null || !TOLD.has(row.status)) return false;
  return kind === 'insert' || before?.status !== undefined;
}

/** A machine is asked for, taken and handed back. */
function tellOperations(change: RowChange<WorkOrdersRow>, source: LinkSource<Rows>): ToOperations[] {
  if (!isTold(change)) return [];
  const { row } = change;
  const [event] = source.by('machine_condition_events', 'work_order_id', row.work_order_id);
  const lead = row.lead_maintenance_technician_id;
  return [
    {
      table: 'maintenance_events',
      columns: {
        maintenance_work_order_id: row.work_order_id,
        work_order_number: row.work_order_number,
        work_order_status: row.status,
        machine_id: must(row.machine_id, 'machine of an order'),
        machine_fault_id: event?.machine_fault_id ?? null,
        event_type: row.work_order_type,
        planned_start_at: row.planned_start_at,
        planned_end_at: row.planned_end_at,
        work_started_at: row.started_at,
        work_completed_at: row.completed_at,
        work_performed: row.completion_note,
        parts_replaced_count: row.parts_replaced_count,
        tool_replaced: row.tool_replaced,
        result: row.result,
        technician_employee_id: lead === null ? null : source.get('maintenance_technicians', lead).employee_id,
      },
    },
  ];
}

/** The schedule must respect the window. */
function tellManufacturing(change: RowChange<WorkOrdersRow>): ToManufacturing[] {
  if (!isTold(change)) return [];
  const { row } = change;
  return [
    {
      table: 'downtime_events',
      columns: {
        maintenance_work_order_id: row.work_order_id,
        maintenance_work_order_number: row.work_order_number,
        maintenance_work_order_type: row.work_order_type,
        maintenance_work_order_status: row.status,
        machine_id: must(row.machine_id, 'machine of an order'),
        planned_start_at: row.planned_start_at,
        planned_end_at: row.planned_end_at,
        started_at: row.started_at,
        ended_at: row.completed_at,
      },
    },
  ];
}

/** A journal that was put out, with its lines. */
function tellErp({ row }: RowChange<CmmsIntegrationLogRow>): ToErp[] {
  if (row.message_type !== 'cost_posted') return [];
  const journal = row.payload as unknown as PostedJournal;
  const total = parseScaled(journal.total_amount, 2);
  return [
    {
      table: 'journal_entries',
      columns: {
        entry_type: journal.entry_type,
        source_module: 'maintenance',
        source_table: row.entity_table,
        source_id: row.entity_id,
        source_document_number: must(row.document_number, 'number of a journal'),
        company_id: journal.company_id,
        description: journal.description,
        document_date: journal.posting_day,
        posting_date: journal.posting_day,
        gathered_count: journal.gathered_count,
        total_debit_amount: total,
        total_credit_amount: total,
      },
    },
    ...journal.lines.map((line): ToErp => {
      const amount = parseScaled(line.amount, 2);
      return {
        table: 'journal_entry_lines',
        columns: {
          account_code: line.account_code,
          cost_center_code: line.cost_center_code,
          supplier_id: line.supplier_id,
          debit_amount: Math.max(0, amount),
          credit_amount: Math.max(0, -amount),
        },
      };
    }),
  ];
}

/** What maintenance tells others. */
export const links: LinksOf<Types> = [
  { flow: 'maintenance-costs-to-erp', on: { cmms_integration_log: tellErp } },
  { flow: 'maintenance-to-operations', on: { work_orders: tellOperations } },
  { flow: 'maintenance-to-manufacturing', on: { work_orders: tellManufacturing } },
];
