import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { OperationsRow } from '../rows.ts';
import type { Machine } from './capacity.ts';
import type { Context } from './context.ts';
import type { Crews } from './crews.ts';

/** Who is planned at which machine: the person of every operation that is dispatched and not completed. */
export class Assignments {
  private readonly context: Context;
  private readonly crews: Crews;
  private readonly machinesOf = new Map<Key, Map<Key, Key>>();

  constructor(context: Context, crews: Crews) {
    this.context = context;
    this.crews = crews;
  }

  clear(): void {
    this.machinesOf.clear();
  }

  add({ assigned_employee_id, operation_id, machine_id }: OperationsRow): void {
    if (assigned_employee_id === null || machine_id === null) return;
    const own = this.machinesOf.get(assigned_employee_id) ?? new Map<Key, Key>();
    this.machinesOf.set(assigned_employee_id, own.set(operation_id, machine_id));
  }

  remove({ assigned_employee_id, operation_id }: OperationsRow): void {
    if (assigned_employee_id !== null) this.machinesOf.get(assigned_employee_id)?.delete(operation_id);
  }

  /**
   * A qualified person of the shift in which an operation begins who has no other machine: who is at this machine already, else somebody of its line, else
   * anybody of the factory; null when nobody is there.
   */
  personFor(operation: OperationsRow, machine: Machine, at: Moment): Key | null {
    const able = this.crews.between(machine.factory_id, at, at + 1).filter((shift) => {
      for (const other of this.machinesOf.get(shift.employee_id)?.values() ?? [])
        if (other !== machine.machine_id) return false;
      return this.isQualified(shift.employee_id, operation, at);
    });
    const there = able.find(({ employee_id }) => (this.machinesOf.get(employee_id)?.size ?? 0) > 0);
    if (there) return there.employee_id;
    const ofLine = able.filter((shift) => shift.production_line_id === machine.production_line_id);
    const choice = ofLine.length > 0 ? ofLine : able;
    if (choice.length === 0) return null;
    return this.context.draws.of('operations', operation.operation_id, 'person').pick(choice).employee_id;
  }

  private isQualified(
    employee: Key,
    { required_skill_id, minimum_proficiency_level }: OperationsRow,
    at: Moment,
  ): boolean {
    if (required_skill_id === null || minimum_proficiency_level === null) return true;
    return this.crews.qualification(employee, required_skill_id, minimum_proficiency_level, localDay(at)) !== undefined;
  }
}
