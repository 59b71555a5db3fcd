/** The same of purchases and sales, suppliers, money, warehouses, transport, service and customers. */
export const REASONS_OF_BUSINESS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'prices are net: no discount on orders and invoices, none for early payment': {
    'erp.purchase_order_lines': ['discount_pct'],
    'erp.purchase_orders': ['discount_amount'],
    'erp.customer_invoices': ['discount_amount'],
    'erp.sales_orders': ['discount_amount'],
    'erp.vendor_invoices': ['discount_due_date', 'discount_amount'],
    'erp.vendor_payments': ['cash_discount_amount'],
  },
  'payments to suppliers pay invoices, whole': {
    'erp.vendor_payments': ['purchase_order_id', 'source_vendor_payment_id', 'unapplied_amount'],
  },
  'what is above the limit of a buyer is approved before it is ordered': {
    'erp.purchase_orders': ['approval_status'],
  },
  'spare parts are bought without sourcing: the portal knows materials only': {
    'supplier.contract_pricing': ['mro_part_id'],
    'supplier.portal_goods_receipts': ['mro_part_id'],
    'supplier.portal_purchase_order_lines': ['mro_part_id'],
    'supplier.purchase_requisition_lines': ['mro_part_id'],
    'supplier.rfq_lines': ['mro_part_id'],
    'supplier.rfq_response_lines': ['mro_part_id'],
    'supplier.supplier_invoice_lines': ['mro_part_id'],
  },
  'prices of suppliers are net: what was bargained for is in the price': {
    'supplier.portal_purchase_order_lines': ['discount_pct'],
    'supplier.supplier_invoice_lines': ['discount_pct', 'discount_amount'],
    'supplier.supplier_invoices': ['discount_amount'],
  },
  'needs that ERP routes to sourcing are of the long term, are never withdrawn, and its orders do not name them': {
    'supplier.purchase_requisition_lines': ['purchase_order_number', 'cancellation_reason_code'],
    'supplier.purchase_requisitions': ['priority', 'cancellation_reason_code'],
  },
  'the parent signs for all companies and sites of the group': {
    'supplier.supplier_contracts': ['company_id', 'factory_id'],
  },
  'one weighting of scores, one tolerance of the match and one attempt: a person or a credit memo lifts the block on the match itself':
    {
      'supplier.supplier_scorecards': [
        'delivery_weight_pct',
        'quality_weight_pct',
        'cost_weight_pct',
        'responsiveness_weight_pct',
      ],
      'supplier.three_way_match_log': ['attempt_number', 'is_latest', 'tolerance_pct'],
    },
  'waits: master data does not take ratings over': {
    'supplier.supplier_rating_history': ['master_updated_at'],
  },
  'accruals are of a kind and a cost centre, over all who will bill it': {
    'financial.accruals': ['supplier_id'],
  },
  'the bank tells each movement as it happens, to the paisa, and takes its charges as movements of their own': {
    'financial.bank_reconciliations': ['line_number', 'difference_amount'],
  },
  'whole zones are compared every night by one rule, to the last piece, by the agent and by company': {
    'financial.erp_wms_location_mappings': [
      'wms_bin_code_from',
      'wms_bin_code_to',
      'is_valued',
      'sync_interval_minutes',
      'tolerance_quantity',
    ],
    'financial.erp_wms_sync_errors': ['maximum_retries'],
    'financial.erp_wms_sync_log': ['reconciliation_variance_id'],
    'financial.erp_wms_sync_queue': ['request_type', 'trigger_code', 'maximum_attempts', 'requested_by_employee_id'],
    'financial.reconciliation_runs': ['warehouse_id', 'tolerated_count', 'run_by_employee_id'],
    'financial.snapshot_data': ['snapshot_type', 'source_module', 'source_table', 'source_document_number'],
  },
  'what differs is a matter of time or an entry that waits: nothing is written off, and the entry itself is what is missing':
    {
      'financial.reconciliation_variances': [
        'product_id',
        'customer_id',
        'supplier_id',
        'right_snapshot_data_id',
        'journal_entry_id',
        'adjustment_journal_entry_id',
        'approved_by_employee_id',
      ],
    },
  'sub-ledgers report in INR, by day and account: no posting uses a rate or counts pieces': {
    'financial.exchange_rates': ['is_locked'],
    'financial.journal_entry_headers': ['exchange_rate_id'],
    'financial.journal_entry_lines': ['quantity', 'unit_of_measure'],
  },
  'a month is closed once and not opened again; its tasks are done in time, before the reconciliations of the close': {
    'financial.financial_statements': ['version_number'],
    'financial.fiscal_periods': [
      'reopened_count',
      'last_reopened_at',
      'last_reopened_by_employee_id',
      'last_reopening_reason',
    ],
    'financial.period_close_tasks': ['reconciliation_run_id', 'blocked_reason'],
  },
  'posting rules hold for all companies, and no goods bear a cess': {
    'financial.gl_posting_rules': ['company_id'],
    'financial.tax_codes': ['cess_rate_pct'],
  },
  'companies of the group charge each other services, not goods: both books are written together and agree': {
    'financial.intercompany_transactions': [
      'customer_id',
      'supplier_id',
      'unrealised_profit_amount',
      'source_module',
      'source_table',
      'difference_amount',
      'match_status',
      'elimination_status',
    ],
  },
  'finished goods leave on the day on which they are picked: what is promised in the evening is material for production':
    {
      'financial.inventory_allocations': [
        'product_id',
        'stock_type',
        'demand_type',
        'cost_account_code',
        'valuation_basis',
        'net_realisable_amount',
        'write_down_amount',
      ],
    },
  'nothing was lost on the road in so short a time': {
    'tms.carrier_performance_metrics': ['lost_count'],
  },
  'cards of carriers are by zone and for a fiscal year; what they name beside price and fuel is the same for all': {
    'tms.carrier_rates': ['origin_warehouse_id', 'base_charge_amount', 'free_waiting_hours', 'valid_to'],
    'tms.carrier_services': ['pickup_weekdays', 'offers_tracking'],
    'tms.freight_invoices': ['discount_amount', 'tolerance_pct'],
  },
  'carriers tax what they bill themselves, and one logistics department buys transport for the group': {
    'tms.freight_invoices': ['is_reverse_charge'],
    'tms.freight_invoice_lines': ['cost_center_code'],
  },
  'suppliers abroad send what we pay for with their forwarder: what crosses the border with us leaves the country, and was made or bought in it':
    {
      'tms.customs_documents': ['trade_direction', 'country_of_origin_code', 'duty_amount', 'igst_amount'],
      'tms.shipment_lines': ['country_of_origin_code'],
      'tms.shipments': ['origin_country_code'],
    },
  'customs holds goods for days: rarely is one held when the history ends': {
    'tms.customs_documents': ['hold_reason'],
  },
  'what suppliers take back they fetch, and no product is hazardous': {
    'tms.deliveries': ['supplier_id'],
    'tms.outbound_orders': ['supplier_id', 'material_id'],
    'tms.load_plans': ['contains_hazardous'],
    'tms.shipments': ['contains_hazardous'],
    'tms.shipment_lines': ['hazard_un_number'],
    'tms.shipment_packages': ['hazard_label'],
  },
  'lorries are driven by people of carriers, within the hours of the law; hours of a day begin anew at midnight': {
    'tms.drivers': [
      'employee_id',
      'home_warehouse_id',
      'maximum_daily_driving_hours',
      'maximum_weekly_driving_hours',
      'driven_today_hours',
      'engaged_to',
    ],
  },
  'customers send back products, one item at a time, with a carrier or by themselves, without a slot at the dock': {
    'tms.dock_appointments': ['return_shipment_id'],
    'tms.return_order_lines': ['line_number', 'material_id'],
    'tms.return_shipments': ['route_id'],
  },
  'carriers report on shipments, not on packages': {
    'tms.tracking_events': ['shipment_package_id'],
  },
  'bins are counted one by one, blind, where stock is free': {
    'wms.cycle_count_tasks': ['line_number', 'stock_type', 'is_blind'],
  },
  'what is picked was reserved by ERP, lot by lot, and lies there: nothing is short, and no lot is exchanged': {
    'wms.pick_waves': ['short_line_count'],
    'wms.picking_tasks': ['lot_override_reason_code'],
    'wms.wave_lines': ['short_quantity', 'short_reason_code'],
  },
  'goods are moved by lot and bin, not by numbered pallets': {
    'wms.picking_tasks': ['handling_unit_number'],
    'wms.putaway_tasks': ['handling_unit_number'],
    'wms.replenishment_tasks': ['handling_unit_number'],
    'wms.warehouse_movements': ['handling_unit_number'],
  },
  'what fails at the dock is taken in and goes back later; pick faces are filled up when they fall low': {
    'wms.receiving_tasks': ['refused_quantity'],
    'wms.replenishment_tasks': ['trigger_type', 'pick_wave_id'],
  },
  'only products are sold, and suppliers fetch what goes back to them': {
    'wms.packing_tasks': ['material_id'],
    'wms.shipping_tasks': ['supplier_id', 'material_id'],
  },
  'rules place free goods by kind, class and weight, wherever they come from; stock that is not free has places of its own':
    {
      'wms.slotting_rules': [
        'receipt_type',
        'stock_type',
        'product_id',
        'material_id',
        'hazardous_only',
        'maximum_level_number',
      ],
      'wms.warehouse_inventory': ['lock_reason_code'],
    },
  'racks stand on both sides, and no aisle, bin or truck is out of use; at midnight nobody drives': {
    'wms.storage_bins': ['block_reason_code'],
    'wms.warehouse_aisles': ['side_count', 'blocked_reason'],
    'wms.warehouse_equipment': ['assigned_employee_id', 'retired_on'],
  },
  'transport acts on a message at once and sends no confirmation': {
    'wms.wms_tms_sync_log': ['acknowledged_at'],
  },
  'articles, promises and seats of service are the same for all customers and all working days': {
    'service.sla_definitions': [
      'customer_id',
      'contract_id',
      'business_days',
      'business_start_time',
      'business_end_time',
    ],
  },
  'customers return one kind of goods at a time; what is recalled had not left the house': {
    'service.rma_line_items': ['line_number'],
    'service.rma_requests': ['product_recall_id'],
  },
  'parts of service are materials, filled up at once from the store, counted on one day of the quarter and not told apart by lot or number':
    {
      'service.service_parts': ['product_id', 'on_order_quantity', 'last_counted_at'],
      'service.service_parts_usage': ['lot_number', 'installed_serial_number', 'removed_serial_number'],
    },
  'files are searched at the gate: what is infected does not get in': {
    'service.ticket_attachments': ['scan_status'],
  },
  'rules escalate, to people; the ticket stays with its team': {
    'service.ticket_escalations': ['to_service_team_id', 'requested_by_employee_id'],
  },
  'what fails after its term is charged, not claimed; no supplier is charged for what fails in the field': {
    'service.warranty_claims': ['is_under_warranty', 'supplier_id', 'recovered_amount_base'],
  },
  'warranty follows from the product: none is sold beside it': {
    'service.warranty_registrations': ['warranty_type'],
  },
  'customers stand for themselves, and campaigns write to people whom sales knows; of responses come leads': {
    'crm.accounts': ['parent_account_id'],
    'crm.campaign_members': ['lead_id', 'opportunity_id'],
    'crm.notes': ['lead_id'],
  },
  'a case names its order, whose items and credits are those of ERP': {
    'crm.cases': ['product_id', 'credited_amount'],
  },
  'contracts are renewals, or older than what is known of them': {
    'crm.contracts': ['opportunity_id'],
  },
  'one model, one quota and one year for all seats and territories': {
    'crm.customer_segments': ['model_version'],
    'crm.sales_forecasts': ['quota_amount'],
    'crm.sales_reps': ['position_status'],
    'crm.sales_territories': ['industry', 'fiscal_year'],
  },
  'notes are written once; what has changed is a new one': {
    'crm.notes': ['edited_at', 'supersedes_note_id'],
  },
  'offers are net, with the lead time of what was asked for': {
    'crm.opportunity_products': ['is_alternative'],
    'crm.quotation_lines': ['promised_date'],
    'crm.quotations': ['discount_amount'],
  },
};
