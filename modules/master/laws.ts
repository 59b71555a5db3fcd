import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

const LEFT = { column: 'status', isNot: ['terminated'] };

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'customers.customer_code': { isKey: true },
    'suppliers.supplier_code': { isKey: true },
    'materials.material_code': { isKey: true },
    'products.product_code': { isKey: true },
    'employees.employee_number': { isKey: true },
    'machines.machine_code': { isKey: true },
    'bill_of_materials.engineering_change_number': { per: "split_part(engineering_change_number, '-', 2)" },
    'bom_components.line_number': { per: 'bom_id', step: 10 },
  },
  balances: {
    source_quotas_add_up: {
      says: 'The quotas of the approved sources of a material that have no end add up to at most 100 percent.',
      by: 'material_id',
      sum: "quota_pct from material_suppliers where status = 'approved' and valid_to is null",
      atMost: '100 from materials',
    },
  },
  periods: {
    bill_of_materials: {
      of: ['product_id', 'material_id'],
      from: 'effective_from',
      to: 'effective_to',
      gapless: true,
      where: "status <> 'draft'",
    },
    material_suppliers: { of: ['material_id', 'supplier_id'], from: 'valid_from', to: 'valid_to' },
  },
  agreements: {
    'machines.factory_id': ['production_line_id.factory_id'],
    'production_lines.factory_id': ['department_id.factory_id'],
    'departments.company_id': ['parent_department_id.company_id', 'factory_id.company_id'],
    'employees.company_id': ['department_id.company_id'],
    'employees.factory_id': ['department_id.factory_id'],
    'material_suppliers.currency_code': ['supplier_id.currency_code'],
    'bom_components.unit_of_measure': ['material_id.unit_of_measure'],
    'material_suppliers.unit_of_measure': ['material_id.unit_of_measure'],
    'bill_of_materials.unit_of_measure': ['product_id.unit_of_measure', 'material_id.unit_of_measure'],
  },
  references: {
    'departments.manager_employee_id': LEFT,
    'production_lines.supervisor_employee_id': LEFT,
    'warehouses.manager_employee_id': LEFT,
    'material_suppliers.supplier_id': { where: "status = 'approved'", column: 'status', is: ['active'] },
    'material_suppliers.material_id': { column: 'procurement_type', is: ['bought'] },
    'bill_of_materials.material_id': { column: 'procurement_type', is: ['made'] },
    'bom_components.material_id': {
      where:
        "{bom_id.status} = 'released' and coalesce({bom_id.product_id.status}, {bom_id.material_id.status}) = 'active'",
      column: 'status',
      isNot: ['obsolete', 'in_design'],
    },
  },
  parts: {
    recipes_have_components: { of: 'bill_of_materials', part: 'bom_components', by: 'bom_id' },
    bought_materials_have_sources: {
      of: 'materials',
      where: "status = 'active' and procurement_type = 'bought'",
      part: 'material_suppliers',
      by: 'material_id',
      having: "status = 'approved'",
    },
    made_materials_have_recipes: {
      of: 'materials',
      where: "status = 'active' and procurement_type = 'made'",
      part: 'bill_of_materials',
      by: 'material_id',
      having: "status = 'released'",
    },
    products_have_recipes: {
      of: 'products',
      where: "status = 'active'",
      part: 'bill_of_materials',
      by: 'product_id',
      having: "status = 'released'",
    },
    lines_have_machines: {
      of: 'production_lines',
      where: "status = 'active'",
      part: 'machines',
      by: 'production_line_id',
      having: "status = 'active'",
    },
    ...Object.fromEntries(
      ['receiving', 'quarantine', 'bulk', 'pick', 'staging'].map((zone) => [
        `warehouses_have_${zone}_zones`,
        {
          of: 'warehouses',
          where: "status = 'active'",
          part: 'warehouse_zones',
          by: 'warehouse_id',
          having: `zone_type = '${zone}'`,
        },
      ]),
    ),
  },
  trees: {
    departments: { parent: 'parent_department_id', per: 'company_id' },
    employees: { parent: 'manager_employee_id', where: "status <> 'terminated'" },
  },
  states: lifecycle.states,
};
