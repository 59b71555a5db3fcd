import { localDay } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import type { Draft, Key, Moment } from '../../machinery/base/row-types.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import type { Agent, ModuleBehaviour } from '../../machinery/kernel/legacy.ts';
import { decidesOn, stepFrom } from './agent/calendar.ts';
import { type BuyingTerms, classify, openCatalogue } from './agent/catalogue.ts';
import { openCompanies, openFactories, openWarehouses, type Site } from './agent/companies.ts';
import { type Context, happensTo, Opening, rowsWhere, type Today } from './agent/context.ts';
import { customersToday, openCustomers } from './agent/customers.ts';
import { changesToday, obsolescenceToday, releasesToday, revisionsToday } from './agent/engineering.ts';
import { machineDeliveriesToday, machinesToday, openLines } from './agent/equipment.ts';
import { type Made, openFrame, planFrames } from './agent/frames.ts';
import { itemsToday, launchesToday, productEndsToday } from './agent/launches.ts';
import { departuresToday, peopleToday } from './agent/people.ts';
import { holderOf, leaderOf, openPeople } from './agent/people-opening.ts';
import { openProducts } from './agent/products.ts';
import { openRecipes } from './agent/recipe-rows.ts';
import { pricesToday, sourceExpiriesToday } from './agent/source-changes.ts';
import { openSources } from './agent/sources.ts';
import { openSuppliers, suppliersToday } from './agent/suppliers.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { CopyRows, MaterialsRow, Rows } from './rows.ts';

/**
 * Data governance. It keeps nothing in mind but the time of its next step: what will happen is in the rows (days ahead, states), or
 * follows from the key of a row or from the day. So an agent that was stopped goes on from its rows alone.
 */
class MasterAgent implements Agent<Rows> {
  private readonly context: Context;
  private next: Moment = Number.POSITIVE_INFINITY;

  constructor(context: Context) {
    this.context = context;
  }

  open(now: Moment): void {
    const opening = new Opening(this.context, now);
    openCompanies(opening);
    const sites = openFactories(opening);
    openSuppliers(opening);
    openCustomers(opening);
    openOrganisation(opening, sites);
    openItems(opening, sites);
  }

  restore(now: Moment): void {
    this.next = stepFrom(now);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment): void {
    if (now < this.next) return;
    const day = localDay(now);
    const today: Today = {
      context: this.context,
      now,
      day,
      draw: (concern) => this.context.draws.of('day', day, concern),
    };
    // What was decided earlier comes true on its day, Sundays included.
    releasesToday(today);
    revisionsToday(today);
    itemsToday(today);
    sourceExpiriesToday(today);
    machineDeliveriesToday(today);
    departuresToday(today);
    if (decidesOn(day)) {
      customersToday(today);
      suppliersToday(today);
      pricesToday(today);
      changesToday(today);
      launchesToday(today);
      productEndsToday(today);
      obsolescenceToday(today, (rows) =>
        happensTo(today, 'ends of phase-outs', rows, lifecycle.ratesPerYear.materialPhaseOutEnds),
      );
      peopleToday(today);
      machinesToday(today);
    }
    this.next = now + DAY_MS;
  }
}

/** People, and the warehouses and lines that they are in charge of. */
function openOrganisation(opening: Opening, sites: Site[]): void {
  const slots = openPeople(opening, sites);
  openWarehouses(opening, sites, (factory) =>
    holderOf(slots, factory === null ? 'Logistics Manager' : 'Stores Manager', factory),
  );
  openLines(opening, sites, (site, unit, number) => {
    const department = must(
      rowsWhere(opening.context.tables.departments.held(), (row) => row.department_code === `${site.code}-${unit}`)[0],
      `department ${site.code}-${unit}`,
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

/** Everything may change at any time, so everything is held. */
const held: Record<keyof Rows, string> = {
  bill_of_materials: 'true',
  bom_components: 'true',
  companies: 'true',
  customers: 'true',
  departments: 'true',
  employees: 'true',
  factories: 'true',
  machines: 'true',
  material_suppliers: 'true',
  materials: 'true',
  production_lines: 'true',
  products: 'true',
  suppliers: 'true',
  warehouse_zones: 'true',
  warehouses: 'true',
};

export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'master',
  held,
  createAgent: (context) => new MasterAgent(context),
  links,
};
