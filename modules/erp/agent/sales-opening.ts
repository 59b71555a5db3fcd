import { multiply, percentOf } from '../../../machinery/base/decimal.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { localDay, localMoment, workingDayFrom } from '../../../machinery/simulation/calendar.ts';
import { SALES } from '../lifecycle/sales.ts';
import type { Erp } from './context.ts';
import type { Demand } from './demand.ts';
import { taxOf } from './sales-orders.ts';
import { addInvoice } from './sales-shipping.ts';
import { storeOf } from './stock-places.ts';

const PAR = 100_000_000;

/** Invoices that customers had not paid when history began, each with one line, posted against retained earnings. */
export function openInvoices(erp: Erp, demand: Demand, now: Moment): void {
  const { context } = erp;
  const { tables, draws, numbers, copies } = context;
  const today = localDay(now);
  const customers = [...copies['master.customers'].all()].filter(
    (one) => one.status === 'active' && !one.is_intercompany,
  );
  if (customers.length === 0) return;
  for (let day = today - SALES.openingInvoiceDays; day < today; day++) {
    const count = draws.of('day', day, 'opening invoices').poisson(demand.ordersPerDay(day) * 0.6);
    for (let i = 0; i < count; i++) {
      const key = tables.customer_invoices.nextKey();
      const draw = draws.of('customer_invoices', key, 'opening');
      const customer = draw.pick(customers);
      const product = demand.pickProduct(draw, day);
      if (!product) return;
      const warehouse = storeOf(context, product.home_factory_id, 'finished_goods');
      const kind = taxOf(erp, customer, warehouse);
      const code = erp.ledger.taxCode(kind, kind === 'out-export' ? 0 : product.gst_rate_pct);
      const rate = customer.currency_code === 'INR' ? PAR : erp.ledger.rate(customer.currency_code, today);
      const price = Math.round((product.list_price_amount * PAR) / rate);
      const quantity = demand.quantity(draw, product);
      const net = multiply(quantity, 3, price, 4, 2);
      const tax = percentOf(net, code.tax_rate_pct);
      const at = localMoment(workingDayFrom(day), 16);
      const number = numbers.next('IN', now);
      const invoice = addInvoice(
        erp,
        key,
        number,
        {
          company_id: warehouse.company_id,
          customer_id: customer.customer_id,
          payment_terms_days: customer.payment_terms_days,
          currency_code: customer.currency_code,
          state_province: customer.state_province,
          country_code: customer.country_code,
          sales_order_id: null,
          sales_order_number: null,
        },
        { day, net, tax, rate, cost: multiply(quantity, 3, product.standard_cost_amount, 4, 2), isOpening: true },
        Math.min(at, now),
      );
      const within = kind === 'out-intra';
      const cgst = within ? Math.floor(tax / 2) : 0;
      tables.customer_invoice_lines.append({
        customer_invoice_line_id: tables.customer_invoice_lines.nextKey(),
        customer_invoice_id: key,
        line_number: 10,
        line_type: 'product',
        sales_order_line_id: null,
        original_customer_invoice_line_id: null,
        product_id: product.product_id,
        lot_number: null,
        description: product.product_name,
        hsn_code: product.hsn_code,
        invoiced_quantity: quantity,
        unit_of_measure: product.unit_of_measure,
        unit_price_amount: price,
        discount_pct: 0,
        net_amount: net,
        tax_code_id: code.tax_code_id,
        tax_rate_pct: code.tax_rate_pct,
        cgst_amount: cgst,
        sgst_amount: within ? tax - cgst : 0,
        igst_amount: within ? 0 : tax,
        tax_amount: tax,
        unit_cost_amount: product.standard_cost_amount,
        cost_amount: invoice.cost_amount,
        account_code: kind === 'out-export' ? '410200' : '410100',
        cost_center_code: null,
        created_at: now,
        updated_at: now,
      });
      const base = invoice.total_amount_base ?? 0;
      erp.ledger.post(
        {
          type: 'opening_balance',
          company: warehouse.company_id,
          cause: {
            source_module: 'erp',
            source_table: 'erp.customer_invoices',
            source_id: key,
            source_document_number: number,
          },
          documentDate: day,
          postingDate: today,
          description: `Open invoice ${number}`,
          lines: [
            {
              account: '120100',
              debit: base,
              refers: { customer_id: customer.customer_id, assignment_number: number, due_date: invoice.due_date },
            },
            { account: '320100', credit: base },
          ],
          isOpening: true,
        },
        now,
      );
    }
  }
}
