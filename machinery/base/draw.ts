/**
 * Random draws as pure functions of (seed, module, entity key, concern, counter). Nothing is shared between draws, so a new module, table or
 * worker changes no value elsewhere, and a stopped simulation goes on with the same values.
 */
export class Draws {
  private readonly low: number;
  private readonly high: number;

  /** `seed` of the run, `scope` usually the module's name. */
  constructor(seed: number, scope: string) {
    this.low = mix(hashText(scope, 0x9e3779b9) ^ (seed | 0));
    this.high = mix(hashText(scope, 0x85ebca6b) ^ Math.floor(seed / 2 ** 32));
  }

  /** The draws of one concern of one entity, such as (`sales_orders`, 42, `quantity`). */
  of(entity: string, key: number | string, concern: string): Draw {
    const what = subjectOf(entity, concern);
    const which = typeof key === 'number' ? mix((key | 0) ^ mix(Math.floor(key / 2 ** 32))) : hashText(key, 0x27d4eb2f);
    return new Draw(mix(this.low ^ what) ^ which, mix(this.high + what) ^ mix(which + 0x165667b1));
  }
}

/** A sequence of draws; each call takes the next counter. */
export class Draw {
  private counter = 0;
  private readonly a: number;
  private readonly b: number;

  constructor(a: number, b: number) {
    this.a = a;
    this.b = b;
  }

  /** Uniform in [0, 1), 53 bits. */
  uniform(): number {
    this.counter++;
    const x = mix(this.a ^ Math.imul(this.counter, 0x9e3779b1));
    const y = mix(this.b + Math.imul(this.counter, 0x85ebca77) + x);
    return ((x >>> 5) * 67_108_864 + (y >>> 6)) / 9_007_199_254_740_992;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Whole number from low to high, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.uniform() * items.length)];
    if (item === undefined) throw new RangeError('Draw.pick: nothing to pick from');
    return item;
  }

  /** One of the entries, with a probability in proportion to its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const entry of entries) total += entry[1];
    let at = this.uniform() * total;
    for (const entry of entries) {
      at -= entry[1];
      if (at < 0) return entry[0];
    }
    const last = entries.at(-1);
    if (last === undefined) throw new RangeError('Draw.weighted: nothing to choose from');
    return last[0];
  }

  /** Normal distribution, by the inverse of its distribution function (Wichura 1988, AS 241, PPND16). */
  normal(mean = 0, deviation = 1): number {
    return mean + deviation * normalQuantile(Math.max(this.uniform(), 2 ** -53));
  }

  /** Lognormal by its median and the standard deviation of its logarithm: durations of human work, sizes of orders. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal(0, sigma));
  }

  /** Weibull: lives of parts and tools. `shape` above 1 means wear-out. */
  weibull(shape: number, scale: number): number {
    return scale * (-Math.log(1 - this.uniform())) ** (1 / shape);
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** Poisson: number of independent events; by multiplication for small means, by the normal approximation above 60. */
  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(this.normal(mean, Math.sqrt(mean))));
    const limit = Math.exp(-mean);
    let product = this.uniform();
    let count = 0;
    while (product > limit) {
      product *= this.uniform();
      count++;
    }
    return count;
  }

  /** The items in a random order; the list itself stays. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.integer(0, i);
      const held = result[i] as T;
      result[i] = result[j] as T;
      result[j] = held;
    }
    return result;
  }
}

/** Finaliser of MurmurHash3: every bit of the input changes every bit of the result with probability one half. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const subjects = new Map<string, { entity: string; hash: number }>();
/** Concerns that are kept at most: some name a moment, of which there is no end. */
const SUBJECTS = 1000;

/** Entities and concerns are few and asked for over and over again, so the hash of a concern is kept with the entity that asked last. */
function subjectOf(entity: string, concern: string): number {
  const known = subjects.get(concern);
  if (known?.entity === entity) return known.hash;
  const hash = hashText(`${entity}/${concern}`, 0xc2b2ae35);
  if (known || subjects.size < SUBJECTS) subjects.set(concern, { entity, hash });
  return hash;
}

/** FNV-1a of the text, finished by `mix`. */
function hashText(text: string, salt: number): number {
  let h = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + (coefficients[i] as number);
  return value;
}

const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
] as const;
const MIDDLE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE[0], r)) / polynomial(CENTRE[1], r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const value =
    r <= 5
      ? polynomial(MIDDLE[0], r - 1.6) / polynomial(MIDDLE[1], r - 1.6)
      : polynomial(TAIL[0], r - 5) / polynomial(TAIL[1], r - 5);
  return q < 0 ? -value : value;
}
