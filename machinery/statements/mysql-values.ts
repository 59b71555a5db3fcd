import mysql, { type FieldPacket } from 'mysql2';
import type { AnswerColumn } from './contract.ts';

export interface MysqlColumn extends AnswerColumn {
  /** The server's bytes as text: those that are no text as hexadecimal digits. */
  decode(bytes: Buffer): string;
}

const { Types } = mysql;

const BINARY = 63;

const WHOLE = new Set<number>([Types.TINY, Types.SHORT, Types.LONG, Types.INT24, Types.YEAR]);
const FLOATING = new Set<number>([Types.FLOAT, Types.DOUBLE]);
const OF_BYTES = new Set<number>([
  Types.VARCHAR,
  Types.VAR_STRING,
  Types.STRING,
  Types.TINY_BLOB,
  Types.MEDIUM_BLOB,
  Types.LONG_BLOB,
  Types.BLOB,
]);

export function answerColumn(field: FieldPacket): MysqlColumn {
  const { name, columnType: type = -1, characterSet } = field as FieldPacket & { characterSet?: number };
  const isBinary = type === Types.BIT || type === Types.GEOMETRY || (OF_BYTES.has(type) && characterSet === BINARY);
  const isNumber = WHOLE.has(type) || FLOATING.has(type);
  return {
    name,
    decode: (bytes) => (isBinary ? `0x${bytes.toString('hex')}` : bytes.toString('utf8')),
    show: (text) => text,
    json: (text) =>
      type === Types.JSON || (isNumber && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && !/^-?0\d/.test(text))
        ? text
        : JSON.stringify(text),
  };
}
