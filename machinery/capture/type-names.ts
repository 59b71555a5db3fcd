/** Types of PostgreSQL that have the same number everywhere, as SQL spells them. */
const BUILT_IN: Record<number, string> = {
  16: 'boolean',
  17: 'bytea',
  19: 'name',
  20: 'bigint',
  21: 'smallint',
  23: 'integer',
  25: 'text',
  26: 'oid',
  114: 'json',
  700: 'real',
  701: 'double precision',
  869: 'inet',
  1042: 'character',
  1043: 'character varying',
  1082: 'date',
  1083: 'time without time zone',
  1114: 'timestamp without time zone',
  1184: 'timestamp with time zone',
  1186: 'interval',
  1700: 'numeric',
  2950: 'uuid',
  3802: 'jsonb',
  1000: 'boolean[]',
  1005: 'smallint[]',
  1007: 'integer[]',
  1009: 'text[]',
  1015: 'character varying[]',
  1016: 'bigint[]',
  1231: 'numeric[]',
};

const NUMERIC = 1700;
/** What a length, or precision and scale, is stored with. */
const HEADER = 4;

/** Digits after the point of a `numeric(p, s)`; undefined where the column has no scale. */
export function scaleOf(typeModifier: number): number | undefined {
  return typeModifier < HEADER ? undefined : (typeModifier - HEADER) & 0x7ff;
}

/** Type as SQL spells it; `known` has the names of types that are not built in, as the server told them. */
export function typeName(oid: number, modifier: number, known: ReadonlyMap<number, string>): string {
  const name = BUILT_IN[oid] ?? known.get(oid) ?? `type ${oid}`;
  if (modifier < HEADER) return name;
  if (oid === NUMERIC) return `numeric(${((modifier - HEADER) >> 16) & 0xffff},${scaleOf(modifier)})`;
  return /^character( varying)?(\[\])?$/.test(name)
    ? name.replace(/(\[\])?$/, (suffix) => `(${modifier - HEADER})${suffix}`)
    : name;
}
