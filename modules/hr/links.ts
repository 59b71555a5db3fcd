import { parseScaled } from '../../machinery/base/decimal.ts';
import { must } from '../../machinery/base/errors.ts';
import type { LinkSource, LinksOf, Mapped, RowChange } from '../../machinery/kernel/contract.ts';
import type { ToldPayroll } from './agent/told-payroll.ts';
import type {
  EmployeeShiftsRow,
  EmployeeSkillsRow,
  HcmIntegrationLogRow,
  PositionsRow,
  Rows,
  Sends,
  Types,
} from './rows.ts';

type ToMaintenance = Mapped<Sends['hr-to-maintenance']>;

/** Trades of maintenance, as kinds of skills. */
const TRADES = new Set<string>(['maintenance_mechanical', 'maintenance_electrical', 'maintenance_instrumentation']);

/** A skill of a trade of maintenance, with how long it holds. */
function tellSkill({ row }: RowChange<EmployeeSkillsRow>, source: LinkSource<Rows>): ToMaintenance[] {
  const { skill_code, skill_category } = source.get('skills_catalog', row.skill_id);
  if (!TRADES.has(skill_category)) return [];
  return [
    {
      table: 'maintenance_technicians',
      columns: {
        employee_skill_id: row.employee_skill_id,
        employee_id: row.employee_id,
        proficiency_level: row.proficiency_level,
        qualification_valid_from: row.valid_from,
        qualification_valid_to: row.valid_to,
        skill_code,
        skill_category,
      },
    },
  ];
}

/** A shift beside the regular roster, such as a turn on call. */
function tellShift({ row }: RowChange<EmployeeShiftsRow>): ToMaintenance[] {
  if (row.assignment_type === 'regular' || row.status !== 'planned') return [];
  return [
    {
      table: 'maintenance_technicians',
      columns: {
        employee_id: row.employee_id,
        shift_schedule_id: row.shift_schedule_id,
        employee_shift_id: row.employee_shift_id,
        shift_start_at: row.planned_start_at,
        shift_end_at: row.planned_end_at,
        overtime_end_at: row.overtime_end_at,
      },
    },
  ];
}

type ToCrm = Mapped<Sends['hr-to-crm']>;
type ToService = Mapped<Sends['hr-to-service']>;

/** Titles of seats of sales and of customer service. */
const SALES = new Set(['Regional Sales Manager', 'Sales Engineer', 'Order Desk Executive']);
const SERVICE = new Set(['Service Manager', 'Service Desk Agent', 'Field Service Engineer']);

/** A seat of sales and its holder. */
function tellSales({ row }: RowChange<PositionsRow>): ToCrm[] {
  if (!SALES.has(row.position_title)) return [];
  return [
    {
      table: 'sales_reps',
      columns: {
        position_id: row.position_id,
        position_status: row.status,
        employee_id: row.employee_id,
        holder_since: row.filled_on,
      },
    },
  ];
}

/** A seat of customer service and its holder. */
function tellService({ row }: RowChange<PositionsRow>): ToService[] {
  if (!SERVICE.has(row.position_title)) return [];
  return [
    {
      table: 'service_agents',
      columns: {
        position_id: row.position_id,
        position_title: row.position_title,
        position_status: row.status,
        employee_id: row.employee_id,
        holder_since: row.filled_on,
      },
    },
  ];
}

/** A skill of the field, as long as it is in force. */
function tellFieldSkill({ row }: RowChange<EmployeeSkillsRow>, source: LinkSource<Rows>): ToService[] {
  const { skill_code, skill_category } = source.get('skills_catalog', row.skill_id);
  if (skill_category !== 'field_service' || row.status !== 'active') return [];
  return [
    {
      table: 'field_technicians',
      columns: {
        employee_skill_id: row.employee_skill_id,
        employee_id: row.employee_id,
        proficiency_level: row.proficiency_level,
        qualification_valid_from: row.valid_from,
        qualification_valid_to: row.valid_to,
        skill_code,
      },
    },
  ];
}

type ToFinancial = Mapped<Sends['hr-to-financial']>;

/** The approved pay of a company's cost centre for a month: what is accrued for it, and the entry of the pay day with a line for each amount. */
function tellPayroll({ row }: RowChange<HcmIntegrationLogRow>): ToFinancial[] {
  if (row.message_type !== 'payroll_record') return [];
  const told = row.payload as unknown as ToldPayroll;
  const { company_id, cost_center_code, currency_code } = told;
  const cost = parseScaled(told.employer_cost_amount, 2);
  const source = {
    source_module: 'hr',
    source_table: row.entity_table,
    source_id: row.entity_id,
    source_document_number: must(row.document_number, 'number of a payroll'),
    company_id,
    currency_code,
  } as const;
  return [
    {
      table: 'accruals',
      columns: {
        ...source,
        cost_center_code,
        accrual_amount: cost,
        accrual_date: told.period_end_day,
        planned_reversal_date: told.pay_day,
      },
    },
    {
      table: 'journal_entry_headers',
      columns: {
        ...source,
        document_date: told.pay_day,
        posting_date: told.pay_day,
        total_debit_amount: cost,
        total_credit_amount: cost,
      },
    },
    ...told.lines.map(
      ({ amount_basis, debit_amount, credit_amount }): ToFinancial => ({
        table: 'journal_entry_lines',
        columns: {
          amount_basis,
          cost_center_code,
          debit_amount: parseScaled(debit_amount, 2),
          credit_amount: parseScaled(credit_amount, 2),
        },
      }),
    ),
  ];
}

/** The regular roster reaches manufacturing and maintenance as a reference copy. Finance is told of pay. */
export const links: LinksOf<Types> = [
  { flow: 'hr-to-crm', on: { positions: tellSales } },
  { flow: 'hr-to-service', on: { positions: tellService, employee_skills: tellFieldSkill } },
  { flow: 'hr-to-maintenance', on: { employee_skills: tellSkill, employee_shifts: tellShift } },
  { flow: 'hr-to-financial', on: { hcm_integration_log: tellPayroll } },
];
