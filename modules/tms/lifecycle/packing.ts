/** How goods are packed where the warehouse does not say. Density in kilograms a cubic metre, the same as in the warehouse. */
export const PACKING: {
  density: Readonly<Record<string, number>> & { readonly pump: number; readonly valve: number; readonly other: number };
  tarePct: number;
  leastTare: number;
  fullPackage: number;
} = {
  density: {
    pump: 450,
    valve: 900,
    bar_stock: 3000,
    casting: 1800,
    forging: 1800,
    motor: 900,
    electronics: 250,
    packaging: 120,
    other: 600,
  },
  /** Packing over the weight of the goods, percent, and at least so many grams. */
  tarePct: 9,
  leastTare: 400,
  /** Grams of goods in a full package. */
  fullPackage: 420_000,
};

/** SSCC of the company: extension digit and GS1 prefix. */
export const SSCC_PREFIX = '0890412345';
