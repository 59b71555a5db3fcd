import { must } from '../../../machinery/base/errors.ts';
import type { Draft, Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MaterialsRow, Types } from '../rows.ts';
import { type BuyingTerms, classify, openCatalogue } from './catalogue.ts';
import { openCompanies, openFactories, openWarehouses, type Site } from './companies.ts';
import { Opening } from './context.ts';
import { openCustomers } from './customers.ts';
import { openLines } from './equipment.ts';
import { type Made, openFrame, planFrames } from './frames.ts';
import { holderOf, leaderOf, openPeople } from './people-opening.ts';
import { openProducts } from './products.ts';
import { openRecipes } from './recipe-rows.ts';
import { openSources } from './sources.ts';
import { openSuppliers } from './suppliers.ts';

/** The company as it stands when history begins. */
export const opening: Process<Types> = {
  name: 'opening',
  opens(context) {
    const opening = new Opening(context);
    openCompanies(opening);
    const sites = openFactories(opening);
    openSuppliers(opening);
    openCustomers(opening);
    openOrganisation(opening, sites);
    openItems(opening, sites);
  },
};

/** People, and the warehouses and lines that they are in charge of. */
function openOrganisation(opening: Opening, sites: Site[]): void {
  const slots = openPeople(opening, sites);
  openWarehouses(opening, sites, (factory) =>
    holderOf(slots, factory === null ? 'Logistics Manager' : 'Stores Manager', factory),
  );
  openLines(opening, sites, (site, unit, number) => {
    const departmentCode = `${site.code}-${unit}`;
    const department = must(
      opening.context.tables.departments.by('department_code', departmentCode)[0],
      `department ${departmentCode}`,
    );
    return {
      department: department.department_id,
      costCentre: department.cost_center_code,
      supervisor: leaderOf(slots, department.department_id, number),
    };
  });
}

/** Items with recipes and sources. Frames come after the catalogue that they take their bought parts from. */
function openItems(opening: Opening, sites: Site[]): void {
  const { tables } = opening.context;
  const buying = new Map<Key, BuyingTerms>();
  const frames = planFrames(opening, sites);
  const blanksWanted = frames.reduce(
    (sum, frame) => sum + Object.values(frame.family.parts).filter((part) => part.blank).length,
    0,
  );
  const catalogue = openCatalogue(
    opening,
    Math.max(60, opening.count(lifecycle.size.boughtMaterials) - blanksWanted),
    buying,
  );
  const materials: Draft<MaterialsRow>[] = [...catalogue.rows];
  const bought: Draft<MaterialsRow>[] = [...catalogue.rows];
  const made: Made[] = [];
  for (const frame of frames) {
    const opened = openFrame(opening, frame, { stockroom: catalogue.stockroom, buying });
    made.push(...opened.made);
    bought.push(...opened.blanks);
    materials.push(...opened.blanks, ...frame.made.values());
  }
  materials.sort((a, b) => a.material_id - b.material_id);
  const products = openProducts(opening, frames, catalogue.stockroom);

  const value = new Map<MaterialsRow, number>();
  for (const { recipe } of [...made, ...products])
    for (const { material, quantity } of recipe.lines)
      value.set(material, (value.get(material) ?? 0) + quantity * material.standard_cost_amount);
  const worth = (row: MaterialsRow) => value.get(row) ?? 0;
  classify(bought, worth);
  classify(
    materials.filter((row) => row.procurement_type === 'made'),
    worth,
  );

  openSources(
    opening,
    bought.filter((row) => row.status !== 'obsolete'),
    buying,
  );
  openRecipes(opening, [
    ...made.map(({ material, recipe, factory, day }) => ({
      item: { material },
      recipe,
      factory: factory.factory_id,
      day,
    })),
    ...products
      .filter(({ product }) => product.status !== 'obsolete')
      .map(({ product, recipe, factory }) => ({
        item: { product },
        recipe,
        factory: factory.factory_id,
        day: product.launched_on,
      })),
  ]);
  for (const row of materials) tables.materials.add(row);
  for (const { product } of products) tables.products.add(product);
}
