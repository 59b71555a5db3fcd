import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import type { Lifecycle, StateMachine } from '../../machinery/base/lifecycle.ts';
import type { AnyRow } from '../../machinery/base/row-types.ts';
import type { Sent } from '../../machinery/kernel/messages.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { Recorded, type RecordedTransaction } from '../support/recorded.ts';

/** What every module keeps to, whatever its business is, seen in one history of all of them. */
const catalog = loadCatalog();
const lifecycles = (
  await Promise.all(
    behaviours.map(async ({ module }) => {
      const { lifecycle } = (await import(`../../modules/${module}/lifecycle.ts`)) as { lifecycle: Lifecycle };
      return Object.entries(lifecycle.states).map(([table, states]) => ({ table: `${module}.${table}`, states }));
    }),
  )
).flat();
const history = new Recorded(
  behaviours,
  { days: 35 },
  new Map(lifecycles.map(({ table, states }) => [table, states.column ?? 'status'])),
);

describe('lifecycles', () => {
  const reached = (table: string) => history.reached.get(table) ?? new Set();

  /** States that no row reaches in these days: what is rare, and what is still to come. */
  const NOT_REACHED: Record<string, readonly string[]> = {
    'crm.contacts': ['left'],
    'crm.contracts': ['renewed', 'terminated'],
    'crm.quotations': ['withdrawn'],
    'crm.sales_reps': ['on_leave'],
    'erp.cost_centers': ['closed'],
    'erp.customer_invoices': ['written_off', 'reversed'],
    'erp.customer_payments': ['received', 'applied', 'bounced', 'reversed'],
    'erp.demand_forecasts': ['draft'],
    'erp.erp_mes_sync_log': ['received', 'failed', 'ignored'],
    'erp.general_ledger': ['blocked', 'closed'],
    'erp.goods_receipts': ['open', 'reversed'],
    'erp.inspection_plans': ['draft', 'superseded'],
    'erp.inventory_lots': ['closed'],
    'erp.inventory_reservations': ['partially_issued', 'expired', 'cancelled'],
    'erp.inventory_transactions': ['received', 'reversed', 'ignored'],
    'erp.inventory_variance': ['open', 'under_investigation', 'dismissed'],
    'erp.journal_entries': ['draft', 'reversed'],
    'erp.mrp_runs': ['running', 'failed'],
    'erp.production_costs': ['received'],
    'erp.production_orders': ['planned', 'cancelled'],
    'erp.purchase_orders': ['cancelled'],
    'erp.purchase_requisition_lines': ['in_sourcing', 'partially_ordered'],
    'erp.purchase_requisitions': ['draft', 'in_sourcing', 'rejected', 'cancelled'],
    'erp.routing': ['draft', 'superseded'],
    'erp.safety_stock_levels': ['proposed', 'superseded'],
    'erp.sales_order_lines': ['partially_shipped'],
    'erp.sales_orders': ['draft', 'confirmed', 'cancelled'],
    'erp.supplier_quotations': ['received', 'compared', 'accepted', 'rejected', 'expired'],
    'erp.vendor_invoices': ['received', 'partially_paid', 'rejected', 'reversed'],
    'erp.vendor_payments': ['approved', 'rejected', 'returned', 'reversed'],
    'erp.work_centers': ['suspended', 'retired'],
    'financial.accruals': ['draft', 'cancelled'],
    'financial.budget_templates': ['draft', 'submitted', 'superseded', 'rejected'],
    'financial.erp_wms_location_mappings': ['suspended', 'retired'],
    'financial.erp_wms_sync_errors': ['open', 'discarded'],
    'financial.erp_wms_sync_queue': ['processing', 'failed'],
    'financial.intercompany_transactions': ['draft', 'cancelled'],
    'financial.inventory_allocations': ['open', 'released'],
    'financial.period_close_tasks': ['in_progress', 'blocked'],
    'financial.reconciliation_templates': ['suspended', 'retired'],
    'financial.reconciliation_variances': ['under_investigation', 'accepted'],
    'financial.snapshot_data': ['received'],
    'financial.cost_centers': ['blocked', 'closed'],
    'financial.gl_posting_rules': ['retired'],
    'financial.bank_accounts': ['frozen', 'closed'],
    'financial.chart_of_accounts': ['blocked', 'closed'],
    'financial.exchange_rates': ['proposed', 'withdrawn'],
    'financial.fiscal_years': ['closed'],
    'financial.tax_codes': ['retired'],
    'hr.career_paths': ['draft', 'retired'],
    'hr.employee_certifications': ['expired', 'renewed', 'revoked'],
    'hr.employee_goals': ['draft', 'achieved', 'missed'],
    'hr.employee_leave_balances': ['closed'],
    'hr.employee_onboarding': ['planned', 'completed', 'cancelled'],
    'hr.employee_onboarding_items': ['in_progress', 'waived'],
    'hr.employee_skills': ['expired', 'withdrawn', 'superseded'],
    'hr.leave_types': ['retired'],
    'hr.offboarding_records': ['withdrawn'],
    'hr.onboarding_checklists': ['draft', 'superseded'],
    'hr.payroll_records': ['held', 'cancelled'],
    'hr.performance_reviews': ['open', 'self_assessed', 'reviewed', 'calibrated', 'cancelled'],
    'hr.positions': ['closed', 'frozen'],
    'hr.ppe_requirements': ['retired'],
    'hr.safety_incidents': ['reported', 'under_investigation', 'action_pending'],
    'hr.shift_schedules': ['retired'],
    'hr.skills_catalog': ['retired'],
    'hr.succession_candidates': ['nominated', 'appointed', 'withdrawn'],
    'hr.succession_planning': ['draft', 'fulfilled', 'closed'],
    'hr.training_courses': ['draft', 'retired'],
    'hr.training_enrollments': ['waitlisted', 'cancelled'],
    'hr.training_requirements': ['suspended', 'retired'],
    'hr.training_schedules': ['planned', 'cancelled'],
    'maintenance.maintenance_assets': ['standby', 'retired'],
    'maintenance.maintenance_technicians': ['unavailable', 'left'],
    'maintenance.pm_schedules': ['ended'],
    'maintenance.service_contracts': ['expired'],
    'maintenance.work_orders': ['requested', 'approved', 'waiting_for_parts'],
    'maintenance.work_permits': ['issued'],
    'manufacturing.electronic_batch_records': ['deviation'],
    'manufacturing.labor_time_entries': ['rejected'],
    'manufacturing.material_transactions': ['pending', 'reversed', 'cancelled'],
    'manufacturing.mes_integration_log': ['received', 'failed', 'ignored'],
    'manufacturing.operations': ['running', 'interrupted', 'cancelled'],
    'manufacturing.production_schedules': ['cancelled'],
    'manufacturing.work_orders': ['created', 'on_hold', 'cancelled'],
    'master.bill_of_materials': ['draft'],
    'master.companies': ['dormant', 'dissolved'],
    'master.departments': ['closed'],
    'master.factories': ['suspended', 'closed'],
    'master.machines': ['retired'],
    'master.material_suppliers': ['suspended'],
    'master.materials': ['in_design'],
    'master.production_lines': ['suspended', 'retired'],
    'master.products': ['in_design', 'phase_out'],
    'master.suppliers': ['prospect', 'blocked', 'retired'],
    'master.warehouse_zones': ['blocked', 'closed'],
    'master.warehouses': ['suspended', 'closed'],
    'operations.maintenance_events': ['cancelled'],
    'operations.production_runs': ['cancelled'],
    'operations.sensor_health': ['suspended', 'retired'],
    'tms.carrier_rates': ['expired'],
    'tms.carrier_services': ['suspended', 'retired'],
    'tms.carriers': ['suspended', 'retired'],
    'tms.customs_documents': ['assessed', 'held', 'cleared', 'cancelled'],
    'tms.deliveries': ['failed', 'returned', 'cancelled'],
    'tms.dock_appointments': ['no_show', 'cancelled'],
    'tms.drivers': ['suspended', 'left'],
    'tms.freight_invoices': ['disputed', 'rejected'],
    'tms.load_plans': ['cancelled'],
    'tms.outbound_orders': ['on_hold', 'cancelled'],
    'tms.return_order_lines': ['inspected', 'cancelled'],
    'tms.return_orders': ['rejected', 'expired'],
    'tms.route_stops': ['failed', 'skipped'],
    'tms.routes': ['cancelled'],
    'tms.shipment_packages': ['lost', 'returned'],
    'tms.shipments': ['exception', 'returned', 'cancelled'],
    'tms.vehicles': ['in_service', 'out_of_service', 'retired'],
    'wms.cycle_count_tasks': ['counted', 'in_approval', 'cancelled'],
    'wms.expected_receipts': ['closed'],
    'wms.packing_tasks': ['in_progress', 'cancelled'],
    'wms.pick_waves': ['planned', 'cancelled'],
    'wms.picking_tasks': ['released', 'in_progress', 'short', 'cancelled'],
    'wms.putaway_tasks': ['assigned', 'in_progress', 'cancelled'],
    'wms.receiving_tasks': ['planned', 'cancelled'],
    'wms.replenishment_tasks': ['assigned', 'in_progress', 'cancelled'],
    'wms.shipping_tasks': ['loading', 'cancelled'],
    'wms.slotting_rules': ['suspended', 'retired'],
    'wms.storage_bins': ['blocked', 'closed'],
    'wms.warehouse_aisles': ['blocked', 'closed'],
    'wms.warehouse_equipment': ['charging', 'maintenance', 'retired'],
    'wms.warehouse_movements': ['requested', 'cancelled'],
    'wms.warehouse_workers': ['absent', 'cancelled'],
    'wms.wave_lines': ['open', 'picking', 'short', 'cancelled'],
    'wms.wms_tms_sync_log': ['received', 'failed', 'ignored'],
    'quality.calibration_records': ['cancelled'],
    'quality.capa_actions': ['cancelled'],
    'quality.capa_headers': ['closed', 'cancelled'],
    'quality.control_plans': ['draft', 'superseded', 'withdrawn'],
    'quality.customer_complaints': ['withdrawn'],
    'quality.document_revisions': ['rejected'],
    'quality.eight_d_reports': ['closed', 'cancelled'],
    'quality.first_article_inspections': ['cancelled'],
    'quality.fmea_analyses': ['draft', 'in_progress', 'superseded', 'cancelled'],
    'quality.fmea_failure_modes': ['open'],
    'quality.gauge_rr_studies': ['cancelled'],
    'quality.management_reviews': ['planned', 'held', 'cancelled'],
    'quality.measuring_equipment': ['out_of_service', 'retired'],
    'quality.ncr_headers': ['void'],
    'quality.ppap_submissions': ['submitted', 'withdrawn'],
    'quality.product_recalls': ['open', 'notified', 'in_recovery'],
    'quality.quality_audits': ['cancelled'],
    'quality.quality_documents': ['draft', 'obsolete'],
    'quality.quality_training_records': ['failed', 'suspended', 'cancelled'],
    'quality.spc_control_charts': ['suspended', 'superseded', 'retired'],
    'quality.supplier_corrective_actions': ['closed', 'cancelled'],
    'service.escalation_rules': ['suspended'],
    'service.field_service_appointments': ['no_access', 'cancelled'],
    'service.field_technicians': ['away', 'withdrawn'],
    'service.kb_categories': ['hidden'],
    'service.portal_users': ['deactivated'],
    'service.resolution_codes': ['retired'],
    'service.rma_line_items': ['inspected', 'closed', 'cancelled'],
    'service.rma_requests': ['inspected', 'closed', 'rejected', 'expired', 'cancelled'],
    'service.service_agents': ['away', 'closed'],
    'service.service_parts': ['phase_out', 'closed'],
    'service.service_parts_usage': ['returned', 'released'],
    'service.service_queues': ['closed'],
    'service.service_teams': ['dissolved'],
    'service.service_tickets': ['waiting_internal'],
    'service.sla_definitions': ['retired'],
    'service.survey_responses': ['undeliverable'],
    'service.warranty_claims': ['partially_approved', 'withdrawn'],
    'service.warranty_registrations': ['pending', 'void'],
    'supplier.audit_findings': ['open', 'escalated', 'answered', 'verified'],
    'supplier.contract_pricing': ['blocked'],
    'supplier.portal_goods_receipts': ['reversed'],
    'supplier.portal_purchase_orders': ['cancelled'],
    'supplier.purchase_requisition_lines': ['ordered', 'cancelled'],
    'supplier.purchase_requisitions': ['cancelled'],
    'supplier.quote_comparison': ['rejected'],
    'supplier.rfq_headers': ['draft', 'cancelled'],
    'supplier.rfq_lines': ['no_award'],
    'supplier.rfq_responses': ['superseded', 'withdrawn', 'disqualified'],
    'supplier.rfq_suppliers': ['no_response'],
    'supplier.supplier_audits': ['in_progress', 'reported', 'cancelled'],
    'supplier.supplier_capacity_plans': ['superseded'],
    'supplier.supplier_contracts': ['draft', 'expired', 'terminated', 'renewed'],
    'supplier.supplier_documents': ['submitted', 'expired', 'renewed', 'rejected'],
    'supplier.supplier_invoices': ['matching', 'matched', 'rejected'],
    'supplier.supplier_notifications': ['failed', 'expired'],
    'supplier.supplier_portal_users': ['invited', 'locked', 'deactivated'],
    'supplier.supplier_qualification': ['suspended', 'rejected', 'expired'],
    'supplier.three_way_match_log': ['rejected'],
    'wms.erp_allocations': ['cancelled'],
  };

  it.each(lifecycles)(
    '$table has no other states than its lifecycle declares, and reaches them',
    ({ table, states }) => {
      expect(undeclared(states, reached(table))).toEqual([]);
      expect(missing(states, reached(table)).filter((state) => !NOT_REACHED[table]?.includes(state))).toEqual([]);
    },
  );

  it('are those of which states are listed as not reached', () => {
    const declared = new Map(lifecycles.map(({ table, states }) => [table, Object.keys(states.follows)]));
    for (const [table, states] of Object.entries(NOT_REACHED))
      expect(declared.get(table), table).toEqual(expect.arrayContaining([...states]));
  });

  it('control: a state that is not declared, and one that nothing reaches, are found', () => {
    const states = must(lifecycles.find(({ table }) => table === 'hr.employee_shifts')?.states, 'states of shifts');
    const { worked, ...others } = states.follows;
    expect(undeclared({ ...states, follows: others }, reached('hr.employee_shifts'))).toEqual(['worked']);
    const more = { ...states, follows: { ...states.follows, swapped: [] } };
    expect(missing(more, reached('hr.employee_shifts'))).toContain('swapped');
  });
});

function undeclared({ follows }: StateMachine, reached: ReadonlySet<unknown>): unknown[] {
  return [...reached].filter((state) => !(String(state) in follows));
}

function missing({ follows }: StateMachine, reached: ReadonlySet<unknown>): string[] {
  return Object.keys(follows).filter((state) => !reached.has(state));
}

describe('links', () => {
  const simulated = new Set(behaviours.map(({ module }) => module));
  const flows = behaviours.flatMap(({ module, links }) =>
    catalog
      .module(module)
      .flows.filter(({ id, to }) => simulated.has(to) && links.some((link) => (link as { flow: string }).flow === id)),
  );
  const sent = history.transactions.flatMap(({ messages }) => messages);

  /** Columns that are brought and come from no column: the name of something in the words of the receiver. Others are the same in every message. */
  const NAMED: Record<string, readonly string[]> = {
    'maintenance-costs-to-erp': ['journal_entries.gathered_count'],
    'wms-to-erp': ['inventory_transactions.source_table', 'inventory_transactions.source_line_number'],
    'service-to-erp': [
      'customer_invoices.invoice_type',
      'customer_invoices.credit_reason_code',
      'customer_invoice_lines.discount_pct',
      'customer_invoice_lines.description',
    ],
    'erp-to-service': ['service_integration_log.payload'],
    'manufacturing-to-erp': ['inventory_transactions.transaction_type'],
    'manufacturing-to-quality': ['qms_integration_log.message_type', 'qms_integration_log.payload'],
    'erp-to-quality': ['qms_integration_log.message_type', 'qms_integration_log.payload'],
    'hr-to-financial': ['journal_entry_lines.amount_basis'],
    'quality-to-erp': [
      'journal_entries.source_document_number',
      'journal_entry_lines.account_code',
      'journal_entry_lines.description',
    ],
    'operations-to-manufacturing': [
      'mes_integration_log.message_type',
      'mes_integration_log.entity_table',
      'mes_integration_log.payload',
    ],
  };

  /** Columns that come too seldom for these days. */
  const SELDOM: Record<string, readonly string[]> = {
    'erp-to-service': ['rma_number', 'customer_invoice_id', 'currency_code', 'credit_amount'].map(
      (column) => `rma_requests.${column}`,
    ),
  };

  it.each(flows)('$id brings the columns that its manifest lists', ({ id, columns }) => {
    const listed = new Set(columns.map((column) => column.split(' -> ')[1] ?? ''));
    const brought = broughtBy(sent.filter(({ delivery }) => delivery.flow === id));
    const missed = [...listed].filter((column) => !brought.has(column));
    expect(missed.filter((column) => !SELDOM[id]?.includes(column))).toEqual([]);
    const unlisted = [...brought].filter(([column, values]) => !listed.has(column) && values.size > 1);
    expect(unlisted.map(([column]) => column).filter((column) => !NAMED[id]?.includes(column))).toEqual([]);
  });

  it('control: a column more, and one less, are found', () => {
    const [first] = sent;
    const message = must(first, 'message');
    const { table, columns } = message.delivery;
    const [left] = Object.keys(columns);
    const { [must(left, 'column')]: _, ...rest } = columns;
    const changed = { ...message, delivery: { ...message.delivery, columns: { ...rest, invented: 1 } } };
    const brought = broughtBy([changed]);
    expect(brought.has(`${table}.${left}`)).toBe(false);
    expect(brought.has(`${table}.invented`)).toBe(true);
  });

  it.each(behaviours.map(({ module }) => module))('of %s give late what they gave early', (module) => {
    const transactions = history.transactions.filter((one) => one.module === module);
    expect(differences(transactions)).toEqual([]);
  });

  it('control: a link that reads what has changed since, and is not in its transaction, gives something else', () => {
    const withoutOperations = history.transactions
      .filter(({ module }) => module === 'manufacturing')
      .map((one) => ({ ...one, changes: one.changes.filter(({ table }) => table !== 'operations') }));
    expect(differences(withoutOperations)).toEqual(['manufacturing-to-operations production_runs.operation_status']);
  });

  /** Columns in which messages differ when links are evaluated at the end of history. */
  function differences(transactions: readonly RecordedTransaction[]): string[] {
    const found = new Set<string>();
    for (const transaction of transactions) {
      const late = history.sentLate(transaction);
      if (late.length !== transaction.messages.length) found.add(`${transaction.module}: number of messages`);
      for (const [index, { delivery }] of transaction.messages.entries())
        for (const column of differing(delivery.columns, late[index]?.delivery.columns ?? {}))
          found.add(`${delivery.flow} ${delivery.table}.${column}`);
    }
    return [...found];
  }
});

function broughtBy(messages: readonly Sent[]): Map<string, Set<string>> {
  const brought = new Map<string, Set<string>>();
  for (const { delivery } of messages)
    for (const [column, value] of Object.entries(delivery.columns)) {
      const name = `${delivery.table}.${column}`;
      brought.set(name, (brought.get(name) ?? new Set()).add(JSON.stringify(value)));
    }
  return brought;
}

function differing(a: AnyRow, b: AnyRow): string[] {
  const columns = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...columns].filter((column) => JSON.stringify(a[column]) !== JSON.stringify(b[column]));
}

describe('ground truth', () => {
  /** Ends of paths that are reached only after these days. */
  const LATER = [
    'erp.vendor_invoices <- erp.vendor_payments.vendor_invoice_id',
    'tms.shipments <- tms.freight_invoice_lines.shipment_id',
  ];
  const kinds = Map.groupBy(history.labels, ({ kind }) => kind);
  const paths = [...kinds].flatMap(([kind, labels]) =>
    [...new Set(labels.flatMap(({ consequences }) => consequences))].map((path) => ({ kind, path })),
  );
  const reaches = (kind: string, path: string) =>
    must(kinds.get(kind), kind).some((label) => history.reachedBy(label, path).size > 0);

  it('has causes of many kinds', () => {
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });

  it.each(paths.filter(({ path }) => !LATER.includes(path)))('$kind reaches $path', ({ kind, path }) => {
    expect(reaches(kind, path)).toBe(true);
  });

  it('control: consequences that are gone are missed', () => {
    const { kind, path } = must(
      paths.find((one) => one.path.endsWith('manufacturing.downtime_events.machine_fault_id')),
      'path to downtime',
    );
    const downtime = must(history.rows.get('manufacturing.downtime_events'), 'downtime');
    const kept = [...downtime];
    try {
      downtime.clear();
      expect(reaches(kind, path)).toBe(false);
    } finally {
      for (const [key, row] of kept) downtime.set(key, row);
    }
    expect(reaches(kind, path)).toBe(true);
  });
});
