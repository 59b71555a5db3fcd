const encoder = new TextEncoder();
const FOUR_GIGA = 2 ** 32;

/** Bytes in the order of the network, in a buffer that grows. Numbers are put in byte by byte, which V8 compiles to stores; calls of a DataView stay calls. */
export class ByteWriter {
  private buffer = new Uint8Array(16_384);
  private at = 0;

  get length(): number {
    return this.at;
  }

  int8(value: number): void {
    this.reserve(1);
    this.buffer[this.at++] = value;
  }

  int16(value: number): void {
    this.reserve(2);
    const { buffer, at } = this;
    buffer[at] = value >> 8;
    buffer[at + 1] = value;
    this.at = at + 2;
  }

  int32(value: number): void {
    this.reserve(4);
    this.put32(this.at, value);
    this.at += 4;
  }

  /** A whole number below 2^53. */
  int64(value: number): void {
    this.reserve(8);
    const high = Math.floor(value / FOUR_GIGA);
    this.put32(this.at, high);
    this.put32(this.at + 4, value - high * FOUR_GIGA);
    this.at += 8;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** The text in UTF-8, after the number of its bytes; a byte `before` it counts as part of it. */
  text(text: string, before?: number): void {
    const prefix = before === undefined ? 0 : 1;
    // A character of UTF-16 takes three bytes at most.
    this.reserve(4 + prefix + 3 * text.length);
    const start = this.at + 4 + prefix;
    if (before !== undefined) this.buffer[start - 1] = before;
    const length = this.ascii(text, start) ?? encoder.encodeInto(text, this.buffer.subarray(start)).written;
    this.put32(this.at, prefix + length);
    this.at = start + length;
  }

  /** Takes out what was written. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.buffer.slice(0, this.at);
    this.at = 0;
    return taken;
  }

  /** Most texts are short and ASCII, for which a call of the encoder takes longer than writing them. */
  private ascii(text: string, start: number): number | undefined {
    const { buffer } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return undefined;
      buffer[start + i] = code;
    }
    return text.length;
  }

  private put32(at: number, value: number): void {
    const { buffer } = this;
    buffer[at] = value >> 24;
    buffer[at + 1] = value >> 16;
    buffer[at + 2] = value >> 8;
    buffer[at + 3] = value;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.at + more));
    larger.set(this.buffer.subarray(0, this.at));
    this.buffer = larger;
  }
}
