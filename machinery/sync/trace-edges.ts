import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import { type Identity, identitiesOf } from '../catalog/flow-identity.ts';
import { referencedTable } from '../catalog/schema-spec.ts';

/** A way on which a row of one table leads to rows of another: equal values of two columns. */
export interface TraceEdge extends Identity {
  /** Flow that carries it; undefined for a reference, where the row that refers came after the one that it refers to. */
  flow: string | undefined;
}

/**
 * Every way from cause to effect that the catalogue declares. A flow leads from a row to those that bear its key or its number, as the receiving agent takes the columns of a link as they came; a
 * reference from the row that is referred to to the one that refers, within a module or over its border.
 */
export function traceEdges(catalog: Catalog): TraceEdge[] {
  const specOf = (table: string) => catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
  const edges = new Map<string, TraceEdge>();
  const add = (edge: TraceEdge) => {
    const id = [edge.from, edge.fromColumn, edge.to, edge.toColumn].join();
    if (!edges.has(id)) edges.set(id, edge);
  };
  for (const { module, flows } of catalog.modules)
    for (const flow of flows)
      for (const identity of identitiesOf(catalog, module, flow)) add({ ...identity, flow: flow.id });
  for (const { module } of catalog.modules)
    for (const [table, spec] of Object.entries(catalog.moduleSpec(module).tables))
      for (const column of Object.keys(spec.columns)) {
        const from = referencedTable(spec, column);
        const key = from === undefined ? undefined : specOf(from)?.primaryKey[0];
        if (from !== undefined && key !== undefined)
          add({ from, fromColumn: key, to: `${module}.${table}`, toColumn: column, flow: undefined });
      }
  return [...edges.values()];
}
