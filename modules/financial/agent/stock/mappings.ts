import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { RECONCILIATIONS } from '../../lifecycle/stock.ts';
import type { CopyRows, ErpWmsLocationMappingsRow, Types } from '../../rows.ts';
import { type Context, personOf } from '../context.ts';

type Zone = Readonly<CopyRows['master.warehouse_zones']>;

const IN_FORCE = 700;

/** Stock type and short name of a location by the use of its zone. */
const BY_USE: Readonly<Record<Zone['zone_type'], readonly [ErpWmsLocationMappingsRow['stock_type'], string]>> = {
  receiving: ['quality_inspection', 'QI'],
  bulk: ['unrestricted', 'UR'],
  pick: ['unrestricted', 'PK'],
  staging: ['in_transit', 'TR'],
  quarantine: ['blocked', 'BL'],
  returns: ['blocked', 'RT'],
};

/** Which zones make up a stock location of ERP, and what is reconciled with what. */
export const mappings: Process<Types> = {
  name: 'locations and reconciliations',
  opens(context) {
    openMappings(context);
    openReconciliations(context);
  },
};

function openMappings(context: Context): void {
  const { tables, copies, draws, now } = context;
  const zones = [...copies['master.warehouse_zones'].all()].sort((a, b) => a.warehouse_zone_id - b.warehouse_zone_id);
  for (const zone of zones) {
    const warehouse = copies['master.warehouses'].must(zone.warehouse_id);
    const [stockType, short] = BY_USE[zone.zone_type];
    const isRaw = warehouse.warehouse_type === 'raw_material';
    const draw = draws.of('erp_wms_location_mappings', zone.warehouse_zone_id, 'verified');
    tables.erp_wms_location_mappings.add({
      mapping_code: `MAP-${warehouse.warehouse_code}-${zone.zone_code}`,
      company_id: warehouse.company_id,
      factory_id: warehouse.factory_id,
      warehouse_id: warehouse.warehouse_id,
      erp_location_code: `${isRaw ? 'RM' : 'FG'}${short}`,
      erp_location_name: `${zone.zone_name}, ${warehouse.warehouse_name}`,
      stock_type: stockType,
      wms_zone_code: zone.zone_code,
      item_category: isRaw ? 'raw_material' : 'any',
      inventory_account_code: isRaw ? '130100' : '130300',
      is_valued: true,
      leading_system: zone.zone_type === 'bulk' || zone.zone_type === 'pick' ? 'wms' : 'erp',
      sync_interval_minutes: 1440,
      priority: zone.zone_type === 'quarantine' ? 'high' : 'normal',
      responsible_employee_id: personOf(context, 'Accountant', zone.warehouse_zone_id),
      last_verified_on: localDay(now) - draw.integer(5, 160),
      valid_from: localDay(now) - IN_FORCE,
      status: 'active',
    });
  }
}

function openReconciliations(context: Context): void {
  const { tables, copies, now } = context;
  const departments = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  const finance = departments.find(({ department_function }) => department_function === 'finance') ?? departments[0];
  if (!finance) return;
  for (const [index, plan] of RECONCILIATIONS.entries()) {
    const owner = personOf(context, 'Accountant', index);
    const above = ['Accounts Manager', 'Chief Financial Officer', 'Management Accountant'].map((title) =>
      personOf(context, title),
    );
    tables.reconciliation_templates.add({
      reconciliation_template_code: plan.code,
      reconciliation_name: plan.name,
      reconciliation_type: plan.type,
      account_code: plan.account ?? null,
      left_source: plan.left,
      right_source: plan.right,
      comparison_level: plan.level,
      materiality_amount: 10_000_000,
      currency_code: 'INR',
      frequency: plan.daily ? 'daily' : 'period_end',
      planned_run_time: plan.daily ? '02:30' : '13:00',
      is_close_mandatory: true,
      adjustment_account_code: plan.adjust ?? null,
      resolution_due_days: 3,
      owner_department_id: finance.department_id,
      owner_employee_id: owner,
      escalation_employee_id: above.find((one) => one !== owner) ?? owner + 1,
      valid_from: localDay(now) - IN_FORCE,
      status: 'active',
    });
  }
}

/** The mapping of a warehouse's stock of a type. */
export function mappingOf({ tables }: Context, warehouse: number, stockType: string) {
  return tables.erp_wms_location_mappings.by('warehouse_id', warehouse).find((row) => row.stock_type === stockType);
}
