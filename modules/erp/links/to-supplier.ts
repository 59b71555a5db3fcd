import type { LinkSource, Mapped, RowChange } from '../../../machinery/kernel/contract.ts';
import type {
  GoodsReceiptLinesRow,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  PurchaseRequisitionLinesRow,
  PurchaseRequisitionsRow,
  Rows,
  Sends,
  VendorInvoicesRow,
} from '../rows.ts';

type ToSupplier = Mapped<Sends['erp-to-supplier']>;

/** Columns of an order, and of its lines, that the supplier hears of when they change. */
const ORDER = ['status', 'total_amount'] as const;
const LINE = ['ordered_quantity', 'unit_price_amount', 'promised_date', 'status'] as const;
const RECEIPT = ['rejected_quantity', 'inspection_result'] as const;

/** Whether a change is a new row, or concerns one of the columns. */
function concerns<Row>({ kind, before }: RowChange<Row>, columns: readonly (keyof Row)[]): boolean {
  return kind === 'insert' || columns.some((column) => before !== undefined && column in before);
}

/** Needs for which bids are to be asked, with the request that they are part of. */
function routeRequest({ kind, row }: RowChange<PurchaseRequisitionsRow>, source: LinkSource<Rows>): ToSupplier[] {
  if (kind !== 'insert' || row.purchase_requisition_number === null || row.factory_id === null) return [];
  const lines = source.by('purchase_requisition_lines', 'purchase_requisition_id', row.purchase_requisition_id);
  if (!lines.some((line) => line.needs_quotation)) return [];
  return [
    {
      table: 'purchase_requisitions',
      columns: {
        erp_purchase_requisition_id: row.purchase_requisition_id,
        purchase_requisition_number: row.purchase_requisition_number,
        priority: row.priority,
        department_id: row.department_id,
        factory_id: row.factory_id,
        required_date: row.required_date,
        estimated_amount: row.estimated_amount,
      },
    },
  ];
}

function routeLine({ kind, row }: RowChange<PurchaseRequisitionLinesRow>): ToSupplier[] {
  if (kind !== 'insert' || !row.needs_quotation) return [];
  return [
    {
      table: 'purchase_requisition_lines',
      columns: {
        erp_purchase_requisition_id: row.purchase_requisition_id,
        erp_purchase_requisition_line_id: row.purchase_requisition_line_id,
        line_number: row.line_number,
        material_id: row.material_id,
        mro_part_id: row.mro_part_id,
        requested_quantity: row.requested_quantity,
        unit_of_measure: row.unit_of_measure,
        required_date: row.required_date,
        estimated_unit_price_amount: row.estimated_unit_price_amount,
        suggested_supplier_id: row.suggested_supplier_id,
      },
    },
  ];
}

function tellOrder(change: RowChange<PurchaseOrdersRow>): ToSupplier[] {
  if (!concerns(change, ORDER)) return [];
  const { row } = change;
  return [
    {
      table: 'portal_purchase_orders',
      columns: {
        purchase_order_id: row.purchase_order_id,
        purchase_order_number: row.purchase_order_number,
        supplier_id: row.supplier_id,
        company_id: row.company_id,
        order_date: row.order_date,
        currency_code: row.currency_code,
        total_amount: row.total_amount,
        order_status: row.status,
        published_at: row.sent_at,
        acknowledged_at: row.confirmed_at,
        supplier_order_number: row.supplier_reference_number,
        incoterm: row.incoterm,
        payment_terms_days: row.payment_terms_days,
        buyer_employee_id: row.buyer_employee_id,
        is_opening: row.is_opening,
      },
    },
  ];
}

function tellLine(change: RowChange<PurchaseOrderLinesRow>): ToSupplier[] {
  if (!concerns(change, LINE)) return [];
  const { row } = change;
  return [
    {
      table: 'portal_purchase_order_lines',
      columns: {
        purchase_order_id: row.purchase_order_id,
        purchase_order_line_id: row.purchase_order_line_id,
        line_number: row.line_number,
        material_id: row.material_id,
        mro_part_id: row.mro_part_id,
        ordered_quantity: row.ordered_quantity,
        unit_of_measure: row.unit_of_measure,
        unit_price_amount: row.unit_price_amount,
        discount_pct: row.discount_pct,
        tax_rate_pct: row.tax_rate_pct,
        warehouse_id: row.warehouse_id,
        requested_date: row.requested_date,
        confirmed_date: row.promised_date,
        announced_quantity: row.announced_quantity,
        announced_arrival_at: row.announced_arrival_at,
        // What is invoiced is received: for the supplier nothing more is expected.
        status: row.status === 'invoiced' ? 'received' : row.status,
      },
    },
  ];
}

function tellReceipt(change: RowChange<GoodsReceiptLinesRow>, source: LinkSource<Rows>): ToSupplier[] {
  if (!concerns(change, RECEIPT)) return [];
  const { row } = change;
  const receipt = source.get('goods_receipts', row.goods_receipt_id);
  const { purchase_order_id, supplier_id, goods_receipt_number, received_at } = receipt;
  if (purchase_order_id === null || supplier_id === null || row.purchase_order_line_id === null) return [];
  if (goods_receipt_number === null || received_at === null) return [];
  return [
    {
      table: 'portal_goods_receipts',
      columns: {
        goods_receipt_id: row.goods_receipt_id,
        goods_receipt_number,
        receipt_type: receipt.receipt_type,
        reversal_of_goods_receipt_id: receipt.reversal_of_goods_receipt_id,
        line_number: row.line_number,
        goods_receipt_line_id: row.goods_receipt_line_id,
        purchase_order_id,
        purchase_order_line_id: row.purchase_order_line_id,
        supplier_id,
        material_id: row.material_id,
        mro_part_id: row.mro_part_id,
        received_at,
        received_quantity: row.received_quantity,
        rejected_quantity: row.rejected_quantity,
        // What failed an inspection was taken in, and goes back with a return.
        refused_quantity: row.rejection_reason_code === 'failed_inspection' ? 0 : row.rejected_quantity,
        unit_of_measure: row.unit_of_measure,
        lot_number: row.lot_number,
        supplier_lot_number: row.supplier_lot_number,
        delivery_note_number: receipt.delivery_note_number,
        is_opening: receipt.is_opening,
        status: row.inspection_result === null ? 'received' : 'inspected',
      },
    },
  ];
}

/** Invoices that were there when history began; all others come from the supplier. Each line brings what its match has found. */
function tellOpenInvoice({ kind, row }: RowChange<VendorInvoicesRow>): ToSupplier[] {
  if (kind !== 'insert' || !row.is_opening || row.purchase_order_id === null) return [];
  const paper: ToSupplier = {
    table: 'supplier_invoices',
    columns: {
      invoice_type: row.invoice_type === 'credit_memo' ? 'credit_memo' : 'invoice',
      supplier_id: row.supplier_id,
      company_id: row.company_id,
      purchase_order_id: row.purchase_order_id,
      supplier_reference_number: row.supplier_reference_number ?? '',
      invoice_date: row.invoice_date,
      due_date: row.due_date ?? row.invoice_date,
      currency_code: row.currency_code,
      exchange_rate: row.exchange_rate,
      submitted_at: row.created_at,
      is_opening: row.is_opening,
    },
  };
  const line: ToSupplier = {
    table: 'supplier_invoice_lines',
    columns: {
      line_number: row.line_number,
      purchase_order_line_id: row.purchase_order_line_id,
      goods_receipt_line_id: row.goods_receipt_line_id,
      ...(row.invoiced_quantity === null ? {} : { invoiced_quantity: row.invoiced_quantity }),
      ...(row.unit_of_measure === null ? {} : { unit_of_measure: row.unit_of_measure }),
      ...(row.unit_price_amount === null ? {} : { unit_price_amount: row.unit_price_amount }),
      net_amount: row.net_amount,
      tax_amount: row.tax_amount,
      total_amount: row.total_amount,
    },
  };
  const match: ToSupplier = {
    table: 'three_way_match_log',
    columns: {
      purchase_order_line_id: row.purchase_order_line_id,
      match_status: row.match_status ?? 'matched',
      block_reason_code: row.match_block_reason_code,
      matched_at: row.created_at,
      resolved_at: row.match_resolved_at,
      resolved_by_employee_id: row.match_resolved_by_employee_id,
      is_opening: row.is_opening,
    },
  };
  return row.line_number === 10 ? [paper, line, match] : [line, match];
}

/** What suppliers are to hear: needs for bids, orders and what came of them. */
export const toSupplier = {
  flow: 'erp-to-supplier',
  on: {
    purchase_requisitions: routeRequest,
    purchase_requisition_lines: routeLine,
    purchase_orders: tellOrder,
    purchase_order_lines: tellLine,
    goods_receipt_lines: tellReceipt,
    vendor_invoices: tellOpenInvoice,
  },
} as const;
