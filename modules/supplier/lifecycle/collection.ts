import type { Rows } from '../rows.ts';

type Order = Pick<Rows['portal_purchase_orders'], 'incoterm' | 'currency_code'>;

/** Whether our transport collects the goods of an order: by its delivery term, from suppliers at home. Suppliers abroad send what we pay for with their forwarder. */
export function isCollected({ incoterm, currency_code }: Order): boolean {
  return (incoterm === 'EXW' || incoterm === 'FCA') && currency_code === 'INR';
}
