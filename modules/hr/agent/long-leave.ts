import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';
import { leaveType } from './balances.ts';
import type { Context, Employee } from './context.ts';
import { ask, finish, momentsOf, takeOffRoster, workingDays } from './leave.ts';
import { staff } from './people.ts';

const DAY = 10_000;

/** Long absences, as master data tell them: maternity, long illness. */
export const longLeave: Process<Types> = {
  name: 'long leave',
  opens(context) {
    for (const employee of context.the(staff).employed) if (employee.status === 'on_leave') begin(context, employee);
  },
  copied: { 'master.employees': personChanged },
};

function personChanged(context: Context, employee: Employee): void {
  const current = underWay(context, employee);
  if (employee.status === 'on_leave' && !current) begin(context, employee);
  else if (employee.status === 'active' && current) {
    const { tables, now } = context;
    const last = Math.max(current.start_date, localDay(now) - 1);
    tables.leave_requests.change(current, {
      end_date: last,
      ends_at: Math.max(current.starts_at + 1, momentsOf(context, employee, last).end),
      leave_days: Math.max(1, workingDays(current.start_date, last)) * DAY,
    });
    finish(context, current, last);
    tables.leave_requests.change(current, { returned_on: localDay(now), status: 'taken' });
  }
}

function underWay(context: Context, { employee_id }: Employee) {
  const long = ['maternity', 'unpaid'] as const;
  const kinds = long.map((one) => leaveType(context, one).leave_type_id);
  return context.tables.leave_requests
    .by('employee_id', employee_id)
    .find((row) => row.status === 'approved' && kinds.includes(row.leave_type_id) && row.leave_days > 10 * DAY);
}

function begin(context: Context, employee: Employee): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  const draw = draws.of('employees', employee.employee_id, `long leave ${today}`);
  const age = (today - employee.birth_date) / 365.25;
  const isBirth = employee.gender === 'female' && age < 42;
  // Other requests of these days have no more purpose.
  for (const row of tables.leave_requests.by('employee_id', employee.employee_id)) {
    if (row.status === 'pending') tables.leave_requests.change(row, { status: 'withdrawn' });
    if (row.status !== 'approved') continue;
    const ledger =
      row.employee_leave_balance_id === null
        ? undefined
        : tables.employee_leave_balances.get(row.employee_leave_balance_id);
    if (ledger)
      tables.employee_leave_balances.change(ledger, {
        booked_days: Math.max(0, ledger.booked_days - row.leave_days),
      });
    tables.leave_requests.change(row, { status: 'withdrawn' });
  }
  const start = today;
  const end = start + (isBirth ? 181 : draw.integer(40, 120));
  const row = ask(context, employee, {
    leaveClass: isBirth ? 'maternity' : 'unpaid',
    start,
    end,
    days: workingDays(start, end) * DAY,
    reason: isBirth ? 'maternity' : 'illness',
    words: isBirth ? 'Birth of a child' : draw.pick(['Operation and recovery', 'Long illness', 'Accident on the road']),
    submitted: isBirth ? localMoment(today - draw.integer(30, 60), 11) : now,
    isEmergency: true,
  });
  if (row) takeOffRoster(context, row, 'leave');
}
