import type { Catalog } from '../catalog/catalog.ts';
import { balanceLaw, postedLaw } from './declared/books.ts';
import { agreementLaw, momentLaw, partLaw, referenceLaw, stateLaw } from './declared/conditions.ts';
import { numberLaw, periodLaw, treeLaw } from './declared/ranges.ts';
import type { Shaped } from './declared/subject.ts';
import type { Law } from './laws.ts';

/** A law that the manifest declares, with statements that break it: each that finds a row is to be caught, and at least one finds one. */
export interface DeclaredLaw extends Law {
  violations: string[];
}

/** The laws that the manifest of a module declares. */
export function declaredLaws(catalog: Catalog, module: string): DeclaredLaw[] {
  const laws = catalog.module(module).laws ?? {};
  const each = <L>(
    all: Readonly<Record<string, L>> | undefined,
    shape: (...args: [Catalog, string, string, L]) => Shaped,
  ) => Object.entries(all ?? {}).map(([name, law]) => shape(catalog, module, name, law));
  const shaped = [
    ...each(laws.numbers, numberLaw),
    ...each(laws.balances, balanceLaw),
    ...each(laws.moments, momentLaw),
    ...each(laws.periods, periodLaw),
    ...each(laws.agreements, agreementLaw),
    ...each(laws.references, referenceLaw),
    ...each(laws.parts, partLaw),
    ...each(laws.trees, treeLaw),
    ...(laws.posted ? [postedLaw(catalog, module, laws.posted)] : []),
    ...each(laws.states, stateLaw),
  ];
  return shaped.map(({ law, says, ...rest }) => ({
    ...rest,
    id: law === undefined ? `law/${module}.${rest.name}` : `law/${law}`,
    module,
    sentence: says,
    extracts: [],
  }));
}
