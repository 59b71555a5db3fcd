import { localDay } from '../../../machinery/base/company-time.ts';
import type { Json } from '../../../machinery/base/row-types.ts';
import type { NewRows } from '../rows.ts';
import type { Context, Employee, Position } from './context.ts';

type Logged = Pick<
  NewRows['hcm_integration_log'],
  'direction' | 'flow_id' | 'counterpart_module' | 'message_type' | 'entity_table' | 'entity_id' | 'payload'
> &
  Partial<Pick<NewRows['hcm_integration_log'], 'document_number' | 'employee_id'>>;

/** Writes down a message that came in or went out, and was dealt with in the same step. */
export function log({ tables, now }: Context, logged: Logged): void {
  tables.hcm_integration_log.add({
    ...logged,
    contains_personal_data: logged.employee_id !== undefined && logged.employee_id !== null,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    attempt_count: 1,
    status: 'processed',
  });
}

/** Positions of these units are told to others: flow and module. */
const TOLD = { sales: ['hr-to-crm', 'crm'], service: ['hr-to-service', 'service'] } as const;

/** A seat of sales or service has a holder, or none. */
export function logPosition(context: Context, seat: Position): void {
  const unit = context.copies['master.departments'].must(seat.department_id).department_function;
  if (unit !== 'sales' && unit !== 'service') return;
  const [flow_id, counterpart_module] = TOLD[unit];
  log(context, {
    direction: 'outbound',
    flow_id,
    counterpart_module,
    message_type: 'position',
    entity_table: 'hr.positions',
    entity_id: seat.position_id,
    document_number: seat.position_number,
    employee_id: seat.employee_id,
    payload: { status: seat.status, position_title: seat.position_title, filled_on: seat.filled_on },
  });
}

/** Master data have entered, changed or ended an employment. */
export function logEmployee(context: Context, employee: Employee, what: 'joined' | 'notice' | 'left'): void {
  const payload: { [key: string]: Json } = { what, status: employee.status, day: localDay(context.now) };
  log(context, {
    direction: 'inbound',
    flow_id: 'copy master.employees',
    counterpart_module: 'master',
    message_type: 'employee',
    entity_table: 'master.employees',
    entity_id: employee.employee_id,
    document_number: employee.employee_number,
    employee_id: employee.employee_id,
    payload,
  });
}
