import pg from 'pg';
import type { AnswerColumn } from './contract.ts';

const { builtins } = pg.types;

type Encoder = (text: string) => string;

const asText: Encoder = (text) => JSON.stringify(text);
const asIs: Encoder = (text) => text;
const asBoolean: Encoder = (text) => String(text === 't');
/** What JSON has no number for, such as NaN, stays text. */
const asNumber: Encoder = (text) => (Number.isFinite(Number(text)) ? String(Number(text)) : asText(text));

/** How values of a type become JSON; all others stay text, among them whole and decimal numbers that a double would round. */
const ENCODERS: Record<number, Encoder> = {
  [builtins.BOOL]: asBoolean,
  [builtins.INT2]: asIs,
  [builtins.INT4]: asIs,
  [builtins.OID]: asIs,
  [builtins.FLOAT4]: asNumber,
  [builtins.FLOAT8]: asNumber,
  [builtins.JSON]: asIs,
  [builtins.JSONB]: asIs,
};

/** Arrays by the type of their elements: the types' numbers are the server's own, the same in every version. */
const ARRAYS: Record<number, Encoder> = {
  1000: asBoolean,
  1005: asIs,
  1007: asIs,
  1028: asIs,
  1021: asNumber,
  1022: asNumber,
  199: asIs,
  3807: asIs,
  // Text in all its kinds, bigint, numeric, uuid, moments, intervals, bytea, addresses, names.
  ...Object.fromEntries(
    [1009, 1014, 1015, 1002, 1003, 1016, 1231, 2951, 1115, 1182, 1183, 1185, 1270, 1187, 1001, 1041, 651].map((oid) => [
      oid,
      asText,
    ]),
  ),
};

/** Takes an array apart without turning its elements into anything. */
const elements = pg.types.getTypeParser(1009 as never) as (text: string) => unknown[];

export function answerColumn({ name, dataTypeID }: { name: string; dataTypeID: number }): AnswerColumn {
  const element = ARRAYS[dataTypeID];
  const json = ENCODERS[dataTypeID] ?? (element ? (text: string) => list(elements(text), element) : asText);
  return { name, json, show: dataTypeID === builtins.BOOL ? asBoolean : asIs };
}

function list(values: unknown[], encode: Encoder): string {
  const parts = values.map((one) =>
    one === null ? 'null' : Array.isArray(one) ? list(one, encode) : encode(String(one)),
  );
  return `[${parts.join(',')}]`;
}
