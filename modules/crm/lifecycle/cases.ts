import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { CasesRow } from '../rows.ts';

interface CaseWords {
  subject: string;
  description: readonly string[];
  causes: readonly NonNullable<CasesRow['cause_code']>[];
  resolutions: readonly NonNullable<CasesRow['resolution_code']>[];
}

/** Complaints on orders and what is done about them. Without a source these are assumptions. */
export const CASES = {
  perDay: 2.7,
  /** Of those that were resolved: the customer does not agree. */
  reopened: 0.07,
  /** An order that is late is complained about so much more often than one that was served. */
  lateWeight: 6,
  /** Days after shipment within which goods and invoices are objected to. */
  servedDays: 21,
  types: [
    ['price_dispute', 0.18],
    ['invoice_dispute', 0.2],
    ['short_delivery', 0.16],
    ['wrong_delivery', 0.1],
    ['transport_damage', 0.1],
    ['missing_documents', 0.16],
    ['order_change', 0.06],
    ['return_request', 0.04],
  ] as const satisfies Shares<CasesRow['case_type']>,
  /** Hours within which the customer is to hear from us, and days within which it is to be settled. */
  responseHours: 24,
  resolutionDays: 10,
  answeredSameDay: 0.9,
  /** Days until it is settled: median, and at most. */
  days: 4,
  longest: 20,
  replies: [
    'we look into it and call back today',
    'sorry for the trouble, dispatch has been asked',
    'please send photographs and the delivery note',
    'accounts checks the price against the offer',
    'we expect an answer of the works tomorrow',
  ],
  words: {
    delivery_delay: {
      subject: 'Late',
      description: [
        'the goods have not come and nobody called',
        'we need a firm day',
        'the line stands still without them',
      ],
      causes: ['production_late', 'material_shortage'],
      resolutions: ['delivered', 'explained'],
    },
    wrong_delivery: {
      subject: 'Wrong goods',
      description: ['another size was delivered', 'the variant is not what we ordered'],
      causes: ['picking_error', 'order_entry'],
      resolutions: ['replaced', 'explained'],
    },
    short_delivery: {
      subject: 'Short',
      description: ['a box is missing', 'fewer pieces than on the note'],
      causes: ['picking_error', 'carrier', 'packing'],
      resolutions: ['delivered', 'explained'],
    },
    transport_damage: {
      subject: 'Damaged',
      description: ['the crate was broken', 'a flange face is scratched', 'water got into the packing'],
      causes: ['carrier', 'packing'],
      resolutions: ['replaced', 'rejected'],
    },
    price_dispute: {
      subject: 'Price',
      description: ['the price is not the one offered', 'the discount of the group is missing'],
      causes: ['price_master', 'order_entry', 'customer_error'],
      resolutions: ['price_corrected', 'explained', 'rejected'],
    },
    invoice_dispute: {
      subject: 'Invoice',
      description: [
        'the purchase order number is missing on the invoice',
        'tax was charged for the wrong state',
        'the invoice came twice',
      ],
      causes: ['order_entry', 'customer_error'],
      resolutions: ['invoice_corrected', 'explained'],
    },
    order_change: {
      subject: 'Change',
      description: ['please add pieces to the order', 'please deliver to another site'],
      causes: ['customer_error', 'no_cause'],
      resolutions: ['order_changed', 'rejected'],
    },
    missing_documents: {
      subject: 'Documents',
      description: [
        'test certificates are missing',
        'we need the manual in two copies',
        'the material certificate names another heat',
      ],
      causes: ['packing', 'quality'],
      resolutions: ['documents_sent'],
    },
    return_request: {
      subject: 'Return',
      description: ['ordered one too many, please take it back'],
      causes: ['customer_error'],
      resolutions: ['rejected', 'explained'],
    },
  } as Readonly<Partial<Record<CasesRow['case_type'], CaseWords>>>,
};
