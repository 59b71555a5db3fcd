import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { ACCOUNTS, COST_CENTRES, CREWS } from '../lifecycle/organisation.ts';
import type { CopyRows, MaintenanceCostCentersRow, MaintenanceTeamsRow, Types } from '../rows.ts';
import { type Context, type Site, sitesOf } from './context.ts';
import { departmentOf, foremanOf, forgetOldShifts, managerOf } from './people.ts';

/** Cost centres and crews of each site. */
export const organisation: Process<Types> = {
  name: 'organisation',
  opens(context) {
    for (const site of sitesOf(context)) {
      openCostCentres(context, site);
      openCrews(context, site);
    }
  },
  copied: { 'master.production_lines': lineChanged },
  schedule: [{ at: everyDay.at('03:30'), act: forgetOldShifts, clock: true }],
};

/** The cost centre that a kind of work at a site is charged to. */
export function costCentreOf(context: Context, site: Key, kind: keyof typeof COST_CENTRES): string {
  return departmentOf(context, site).cost_center_code + COST_CENTRES[kind].suffix;
}

function openCostCentres(context: Context, site: Site): void {
  const department = departmentOf(context, site.factory_id);
  for (const kind of ['mechanical', 'electrical', 'utilities', 'buildings', 'tooling', 'stores'] as const) {
    const { name, chargeClass, budget } = COST_CENTRES[kind];
    addCostCentre(context, {
      cost_center_code: costCentreOf(context, site.factory_id, kind),
      cost_center_name: `${name} ${site.factory_code}`,
      company_id: site.company_id,
      factory_id: site.factory_id,
      department_id: kind === 'mechanical' ? department.department_id : null,
      charge_class: chargeClass,
      annual_budget_amount: budget * 100,
    });
  }
  for (const line of context.copies['master.production_lines'].all())
    if (line.factory_id === site.factory_id) openLine(context, site, line);
}

function openLine(context: Context, site: Site, line: Readonly<CopyRows['master.production_lines']>): void {
  if (context.tables.maintenance_cost_centers.by('cost_center_code', line.cost_center_code).length > 0) return;
  addCostCentre(context, {
    cost_center_code: line.cost_center_code,
    cost_center_name: `Maintenance of ${line.line_name}`,
    company_id: site.company_id,
    factory_id: site.factory_id,
    production_line_id: line.production_line_id,
    charge_class: 'production_line',
    annual_budget_amount: COST_CENTRES.line.budget * 100,
  });
}

/** A new line has a cost centre. */
function lineChanged(context: Context, line: Readonly<CopyRows['master.production_lines']>): void {
  openLine(context, context.copies['master.factories'].must(line.factory_id), line);
}

type CostCentre = Pick<
  MaintenanceCostCentersRow,
  'cost_center_code' | 'cost_center_name' | 'company_id' | 'charge_class' | 'annual_budget_amount'
> &
  Partial<MaintenanceCostCentersRow>;

function addCostCentre(context: Context, centre: CostCentre): void {
  context.tables.maintenance_cost_centers.add({
    responsible_employee_id: managerOf(context, centre.factory_id ?? null),
    labour_account_code: ACCOUNTS.labour,
    parts_account_code: ACCOUNTS.parts,
    contractor_account_code: ACCOUNTS.contractor,
    currency_code: 'INR',
    overhead_rate_pct: 120_000,
    valid_from: localDay(context.parameters.start) - 1500,
    status: 'active',
    ...centre,
  });
}

function openCrews(context: Context, site: Site): void {
  for (const crew of CREWS)
    context.tables.maintenance_teams.add({
      team_code: `${site.factory_code}-${crew.code}`,
      team_name: `${crew.name} ${site.factory_code}`,
      factory_id: site.factory_id,
      department_id: departmentOf(context, site.factory_id).department_id,
      team_leader_employee_id: foremanOf(context, site.factory_id),
      main_trade: crew.trade,
      planned_headcount: crew.heads,
      weekly_capacity_hours: crew.heads * 40 * 10_000,
      breakdown_reserve_pct: 250_000,
      response_target_minutes: 3000,
      is_on_call: crew.code.endsWith('A'),
      phone: `+91 20 6${String(500_000 + site.factory_id * 100 + crew.heads).padStart(6, '0')}`,
      cost_center_code: costCentreOf(
        context,
        site.factory_id,
        crew.trade === 'electrical' ? 'electrical' : 'mechanical',
      ),
      valid_from: localDay(context.parameters.start) - 1500,
      status: 'active',
    });
}

/** The crew of a trade at a site; people of one trade share its crews out. */
export function crewOf({ tables }: Context, site: Key, trade: MaintenanceTeamsRow['main_trade'], place: number): Key {
  const crews = tables.maintenance_teams.by('factory_id', site).filter(({ status }) => status === 'active');
  const own = crews.filter(
    ({ main_trade }) => (main_trade === 'electrical') === (trade === 'electrical' || trade === 'instrumentation'),
  );
  const crew = own[place % Math.max(1, own.length)];
  if (!crew) throw new RangeError(`no crew for ${trade} at site ${site}`);
  return crew.maintenance_team_id;
}
