import type { Link, LinksOf } from '../../machinery/kernel/contract.ts';
import { becomes } from '../../machinery/kernel/contract.ts';
import { toErp } from './links/to-erp.ts';
import type { Types } from './rows.ts';

/** A ticket that quality must know of becomes a complaint, at its opening or by what was found. */
const toQuality: Link<Types, 'service-to-quality'> = {
  flow: 'service-to-quality',
  on: {
    service_tickets: (change) => {
      const { row } = change;
      if (!becomes(change, 'is_quality_related', Boolean) || row.is_opening) return [];
      return [
        {
          table: 'customer_complaints',
          columns: {
            service_ticket_id: row.service_ticket_id,
            ticket_number: row.ticket_number,
            customer_id: row.customer_id,
            product_id: row.product_id,
            lot_number: row.lot_number,
            serial_number: row.serial_number,
            subject: row.subject,
            description: row.description,
            symptom_code: row.symptom_code,
            severity: row.severity,
            sales_order_number: row.sales_order_number,
            affected_quantity: row.affected_quantity,
            received_at: row.opened_at,
          },
        },
      ];
    },
  },
};

export const links: LinksOf<Types> = [toQuality, toErp];
