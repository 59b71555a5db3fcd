import { describe, expect, it } from 'vitest';
import { Draws } from './draw.ts';

const sample = (n: number, make: (key: number) => number) => Array.from({ length: n }, (_, i) => make(i));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: number[]) => {
  const m = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - m) ** 2)));
};

describe('draws', () => {
  const draws = new Draws(42, 'erp');

  it('are functions of seed, module, entity, key, concern and counter alone', () => {
    const first = draws.of('sales_orders', 7, 'quantity');
    const again = new Draws(42, 'erp').of('sales_orders', 7, 'quantity');
    expect(sample(5, () => first.uniform())).toEqual(sample(5, () => again.uniform()));
    const value = () => draws.of('sales_orders', 7, 'quantity').uniform();
    const others = [
      new Draws(43, 'erp').of('sales_orders', 7, 'quantity'),
      new Draws(42, 'wms').of('sales_orders', 7, 'quantity'),
      draws.of('sales_orders', 8, 'quantity'),
      draws.of('sales_orders', 7, 'price'),
      draws.of('purchase_orders', 7, 'quantity'),
      new Draws(42 + 2 ** 40, 'erp').of('sales_orders', 7, 'quantity'),
    ];
    for (const other of others) expect(other.uniform()).not.toBe(value());
  });

  it('are uniform and independent between neighbouring keys and counters', () => {
    const first = sample(20_000, (key) => draws.of('x', key, 'c').uniform());
    const second = sample(20_000, (key) => {
      const draw = draws.of('x', key, 'c');
      draw.uniform();
      return draw.uniform();
    });
    // Four standard errors: fails for a bias, not for the draws of this seed.
    expect(Math.abs(mean(first) - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(first.length));
    expect(deviation(first)).toBeCloseTo(1 / Math.sqrt(12), 2);
    const correlation = (a: number[], b: number[]) => {
      const [ma, mb] = [mean(a), mean(b)];
      return mean(a.map((value, i) => (value - ma) * ((b[i] ?? 0) - mb))) / (deviation(a) * deviation(b));
    };
    expect(Math.abs(correlation(first.slice(0, 3000), second.slice(0, 3000)))).toBeLessThan(0.06);
    expect(Math.abs(correlation(first.slice(0, 3000), first.slice(1, 3001)))).toBeLessThan(0.06);
    expect(new Set(first).size).toBe(first.length);
  });

  it('follow their distributions', () => {
    const many = (make: (draw: ReturnType<Draws['of']>) => number) =>
      sample(20_000, (key) => make(draws.of('d', key, 'c')));
    const normal = many((draw) => draw.normal(10, 2));
    expect(mean(normal)).toBeCloseTo(10, 1);
    expect(deviation(normal)).toBeCloseTo(2, 1);
    const lognormal = many((draw) => draw.lognormal(5, 0.5)).sort((a, b) => a - b);
    expect(lognormal[10_000]).toBeCloseTo(5, 0);
    const weibull = many((draw) => draw.weibull(2, 100));
    expect(mean(weibull) / 88.62).toBeCloseTo(1, 1);
    for (const rate of [0.3, 4, 200]) {
      const poisson = many((draw) => draw.poisson(rate));
      expect(mean(poisson) / rate).toBeCloseTo(1, 1);
      expect(deviation(poisson) ** 2 / rate).toBeCloseTo(1, 0);
    }
    const weighted = many((draw) =>
      draw.weighted([
        [1, 3],
        [0, 1],
      ] as const),
    );
    expect(mean(weighted)).toBeCloseTo(0.75, 1);
  });
});
