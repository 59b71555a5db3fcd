import { chooseProducts, marketDraws, quantityOf } from '../../../../company/market.ts';
import { MARKET } from '../../../../company/market-figures.ts';
import { multiply, percentOf, ratio } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CopyRows } from '../../rows.ts';
import { PAR } from '../ledger/index.ts';
import { storeOf, type Warehouse } from '../reference/index.ts';
import type { Customer, Product } from './customers.ts';
import type { Selling } from './selling.ts';

export type TaxCode = Readonly<CopyRows['financial.tax_codes']>;

/** One product that a customer wants, at the price and tax of the day, in the customer's currency. */
export interface PricedLine {
  product: Product;
  quantity: Scaled;
  /** List price of one unit, ten-thousandths. */
  price: Scaled;
  discountPct: Scaled;
  net: Scaled;
  code: TaxCode;
  tax: Scaled;
}

/** What a customer orders at once: products of one site, so that one store of one company delivers it. */
export interface Basket {
  customer: Customer;
  warehouse: Warehouse;
  isExport: boolean;
  /** INR for one unit of the currency, hundred-millionths. */
  rate: Scaled;
  lines: PricedLine[];
}

interface Wish {
  customer: Customer;
  day: Day;
  draw: Draw;
}

/** What a customer orders on a day; undefined while there is nothing to sell. */
export function fillBasket(selling: Selling, wish: Wish): Basket | undefined {
  const { customer, day } = wish;
  const draws = marketDraws(selling.parameters.seed);
  const products = chooseProducts(selling.demand.market, { draws, customer, day, draw: wish.draw });
  const [first] = products;
  if (!first) return undefined;
  const warehouse = storeOf(selling, first.home_factory_id, 'finished_goods');
  const rate = selling.ledger.rate(customer.currency_code, day);
  const supply = supplyOf(customer, warehouse);
  const lines = products.map((product): PricedLine => {
    const quantity = quantityOf(wish.draw, product);
    const price = ratio(product.list_price_amount, PAR, rate);
    const discountPct = listDiscountOf(customer);
    const code = selling.ledger.taxCode(supply, product.gst_rate_pct);
    const net = netOf(quantity, price, discountPct);
    return { product, quantity, price, discountPct, net, code, tax: taxOf(net, code) };
  });
  return { customer, warehouse, isExport: supply === 'out-export', rate, lines };
}

/** The discount on the list price that customers of a kind get, percent. */
export function listDiscountOf({ price_group }: Pick<Customer, 'price_group'>): Scaled {
  return (MARKET.discounts[price_group] ?? 0) * 10_000;
}

/** Quantity at price less the line's discount. */
export function netOf(quantity: Scaled, price: Scaled, discountPct: Scaled): Scaled {
  const gross = multiply(quantity, 3, price, 4, 2);
  return gross - percentOf(gross, discountPct);
}

/** Tax on a net amount: the sum of its parts, each rounded by itself. */
export function taxOf(net: Scaled, code: TaxCode): Scaled {
  const { cgst, sgst, igst } = taxParts(net, code);
  return cgst + sgst + igst;
}

export function taxParts(net: Scaled, code: TaxCode): { cgst: Scaled; sgst: Scaled; igst: Scaled } {
  return {
    cgst: percentOf(net, code.cgst_rate_pct),
    sgst: percentOf(net, code.sgst_rate_pct),
    igst: percentOf(net, code.igst_rate_pct),
  };
}

/** Where goods leave and arrive decides the tax: within the state, to another one, abroad. */
export function supplyOf(
  customer: Customer,
  warehouse: Pick<Warehouse, 'country_code' | 'state_province'>,
): 'out-intra' | 'out-inter' | 'out-export' {
  if (customer.country_code !== warehouse.country_code) return 'out-export';
  return customer.state_province === warehouse.state_province ? 'out-intra' : 'out-inter';
}
