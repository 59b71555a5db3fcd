import { localDay } from '../../../machinery/base/company-time.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, CostCentersRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

type Department = Readonly<CopyRows['master.departments']>;

const IN_FORCE = 5 * 365;

/** Kind of cost centre, basis of its allocation and what a budget that is exceeded does, by function of the department; the same as in ERP. */
const FUNCTIONS: Readonly<
  Record<
    Department['department_function'],
    readonly [CostCentersRow['cost_center_type'], CostCentersRow['allocation_basis'], CostCentersRow['budget_control']]
  >
> = {
  production: ['production', 'direct', 'warn'],
  maintenance: ['maintenance', 'machine_hours', 'warn'],
  quality: ['quality', 'labour_hours', 'warn'],
  engineering: ['engineering', 'labour_hours', 'warn'],
  planning: ['production_support', 'labour_hours', 'warn'],
  purchasing: ['purchasing', 'material_value', 'warn'],
  warehouse: ['warehouse', 'material_value', 'warn'],
  logistics: ['logistics', 'revenue', 'warn'],
  sales: ['sales', 'revenue', 'block'],
  service: ['service', 'revenue', 'block'],
  finance: ['administration', 'headcount', 'block'],
  human_resources: ['administration', 'headcount', 'block'],
  information_technology: ['administration', 'headcount', 'block'],
  safety: ['production_support', 'headcount', 'warn'],
  management: ['management', 'headcount', 'none'],
};

/** How far a budget may be exceeded, in ten-thousandths of a percent: where control blocks, it is narrower. */
const TOLERANCE = { warn: 100_000, block: 50_000, none: 200_000 } as const;

/** Cost centres of the departments, one for each code. */
export const costCenters: Process<Types> = {
  name: 'cost centres',
  opens({ copies, tables, now }) {
    const departments = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
    const byCode = Map.groupBy(departments, (one) => one.cost_center_code);
    const heads = new Map<number, string>();
    for (const [code, [department]] of byCode)
      if (department?.department_function === 'management' && !heads.has(department.company_id))
        heads.set(department.company_id, code);
    for (const [code, [department]] of byCode)
      if (department) {
        const head = heads.get(department.company_id);
        tables.cost_centers.add(centreOf(code, department, now, head === code ? null : (head ?? null)));
      }
  },
};

function centreOf(code: string, department: Department, now: number, above: string | null) {
  const [type, basis, control] = FUNCTIONS[department.department_function];
  const isProduction = type === 'production';
  return {
    cost_center_code: code,
    cost_center_name: department.department_name,
    parent_cost_center_code: above,
    company_id: department.company_id,
    factory_id: department.factory_id,
    department_id: department.department_id,
    cost_center_type: type,
    responsible_employee_id: department.manager_employee_id,
    allocation_basis: basis,
    activity_unit: isProduction ? 'machine hour' : null,
    planned_activity_rate_amount: isProduction ? 18_500_000 : null,
    currency_code: department.currency_code,
    is_direct: isProduction,
    budget_control: control,
    budget_tolerance_pct: TOLERANCE[control],
    valid_from: localDay(now) - IN_FORCE,
    status: 'active' as const,
  };
}

/** Active cost centres of a company in the order of their codes. */
export function centresOf({ tables }: Context, company: number): readonly CostCentersRow[] {
  return tables.cost_centers.by('company_id', company).filter(({ status }) => status === 'active');
}
