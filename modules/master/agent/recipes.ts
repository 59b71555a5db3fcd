import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { COMPONENT_SCRAP, HOURLY_RATES, HOURS_EXPONENT, OPERATIONS } from '../lifecycle/made.ts';
import type { BomComponentsRow, MaterialsRow } from '../rows.ts';

/** One line of a recipe that is being written. Quantity for one unit of the output, without scrap. */
export interface RecipeLine {
  material: MaterialsRow;
  /** Scale 3. */
  quantity: Scaled;
  operation: number;
  alternate: MaterialsRow | undefined;
}

const MADE = new Set(['machined_part', 'sub_assembly']);
const UNCOUNTED = new Set(['packaging', 'consumable']);

/** Lines of a recipe; a material that comes twice is one line. */
export class Recipe {
  readonly lines: RecipeLine[] = [];

  take(
    material: MaterialsRow,
    quantity: number,
    { operation = OPERATIONS.first, alternate }: { operation?: number; alternate?: MaterialsRow | undefined } = {},
  ): void {
    const amount = Math.max(1, scaled(quantity, 3));
    const known = this.lines.find((line) => line.material === material);
    if (known) known.quantity += amount;
    else this.lines.push({ material, quantity: amount, operation, alternate });
  }

  /** Cost of the components of one unit, with their scrap; scale 4. */
  cost(): Scaled {
    return this.lines.reduce(
      (sum, line) => sum + lineCost(line.material.standard_cost_amount, line.quantity, scrapOf(line.material)),
      0,
    );
  }

  /** Weight of one unit, kg: what is packed around it or used up does not count. */
  kilograms(): number {
    return this.lines.reduce(
      (sum, { material, quantity }) =>
        sum + (UNCOUNTED.has(material.material_group) ? 0 : (material.net_weight_kg / 10_000) * (quantity / 1000)),
      0,
    );
  }
}

/** Cost of one line with scrap: cost × quantity × (1 + scrap ÷ 100), rounded once to scale 4. Yield is part of the conversion cost. */
export function lineCost(cost: Scaled, quantity: Scaled, scrap: Scaled): Scaled {
  return ratio(cost, quantity * (1_000_000 + scrap), 1_000_000_000);
}

/** Percent lost of a component, scale 4. */
export function scrapOf(material: MaterialsRow): Scaled {
  return scaled(COMPONENT_SCRAP[material.material_group] ?? 0, 4);
}

/** Conversion cost of one unit: hours at DN100, grown to the size, at the rate of the process; scale 4. */
export function conversionCost(hours: number, nominalSize: number, process: keyof typeof HOURLY_RATES): Scaled {
  return scaled(hours * (nominalSize / 100) ** HOURS_EXPONENT * HOURLY_RATES[process], 4);
}

/** How a component line stands in the table, for one material. */
export function supplyOf(
  material: MaterialsRow,
): Pick<BomComponentsRow, 'unit_of_measure' | 'supply_type' | 'is_critical'> {
  const picked = material.is_lot_controlled && material.material_group !== 'consumable';
  return {
    unit_of_measure: material.unit_of_measure,
    supply_type: picked ? 'pick' : 'backflush',
    is_critical: picked && (material.inspection_required || MADE.has(material.material_group)),
  };
}

/** Operation of a product's routing in which a bought component is used. */
export function operationOf(group: string): number {
  if (group === 'packaging') return OPERATIONS.pack;
  if (group === 'electronics' || group === 'motor' || group === 'consumable') return OPERATIONS.third;
  return OPERATIONS.second;
}

/** A quantity that an engineering change alters by a few percent, or by one where pieces are counted. */
export function alteredQuantity(quantity: Scaled, unit: string, draw: Draw): Scaled {
  if (unit === 'pcs' || unit === 'set')
    return quantity > 4000 && draw.chance(0.5) ? quantity - 1000 : quantity >= 4000 ? quantity + 1000 : quantity;
  return Math.max(1, Math.round(quantity * draw.between(0.93, 1.05)));
}
