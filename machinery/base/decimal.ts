/**
 * Exact decimals as whole numbers of the column's smallest unit: `numeric(18,2)` 12.50 is 1250, `numeric(15,3)` 12.500 is 12500. Sums and
 * comparisons are those of integers below 2^53, so the hot path pays nothing for exactness; products go through BigInt when they would not fit.
 */
export type Scaled = number;

const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);
const power = (digits: number): number => POWERS[digits] ?? 10 ** digits;

/** A value given in code, such as 12.5, at a scale; rounds half away from zero. For constants and drawn values, never for sums. */
export function scaled(value: number, scale: number): Scaled {
  const shifted = Math.abs(value) * power(scale);
  // The nearest double of a decimal such as 1.005 lies below it; the margin is far smaller than the unit.
  return Math.sign(value) * Math.round(shifted + shifted * Number.EPSILON);
}

/** Exact product of two values, rounded half away from zero to `result` digits. */
export function multiply(a: Scaled, aScale: number, b: Scaled, bScale: number, result: number): Scaled {
  return reduce(a, b, aScale + bScale - result);
}

/** a × numerator ÷ denominator, all whole numbers, rounded half away from zero: shares, percentages, prices per quantity. */
export function ratio(a: Scaled, numerator: number, denominator: number): Scaled {
  if (denominator === 0) throw new RangeError('ratio: division by zero');
  const product = a * numerator;
  if (Number.isSafeInteger(product) && Math.abs(product) < 2 ** 52) return roundedQuotient(product, denominator);
  const [n, d] = [BigInt(a) * BigInt(numerator), BigInt(denominator)];
  return Number(roundedQuotientBig(n, d));
}

/** `amount` × `percent` with percent at scale 4 (18.0000 % is 180000), at the amount's own scale. */
export function percentOf(amount: Scaled, percent: Scaled): Scaled {
  return ratio(amount, percent, 1_000_000);
}

/** The same value at another scale; loses digits by rounding half away from zero. */
export function rescale(value: Scaled, from: number, to: number): Scaled {
  return to >= from ? value * power(to - from) : roundedQuotient(value, power(from - to));
}

/** Text for the database: `1250` at scale 2 is `12.50`. */
export function formatScaled(value: Scaled, scale: number): string {
  if (scale === 0) return String(value);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no exact decimal`);
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${value < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** The value of a database text at the column's scale. Text with more digits than the scale is refused. */
export function parseScaled(text: string, scale: number): Scaled {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > scale) throw new RangeError(`"${text}" is no decimal with ${scale} digits`);
  const value = Number(`${match[1]}${match[2]}${fraction.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(value)) throw new RangeError(`"${text}" is too large to be held exactly`);
  return value;
}

function reduce(a: number, b: number, drop: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product) && Math.abs(product) < 2 ** 52)
    return drop <= 0 ? product * power(-drop) : roundedQuotient(product, power(drop));
  const exact = BigInt(a) * BigInt(b);
  return Number(drop <= 0 ? exact * BigInt(power(-drop)) : roundedQuotientBig(exact, BigInt(power(drop))));
}

function roundedQuotient(a: number, b: number): number {
  const [n, d] = [Math.abs(a), Math.abs(b)];
  const quotient = Math.floor(n / d);
  const rest = n - quotient * d;
  const value = rest * 2 >= d ? quotient + 1 : quotient;
  return value === 0 ? 0 : Math.sign(a) * Math.sign(b) * value;
}

function roundedQuotientBig(a: bigint, b: bigint): bigint {
  const negative = a < 0n !== b < 0n;
  const [n, d] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const value = (n * 2n + d) / (d * 2n);
  return negative ? -value : value;
}
