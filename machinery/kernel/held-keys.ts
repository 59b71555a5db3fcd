import { mix } from '../base/draw.ts';

/** Count and digest of the keys that a table holds, kept as they come and go: whether two sets of keys are the same shows without going through them. */
export class HeldKeys {
  private count = 0;
  private low = 0;
  private high = 0;

  add(key: number): void {
    this.move(key, 1);
  }

  remove(key: number): void {
    this.move(key, -1);
  }

  /** `count digest`, as a checkpoint keeps it. */
  toString(): string {
    return `${this.count} ${hex(this.high)}${hex(this.low)}`;
  }

  /** Sums of hashes: the order of keys does not count, and what is added can be taken away. */
  private move(key: number, by: 1 | -1): void {
    const hash = mix((key | 0) ^ mix(Math.floor(key / 2 ** 32)));
    this.count += by;
    this.low = (this.low + by * hash) | 0;
    this.high = (this.high + by * mix(hash ^ 0x9e3779b9)) | 0;
  }
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
