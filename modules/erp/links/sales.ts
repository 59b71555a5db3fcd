import { becomes, type Link, type Mapped, type RowChange } from '../../../machinery/kernel/contract.ts';
import type { CustomerInvoicesRow, SalesOrderLinesRow, SalesOrdersRow, Sends, Types } from '../rows.ts';

type ToCrm = Mapped<Sends['erp-to-crm']>;

/** Sales hears of an order as soon as it is entered, and of every change of what it tells. */
function tellOrder({ kind, row, before }: RowChange<SalesOrdersRow>): ToCrm[] {
  const isNews =
    kind === 'insert' || ['status', 'promised_date', 'total_amount'].some((column) => column in (before ?? {}));
  if (!isNews || row.sales_order_number === null || row.order_date === null) return [];
  return [
    {
      table: 'customer_orders',
      columns: {
        sales_order_id: row.sales_order_id,
        sales_order_number: row.sales_order_number,
        quotation_id: row.quotation_id,
        customer_id: row.customer_id,
        order_date: row.order_date,
        promised_date: row.promised_date,
        order_status: row.status,
        currency_code: row.currency_code,
        total_amount: row.total_amount,
      },
    },
  ];
}

function tellShipment({ row, before }: RowChange<SalesOrderLinesRow>): ToCrm[] {
  if (before === undefined || !('last_shipped_at' in before)) return [];
  const { sales_order_id, last_shipped_at } = row;
  return [{ table: 'customer_orders', columns: { sales_order_id, last_shipped_at } }];
}

/** Of an order, not of what was open when history began. */
function tellInvoice(change: RowChange<CustomerInvoicesRow>): ToCrm[] {
  const { sales_order_id, invoice_type, total_amount } = change.row;
  if (sales_order_id === null || total_amount === null || invoice_type !== 'invoice') return [];
  if (!becomes(change, 'status', (status) => status !== 'draft')) return [];
  return [{ table: 'customer_orders', columns: { sales_order_id, invoiced_amount: total_amount } }];
}

/** What ERP tells sales of the orders that they have won. */
export const toSales: Link<Types, 'erp-to-crm'> = {
  flow: 'erp-to-crm',
  on: { sales_orders: tellOrder, sales_order_lines: tellShipment, customer_invoices: tellInvoice },
};
