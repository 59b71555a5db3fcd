const encoder = new TextEncoder();
const FOUR_GIGA = 2 ** 32;

/** Bytes in the order of the network, in a buffer that grows. */
export class ByteWriter {
  private buffer = new Uint8Array(16_384);
  private view = new DataView(this.buffer.buffer);
  private at = 0;

  get length(): number {
    return this.at;
  }

  int8(value: number): void {
    this.reserve(1);
    this.view.setInt8(this.at, value);
    this.at += 1;
  }

  int16(value: number): void {
    this.reserve(2);
    this.view.setInt16(this.at, value);
    this.at += 2;
  }

  int32(value: number): void {
    this.reserve(4);
    this.view.setInt32(this.at, value);
    this.at += 4;
  }

  /** A whole number below 2^53. */
  int64(value: number): void {
    this.reserve(8);
    const high = Math.floor(value / FOUR_GIGA);
    this.view.setInt32(this.at, high);
    this.view.setUint32(this.at + 4, value - high * FOUR_GIGA);
    this.at += 8;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** The text in UTF-8, after the number of its bytes; `before` more bytes count as part of it. */
  text(text: string, before?: number): void {
    const prefix = before === undefined ? 0 : 1;
    // A character of UTF-16 takes three bytes at most.
    this.reserve(4 + prefix + 3 * text.length);
    const start = this.at + 4 + prefix;
    if (before !== undefined) this.buffer[start - 1] = before;
    const length = this.ascii(text, start) ?? encoder.encodeInto(text, this.buffer.subarray(start)).written;
    this.view.setInt32(this.at, prefix + length);
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

  private reserve(more: number): void {
    if (this.at + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.at + more));
    larger.set(this.buffer.subarray(0, this.at));
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }
}
