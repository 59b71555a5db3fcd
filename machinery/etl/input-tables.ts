import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import type { MysqlConnection } from '../engines/mysql/connect.ts';
import { withAsOf } from './computed-rows.ts';
import type { LoadDefinition, LoadInput } from './definition.ts';
import { condition, type GrainSet, grainType, scopeIn } from './grains.ts';
import type { AsOf, SourceState } from './source-state.ts';
import { takeStoreTable } from './store-table.ts';
import { type Bench, duckName, SHARED, type Workshop } from './workshop.ts';

/** Modules that are asked at once for the inputs of a target. */
const AT_ONCE = 3;

/** A target of which inputs are wanted. */
export interface InputContext {
  asOf: AsOf;
  /** Where the store's own tables are read, within the run's transaction. */
  connection: MysqlConnection;
  database: string;
  /** Of the target. */
  spec: TableSpec;
  /** Where the target is computed. */
  bench: Bench;
}

/**
 * The inputs of definitions in the workshop. What several targets read as a whole is brought once, and is given up after the last of those that are known to read it; what is read of some grains only stays for
 * one target. Targets of several benches ask at the same time.
 */
export class InputTables {
  private readonly workshop: Workshop;
  private readonly sources: SourceState;
  private readonly brought = new Map<string, Promise<string>>();
  private readonly left = new Map<string, number>();
  /** What was brought for some grains of a target. */
  private readonly once = new Map<LoadDefinition, string[]>();
  private count = 0;

  /** `expected` are the targets that will be computed, perhaps as a whole. */
  constructor(workshop: Workshop, sources: SourceState, expected: readonly LoadDefinition[]) {
    this.workshop = workshop;
    this.sources = sources;
    for (const { inputs } of expected)
      for (const input of inputs) this.left.set(keyOf(input), (this.left.get(keyOf(input)) ?? 0) + 1);
  }

  /** Begins to bring what a target reads of modules as a whole, while another one is written. */
  expect(definition: LoadDefinition, context: InputContext): void {
    // A failure is told by the target that needs the input.
    for (const input of definition.inputs)
      if (input.module !== undefined) this.whole(definition, input, context).catch(() => {});
  }

  /** Makes the inputs stand under their names on the bench: what belongs to the grains, or all where there are none. */
  async stand(definition: LoadDefinition, context: InputContext, grains?: GrainSet): Promise<void> {
    const { inputs } = definition;
    const tables = await mapParallel(inputs, AT_ONCE, (input) =>
      grains === undefined
        ? this.whole(definition, input, context)
        : this.bring(definition, input, { ...context, grains }),
    );
    for (const [index, { name }] of inputs.entries())
      await context.bench.run(
        `create or replace view ${duckName(name)} as select * from ${SHARED}.${must(tables[index], 'table of an input')}`,
      );
    if (grains === undefined) return;
    const once = this.once.get(definition) ?? [];
    this.once.set(definition, once);
    once.push(...tables);
  }

  /** A target has been computed: what nobody else needs goes. */
  async release(definition: LoadDefinition): Promise<void> {
    const gone = this.once.get(definition) ?? [];
    this.once.delete(definition);
    for (const input of definition.inputs) {
      const key = keyOf(input);
      const left = (this.left.get(key) ?? 1) - 1;
      this.left.set(key, left);
      if (left > 0) continue;
      for (const [one, table] of this.brought)
        if (one.startsWith(key)) {
          gone.push(await table);
          this.brought.delete(one);
        }
    }
    for (const table of gone) await this.workshop.run(`drop table if exists ${table}`);
  }

  /** A table of a store has been written: what was read of it before is no longer so. */
  forget(table: string): void {
    for (const key of this.brought.keys()) if (key.startsWith(`${table} \n`)) this.brought.delete(key);
  }

  private whole(definition: LoadDefinition, input: LoadInput, context: InputContext): Promise<string> {
    const key = `${keyOf(input)}\n${input.module === undefined ? context.database : context.asOf.now}`;
    const known = this.brought.get(key) ?? this.bring(definition, input, context);
    this.brought.set(key, known);
    return known;
  }

  private async bring(
    { store, table }: LoadDefinition,
    { name, module, by, query }: LoadInput,
    { asOf, connection, database, spec, grains }: InputContext & { grains?: GrainSet },
  ): Promise<string> {
    const typeOf = (column: string) => grainType(spec, column);
    const dialect = module === undefined ? 'mysql' : 'postgres';
    const where = grains && condition(grains, by, { dialect, typeOf });
    const made = `input_${++this.count}`;
    try {
      if (module === undefined)
        await takeStoreTable(this.workshop, {
          ...{ connection, database, table: name, as: made },
          ...(where === undefined ? {} : { where }),
        });
      else {
        const within = where !== undefined && grains ? scopeIn(grains, typeOf) : undefined;
        const given = withAsOf(query, asOf, 'postgres', within);
        const sql = where === undefined ? given : `select * from (${given}) q where ${where}`;
        await this.sources.fetch(this.workshop, { module, as: made }, sql);
      }
      return made;
    } catch (error) {
      const told = asGenimsError(error);
      throw new GenimsError(told.code, `${store}/loads/${table}.sql, ${name}: ${told.message}`, { cause: error });
    }
  }
}

/** Inputs with the same key are the same rows, as long as the store's own tables are not written. */
function keyOf({ module, name, query }: LoadInput): string {
  return `${module ?? name} \n${query}`;
}
