import type { DocumentDefinition } from './document-definition.ts';
import type { GrainKey } from './evaluate.ts';

/** Values of a column of a table, by which its rows give the grains. */
export interface JoinedValues {
  definition: DocumentDefinition;
  column: string;
  of: string;
  values: Set<string>;
}

/** What the changes of a batch concern. */
export class Concerned {
  readonly keys = new Map<DocumentDefinition, Map<string, GrainKey>>();
  readonly joined = new Map<string, JoinedValues>();

  definitions(): DocumentDefinition[] {
    return [...this.keys.keys(), ...[...this.joined.values()].map(({ definition }) => definition)];
  }

  add(definition: DocumentDefinition, key: GrainKey): void {
    const some = this.keys.get(definition) ?? new Map<string, GrainKey>();
    this.keys.set(definition, some.set(key.join(' '), key));
  }

  addJoined(definition: DocumentDefinition, { column, of }: { column: string; of: string }, value: string): void {
    const name = `${definition.name} ${of}.${column}`;
    const known = this.joined.get(name) ?? { definition, column, of, values: new Set<string>() };
    known.values.add(value);
    this.joined.set(name, known);
  }
}
