import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { OperationsRow } from '../rows.ts';
import type { Machine } from './capacity.ts';
import type { Context } from './context.ts';
import { qualificationFor, roster } from './people.ts';
import { underWay } from './under-way.ts';

/**
 * A qualified person of the shift in which an operation begins who has no other machine: who is at this machine already, else somebody of its line, else
 * anybody of the factory; null when nobody is there.
 */
export function personFor(context: Context, operation: OperationsRow, machine: Machine, at: Moment): Key | null {
  const given = context.the(underWay);
  const able = roster(context)
    .at(machine.factory_id, at)
    .filter(
      ({ employee_id }) =>
        given.with(employee_id).every(({ machine_id }) => machine_id === machine.machine_id) &&
        qualificationFor(context, employee_id, operation, at) !== undefined,
    );
  const there = able.find(({ employee_id }) => given.with(employee_id).length > 0);
  if (there) return there.employee_id;
  const ofLine = able.filter((shift) => shift.production_line_id === machine.production_line_id);
  const choice = ofLine.length > 0 ? ofLine : able;
  if (choice.length === 0) return null;
  return context.draws.of('operations', operation.operation_id, 'person').pick(choice).employee_id;
}
