import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';
import type { Context, Item } from './context.ts';

/** Products by the site that makes them. */
const productsBySite = derived<Types, ReadonlyMap<Key, readonly Key[]>>({
  from: ['master.products'],
  build({ copies }) {
    const bySite = new Map<Key, Key[]>();
    for (const { product_id, home_factory_id, status } of copies['master.products'].all())
      if (status === 'active') bySite.set(home_factory_id, [...(bySite.get(home_factory_id) ?? []), product_id]);
    return bySite;
  },
});

/** Some product of a site; of all of them where it has none. */
export function anyItemOf(context: Context, site: Key, draw: Draw): Item {
  const bySite = context.the(productsBySite);
  const keys = bySite.get(site) ?? must([...bySite.values()][0], 'products of any site');
  return { product_id: draw.pick(keys), material_id: null };
}
