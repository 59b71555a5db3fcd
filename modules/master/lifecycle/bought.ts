import type { BoughtKind } from './bought-kind.ts';
import { MECHANICAL_KINDS } from './bought-mechanical.ts';
import { OTHER_KINDS } from './bought-other.ts';

/** What is bought by grade or catalogue: kinds with sizes, grades, prices and weights. Castings and forgings come with the parts made of them. */
export const BOUGHT_KINDS: Readonly<Record<string, BoughtKind>> = { ...MECHANICAL_KINDS, ...OTHER_KINDS };

/** Blanks bought for one made part: cost in INR per kg by the grade of the frame is in `FRAME_GRADES`. */
export const BLANKS = {
  casting: { group: 'casting', hsn: '7325', leadTimeDays: [28, 63], minimum: 10, multiple: 1 },
  forging: { group: 'forging', hsn: '7326', leadTimeDays: [28, 56], minimum: 20, multiple: 5 },
} as const;

/** Which material groups a supplier of a category delivers. Components are four trades of their own. */
export const SUPPLIER_TRADES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  raw_material: [['bar_stock', 'sheet'], ['bar_stock']],
  casting: [['casting'], ['casting', 'forging']],
  component: [['seal'], ['bearing'], ['fastener'], ['motor']],
  electronics: [['electronics']],
  packaging: [['packaging']],
  mro: [['consumable']],
};
