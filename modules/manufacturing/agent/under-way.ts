import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { OperationsRow, Types } from '../rows.ts';

type Given = readonly OperationsRow[];

const STATES: ReadonlySet<OperationsRow['status']> = new Set(['dispatched', 'setup', 'running', 'interrupted']);
const NONE: Given = [];

/** Operations that are dispatched and not completed, by machine and by person: a few of many, asked for at every decision. */
class UnderWay {
  private readonly byMachine = new Map<Key | null, Given>();
  private readonly byPerson = new Map<Key | null, Given>();
  /** Where each of them stands. */
  private readonly places = new Map<Key, Pick<OperationsRow, 'machine_id' | 'assigned_employee_id'>>();

  constructor(operations: Iterable<OperationsRow>) {
    for (const operation of operations) this.take(operation);
  }

  take(operation: OperationsRow): void {
    const { operation_id, status, machine_id, assigned_employee_id } = operation;
    const before = this.places.get(operation_id);
    if (before) {
      this.byMachine.set(before.machine_id, without(this.on(before.machine_id), operation));
      this.byPerson.set(before.assigned_employee_id, without(this.with(before.assigned_employee_id), operation));
      this.places.delete(operation_id);
    }
    if (!STATES.has(status)) return;
    this.byMachine.set(machine_id, [...this.on(machine_id), operation].sort(byWork));
    this.byPerson.set(assigned_employee_id, [...this.with(assigned_employee_id), operation]);
    this.places.set(operation_id, { machine_id, assigned_employee_id });
  }

  /** What a machine has been given: what it works on, then by planned start. */
  on(machine: Key | null): Given {
    return this.byMachine.get(machine) ?? NONE;
  }

  /** What a person is planned for. */
  with(employee: Key | null): Given {
    return this.byPerson.get(employee) ?? NONE;
  }
}

export const underWay = derived<Types, UnderWay>({
  from: ['operations'],
  build: ({ tables }) => new UnderWay(tables.operations.held()),
  renew(value, _, { table, row }) {
    if (table === 'operations') value.take(row);
  },
});

function without(all: Given, operation: OperationsRow): Given {
  return all.filter((one) => one !== operation);
}

function byWork(a: OperationsRow, b: OperationsRow): number {
  return (
    Number(b.setup_started_at !== null) - Number(a.setup_started_at !== null) ||
    must(a.planned_start_at, 'planned start') - must(b.planned_start_at, 'planned start') ||
    a.operation_id - b.operation_id
  );
}
