import { describe, expect, it } from 'vitest';
import { formatScaled, multiply, parseScaled, percentOf, ratio, rescale, scaled } from './decimal.ts';

describe('exact decimals', () => {
  it('round half away from zero, exactly', () => {
    expect(multiply(1005, 3, 100, 2, 2)).toBe(101);
    expect(multiply(-1005, 3, 100, 2, 2)).toBe(-101);
    expect(multiply(1004, 3, 100, 2, 2)).toBe(100);
    expect(scaled(1.005, 2)).toBe(101);
    expect(scaled(-0.1, 4)).toBe(-1000);
    expect(rescale(12345, 4, 2)).toBe(123);
    expect(rescale(12350, 4, 2)).toBe(124);
    expect(rescale(12, 0, 3)).toBe(12000);
  });

  it('agree with BigInt where a double would not', () => {
    for (let i = 1; i <= 500; i++) {
      const [a, b] = [9_007_199_254_740 - i * 7919, 123_456_789 + i];
      const exact = BigInt(a) * BigInt(b);
      const expected = (exact + 500_000n) / 1_000_000n;
      expect(BigInt(multiply(a, 3, b, 4, 1))).toBe(expected);
      expect(BigInt(ratio(a, b, 1_000_000))).toBe(expected);
    }
  });

  it('take shares and percentages', () => {
    expect(percentOf(10_000, 180_000)).toBe(1800);
    expect(percentOf(1, 500_000)).toBe(1);
    expect(() => ratio(1, 1, 0)).toThrow(RangeError);
  });

  it('survive the way to text and back', () => {
    for (const [value, scale] of [
      [0, 2],
      [-5, 2],
      [123456, 3],
      [-1, 4],
      [7, 0],
    ] as const)
      expect(parseScaled(formatScaled(value, scale), scale)).toBe(value);
    expect(formatScaled(-5, 2)).toBe('-0.05');
    expect(() => parseScaled('1.234', 2)).toThrow(RangeError);
    expect(() => parseScaled('NaN', 2)).toThrow(RangeError);
    expect(() => formatScaled(2 ** 53, 2)).toThrow(RangeError);
  });
});
