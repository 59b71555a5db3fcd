import type { AnyRow } from '../../base/row-types.ts';
import { type ColumnWriter, columnWriter } from './binary-values.ts';
import { ByteWriter } from './byte-writer.ts';
import { missingValue, type TableShape } from './encoding.ts';

/** What COPY's binary format begins with: its signature, no flags, no extension. */
const HEADER = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const TRAILER = -1;
const NULL = -1;

interface Column {
  name: string;
  nullable: boolean;
  write: ColumnWriter;
}

/**
 * Rows of one table in COPY's binary format (PostgreSQL manual, `COPY`, file formats). It costs both sides less than text, as dates and
 * decimals need not be written out and read. Columns come in the order of the catalogue.
 */
export class CopyRows {
  private readonly table: string;
  private readonly writers: readonly Column[];
  private readonly out = new ByteWriter();

  constructor(table: string, spec: TableShape) {
    this.table = table;
    this.writers = Object.entries(spec.columns).map(([name, { type, nullable }]) => ({
      name,
      nullable,
      write: columnWriter(`${table}.${name}`, type),
    }));
  }

  /** Bytes that wait. */
  get length(): number {
    return this.out.length;
  }

  add(row: AnyRow): void {
    const { out, writers } = this;
    if (out.length === 0) out.bytes(HEADER);
    out.int16(writers.length);
    for (let i = 0; i < writers.length; i++) {
      const { name, nullable, write } = writers[i] as Column;
      const value = row[name];
      if (value !== null && value !== undefined) write(out, value);
      else if (nullable) out.int32(NULL);
      else throw missingValue(this.table, name, row);
    }
  }

  /** Takes out everything, as the data of one COPY; empty where there is none. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.out.length > 0) this.out.int16(TRAILER);
    return this.out.take();
  }
}
