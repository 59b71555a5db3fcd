/** How customers order, are served and pay. Without a source these are assumptions. */
export const SALES = {
  /** Local hours: orders come between these; then credit is decided, stock is given to orders, goods leave, money comes. */
  orderHours: [9, 18] as [number, number],
  creditHour: 11,
  moneyHour: 12,
  allocationHour: 15,
  shippingHour: 16,
  /** Weight of a customer by segment, and spread within it. */
  weights: { distributor: 3, oem: 2.4, epc: 1.4, end_user: 0.8, government: 0.7, group: 0.2 } as Readonly<
    Record<string, number>
  >,
  spread: 0.8,
  /** Discount of a price group, percent. */
  discounts: { list: 0, distributor: 18, oem: 14, key_account: 20 } as Readonly<Record<string, number>>,
  /** Lines of an order: 1 and what a Poisson number adds; projects have more. */
  moreLines: 2,
  /** Working days until what is in stock leaves, and on top of the lead time of what is not. */
  handlingDays: 2,
  queueDays: 3,
  /** Share of the lines that customers cancel, after so many days. */
  cancelled: { share: 0.015, afterDays: 3 },
  /** Orders over the limit that a manager lets pass. */
  creditApproved: 0.85,
  /** In the last working days of a month goods leave up to so many days early. */
  monthEnd: { workingDays: 3, daysEarly: 3 },
  /** Days after the due date on which money comes: median and spread by segment; some pay much later. */
  delays: { distributor: 5, oem: 3, epc: 14, end_user: 6, government: 24, group: 1 } as Readonly<
    Record<string, number>
  >,
  delaySpread: 0.9,
  latePayers: { share: 0.06, days: 140 },
  /** What is there when history begins: orders of these working days, invoices of these days. */
  openingOrderDays: 8,
  openingInvoiceDays: 55,
  /** Months that are forecast ahead. */
  forecastMonths: 3,
};
