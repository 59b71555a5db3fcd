import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { type Exceptions, unexplained } from '../../tools/checks/exceptions.ts';
import {
  agreementProblems,
  coverageProblems,
  existenceProblems,
  type Flow,
  flowsOf,
  keyProblems,
  nullProblems,
} from '../../tools/checks/flow-rules.ts';
import { moduleSchemas } from '../../tools/checks/schema-rules.ts';

const catalog = loadCatalog();
const schemas = moduleSchemas(catalog);
const flows = flowsOf(catalog);

/** A source that may be null and a target that may not: why no null gets there. */
const FILTERED: Exceptions = {
  'crm-to-erp: quotations.accepted_at -> sales_orders.ordered_at': 'only accepted quotations are carried',
  'erp-to-crm: sales_orders.sales_order_number -> customer_orders.sales_order_number':
    'orders are carried once order entry has taken them up',
  'erp-to-crm: sales_orders.order_date -> customer_orders.order_date':
    'orders are carried once order entry has taken them up',
  'erp-to-crm: customer_invoices.sales_order_id -> customer_orders.sales_order_id':
    'only invoices of orders are carried',
  'erp-to-crm: customer_invoices.total_amount -> customer_orders.invoiced_amount':
    'the sum over issued invoices, 0 without one',
  'erp-to-service: customer_invoices.currency_code -> rma_requests.currency_code': 'only issued memos are carried',
  'erp-to-service: customer_invoices.currency_code -> warranty_claims.currency_code': 'only issued memos are carried',
  'erp-to-service: customer_invoices.net_amount -> rma_requests.credit_amount': 'only issued memos are carried',
  'erp-to-service: customer_invoices.net_amount -> warranty_claims.approved_amount': 'only issued memos are carried',
  'erp-to-service: customer_invoices.service_document_number -> rma_requests.rma_number':
    'only what service has asked for is carried',
  'erp-to-service: customer_invoices.service_document_number -> warranty_claims.warranty_claim_number':
    'only what service has asked for is carried',
  'erp-to-service: customer_invoices.issued_at -> service_integration_log.occurred_at':
    'only issued invoices are carried',
  'erp-to-quality: goods_receipt_lines.inspected_at -> qms_integration_log.occurred_at':
    'where there was no inspection, the moment of receipt is carried',
  'erp-to-quality: goods_receipts.received_at -> qms_integration_log.occurred_at':
    'only what has been received is carried',
  'operations-to-quality: production_runs.ended_at -> spc_data_points.measured_at': 'only completed runs are carried',
  'supplier-to-tms: portal_purchase_order_lines.announced_quantity -> shipment_lines.shipped_quantity':
    'only announced lines are carried',
  'erp-to-supplier: goods_receipts.goods_receipt_number -> portal_goods_receipts.goods_receipt_number':
    'only posted receipts are carried',
  'erp-to-supplier: goods_receipts.received_at -> portal_goods_receipts.received_at':
    'only posted receipts are carried',
  'erp-to-supplier: purchase_requisitions.purchase_requisition_number -> purchase_requisitions.purchase_requisition_number':
    'only requisitions that purchasing has taken up are carried',
  'erp-to-wms: inventory_transactions.quantity -> warehouse_movements.quantity':
    'only posted movements are carried, which have one',
  'erp-to-wms: inventory_transactions.transaction_at -> warehouse_movements.requested_at':
    'only posted movements are carried, which have happened',
  'erp-to-supplier: goods_receipt_lines.inspection_result -> portal_goods_receipts.status':
    'a line is received until it is inspected',
  'erp-to-supplier: vendor_invoices.due_date -> supplier_invoices.due_date': 'only posted invoices are carried',
  'erp-to-supplier: vendor_invoices.invoiced_quantity -> supplier_invoice_lines.invoiced_quantity':
    'what is open when history begins has quantities',
  'erp-to-supplier: vendor_invoices.match_status -> three_way_match_log.match_status':
    'what is open when history begins was matched',
  'erp-to-supplier: vendor_invoices.purchase_order_id -> supplier_invoices.purchase_order_id':
    'only invoices of orders are carried',
  'erp-to-supplier: vendor_invoices.supplier_reference_number -> supplier_invoices.supplier_reference_number':
    'what is open when history begins has a number of its supplier',
  'erp-to-supplier: vendor_invoices.unit_of_measure -> supplier_invoice_lines.unit_of_measure':
    'what is open when history begins has quantities',
  'erp-to-supplier: vendor_invoices.unit_price_amount -> supplier_invoice_lines.unit_price_amount':
    'what is open when history begins has quantities',
  'supplier-to-erp: portal_purchase_order_lines.confirmed_date -> purchase_order_lines.promised_date':
    'lines are carried once they are confirmed',
  'supplier-to-erp: portal_purchase_order_lines.confirmed_quantity -> purchase_order_lines.ordered_quantity':
    'lines are carried once they are confirmed',
  'supplier-to-erp: portal_purchase_order_lines.confirmed_unit_price_amount -> purchase_order_lines.unit_price_amount':
    'lines are carried once they are confirmed',
  'maintenance-to-erp: mro_parts_transactions.required_date -> purchase_requisitions.required_date':
    'only demands are carried, which have a day',
  'maintenance-to-erp: mro_parts_transactions.required_date -> purchase_requisition_lines.required_date':
    'only demands are carried, which have a day',
  'maintenance-costs-to-erp: cmms_integration_log.document_number -> journal_entries.source_document_number':
    'only journals are carried, which have a number',
  'maintenance-to-manufacturing: work_orders.machine_id -> downtime_events.machine_id':
    'only orders that hold a machine are carried',
  'maintenance-to-operations: work_orders.machine_id -> maintenance_events.machine_id':
    'only orders that hold a machine are carried',
  'manufacturing-to-erp: work_orders.started_at -> production_costs.incurred_at':
    'an order is confirmed once it has started',
  'manufacturing-to-wms: material_transactions.transaction_at -> receiving_tasks.planned_at':
    'only posted output is carried, which has been made',
  'manufacturing-to-wms: material_transactions.transaction_at -> warehouse_movements.requested_at':
    'only posted returns are carried, which have been given back',
  'manufacturing-to-wms: material_transactions.warehouse_id -> receiving_tasks.warehouse_id':
    'only posted output is carried, which has a store',
  'manufacturing-to-operations: operations.ideal_cycle_seconds -> production_runs.ideal_cycle_seconds':
    'only dispatched operations are carried, which are scheduled',
  'operations-to-erp: production_runs.work_order_id -> production_costs.work_order_id':
    'only runs of orders are carried',
  'operations-to-erp: production_runs.ended_at -> production_costs.incurred_at': 'only completed runs are carried',
  'quality-to-erp: qms_integration_log.rejected_quantity -> goods_receipt_lines.rejected_quantity':
    'only verdicts are carried, which say how much failed',
  'quality-to-erp: ncr_headers.goods_receipt_id -> goods_receipts.goods_receipt_id':
    'only reports of receipts are carried',
  'quality-to-wms: ncr_headers.held_at -> warehouse_movements.requested_at':
    'a movement to quarantine is asked for once the units are held',
  'quality-to-wms: ncr_headers.dispositioned_at -> warehouse_movements.requested_at':
    'movements of a disposition are asked for once it is decided',
  'service-to-erp: rma_line_items.stock_type -> inventory_transactions.stock_type':
    'only examined goods are carried, which have one',
  'tms-to-erp: shipments.customer_id -> customer_invoices.customer_id':
    'only shipments of sales are invoiced, which have a customer',
  'wms-to-erp: receiving_tasks.purchase_order_id -> goods_receipts.purchase_order_id':
    'only tasks of purchases become goods receipts',
  'wms-to-erp: receiving_tasks.purchase_order_line_id -> goods_receipt_lines.purchase_order_line_id':
    'only tasks of purchases become goods receipts',
  'wms-to-erp: receiving_tasks.supplier_id -> goods_receipts.supplier_id':
    'only tasks of purchases become goods receipts',
  'wms-to-erp: warehouse_movements.to_stock_type -> inventory_transactions.stock_type':
    'a movement into a bin gives the row that adds to stock',
  'wms-to-erp: shipping_tasks.sales_order_line_id -> sales_order_lines.sales_order_line_id':
    'only tasks of sales change an order line',
  'wms-to-erp: warehouse_movements.movement_type -> inventory_transactions.transaction_type':
    'only booked movements are carried, which have a type',
  'wms-to-erp: warehouse_movements.from_stock_type -> inventory_transactions.stock_type':
    'a movement out of a bin gives the row that takes away from stock',
};

/** Tables that a flow names without a column of them being carried, and why. */
const WITHOUT_COLUMNS: Exceptions = {
  'manufacturing-to-erp from operations': 'what operations gave and lost is told added up, in their work order',
  'quality-to-erp from quality_costs': 'costs are told added up by site, day and category',
  'quality-to-erp to inventory_transactions': 'ERP books what verdicts and returns of receipts say',
};

const ALIKE = 'a code that every module has alike';
const UNWRITTEN = "the link is still to be written: then the receiver gets a column of its own for the sender's key";

/** Keys of the sender in a foreign key of the receiver. */
const FOREIGN: Exceptions = {
  'maintenance-to-erp: maintenance_costs.cost_center_code -> journal_entry_lines.cost_center_code': ALIKE,
  'maintenance-costs-to-erp: maintenance_costs.cost_center_code -> journal_entry_lines.cost_center_code': ALIKE,
  'erp-to-financial: journal_entry_lines.cost_center_code -> journal_entry_lines.cost_center_code': ALIKE,
  'manufacturing-to-erp: material_transactions.reversal_of_material_transaction_id -> inventory_transactions.reversal_of_inventory_transaction_id':
    'the MES reverses nothing yet; then the receiver gets a column of its own for it',
  'maintenance-to-erp: maintenance_costs.reversal_of_maintenance_cost_id -> journal_entries.reversal_of_journal_entry_id':
    UNWRITTEN,
  'maintenance-to-erp: maintenance_costs.maintenance_cost_id -> journal_entry_lines.journal_entry_id': UNWRITTEN,
  'maintenance-to-erp: mro_parts_transactions.mro_parts_transaction_id -> purchase_requisition_lines.purchase_requisition_id':
    UNWRITTEN,
};

describe('every business flow says which columns carry it', () => {
  test('they exist, in the source module and in the target tables of the flow', () => {
    expect(unexplained(existenceProblems(flows, schemas))).toEqual([]);
  });

  test('the target takes every value that the source can hold', () => {
    expect(unexplained(agreementProblems(flows, schemas))).toEqual([]);
  });

  test('no null gets where none may be', () => {
    expect(unexplained(nullProblems(flows, schemas), FILTERED)).toEqual([]);
  });

  test("the sender's keys stay the sender's", () => {
    expect(unexplained(keyProblems(flows, schemas), FOREIGN)).toEqual([]);
  });

  test('every source table gives and every target table gets something', () => {
    expect(unexplained(coverageProblems(flows), WITHOUT_COLUMNS)).toEqual([]);
  });
});

describe('controls', () => {
  const flow = flows.find((one) => one.id === 'erp-to-manufacturing') as Flow;
  const changed = (...columns: Flow['columns']): Flow[] => [{ ...flow, columns }];

  test('a column that does not exist on one side is found', () => {
    expect(existenceProblems(changed('production_orders.color -> work_orders.priority'), schemas)).toHaveLength(1);
    expect(existenceProblems(changed('production_orders.priority -> work_orders.color'), schemas)).toHaveLength(1);
    expect(
      existenceProblems(changed('production_orders.priority -> downtime_events.reason_code'), schemas),
    ).toHaveLength(1);
  });

  test("a sender's key in a foreign key of the receiver is found", () => {
    const own = 'production_orders.production_order_id';
    expect(keyProblems(changed(`${own} -> operations.work_order_id`), schemas)).toHaveLength(1);
    expect(keyProblems(changed(`${own} -> operations.production_order_id`), schemas)).toEqual([]);
    expect(keyProblems(changed('production_orders.product_id -> work_orders.product_id'), schemas)).toEqual([]);
    expect(keyProblems(changed('production_orders.product_id -> work_orders.material_id'), schemas)).toHaveLength(1);
  });

  test('types that do not agree are found', () => {
    expect(agreementProblems(changed('production_orders.priority -> work_orders.factory_id'), schemas)).toHaveLength(1);
    const narrow = structuredClone(schemas);
    const target = narrow.manufacturing?.tables.work_orders?.columns.planned_quantity;
    for (const [type, expected] of [
      ['numeric(15,2)', 1],
      ['numeric(10,3)', 1],
      ['integer', 1],
      ['numeric(18,4)', 0],
      ['numeric', 0],
    ] as const) {
      if (target) target.type = type;
      expect(
        agreementProblems(changed('production_orders.planned_quantity -> work_orders.planned_quantity'), narrow),
        type,
      ).toHaveLength(expected);
    }
  });

  test('a null, a flow without columns and an exception without need are found', () => {
    const loose = structuredClone(schemas);
    const source = loose.erp?.tables.production_orders?.columns.priority;
    if (source) source.nullable = true;
    expect(nullProblems(changed('production_orders.priority -> work_orders.priority'), loose)).toHaveLength(1);
    expect(coverageProblems(changed()).length).toBeGreaterThan(flow.targetTables.length);
    expect(unexplained([], { 'erp-to-manufacturing: a.b -> c.d': 'no reason' })).toHaveLength(1);
  });
});
