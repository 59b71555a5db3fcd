import { ratio } from '../../../../machinery/base/decimal.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import {
  PAST,
  RESULT_OF_CENTRES,
  RESULT_OF_SALES,
  RESULT_OF_WAGES,
  STANDING_OF_SALES,
  STANDING_OF_WAGES,
} from '../../lifecycle/past.ts';
import type { Context, Period } from '../context.ts';
import { centresOf } from '../cost-centers.ts';

const YEAR = 365.25;

/** What a company is measured by when its past is written. */
export interface Measure {
  company: number;
  /** Net sales of a month, INR. */
  sales: Scaled;
  /** Wages of a month by cost centre. */
  wages: ReadonlyMap<string, Scaled>;
  plant: readonly Asset[];
}

/** A machine in the books. */
export interface Asset {
  cost: Scaled;
  years: number;
  since: Day;
  centre: string;
}

/** Machines of a company that are in use, with the cost centre of their line. */
export function assetsOf({ copies }: Context, company: number): Asset[] {
  const assets: Asset[] = [];
  for (const machine of copies['master.machines'].all()) {
    if (machine.commissioned_on === null || machine.retired_on !== null) continue;
    if (copies['master.factories'].must(machine.factory_id).company_id !== company) continue;
    assets.push({
      cost: machine.purchase_amount,
      years: machine.useful_life_years,
      since: machine.commissioned_on,
      centre: copies['master.production_lines'].must(machine.production_line_id).cost_center_code,
    });
  }
  return assets;
}

/** What has been written off an asset by a day, straight line. */
export function writtenOff({ cost, years, since }: Asset, day: Day): Scaled {
  return Math.min(cost, Math.max(0, Math.round((cost * (day - since)) / (years * YEAR))));
}

export function measureOf(context: Context, company: number, receivables: Scaled): Measure {
  const wages = new Map<string, Scaled>();
  const { copies } = context;
  for (const person of copies['master.employees'].all()) {
    if (person.status !== 'active' || person.company_id !== company) continue;
    const centre = copies['master.departments'].must(person.department_id).cost_center_code;
    const pay = Math.round((person.hourly_cost_amount * PAST.hoursOfMonth) / 100);
    wages.set(centre, (wages.get(centre) ?? 0) + pay);
  }
  const sales = Math.round((receivables * 30) / PAST.daysSalesOutstanding / PAST.grossOfNet);
  return { company, sales, wages, plant: assetsOf(context, company) };
}

/** What a month brings to each account and cost centre, before growth and chance; debits are positive. `account/centre`. */
export function resultOfMonth(context: Context, { company, sales, wages, plant }: Measure): Map<string, Scaled> {
  const result = new Map<string, Scaled>();
  const add = (account: string, centre: string, amount: number) => {
    const key = `${account}/${centre}`;
    if (Math.round(amount) !== 0) result.set(key, (result.get(key) ?? 0) + Math.round(amount));
  };
  for (const [account, share] of Object.entries(RESULT_OF_SALES)) add(account, '', sales * share);
  const centres = centresOf(context, company);
  for (const { account, types, share } of RESULT_OF_CENTRES) {
    const of = centres.filter(({ cost_center_type }) => types.includes(cost_center_type));
    for (const { cost_center_code } of of) add(account, cost_center_code, (sales * share) / of.length);
    if (of.length === 0 && centres[0]) add(account, centres[0].cost_center_code, sales * share);
  }
  // A small company has nearly as many people and machines as a large one; its past is that of one that lived by its sales.
  const pay = [...wages.values()].reduce((sum, one) => sum + one, 0);
  const paid = Math.min(1, (PAST.most.wages * sales) / Math.max(1, pay));
  for (const [centre, one] of [...wages].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [account, share] of Object.entries(RESULT_OF_WAGES)) add(account, centre, one * share * paid);
  const lost = plant.reduce((sum, { cost, years }) => sum + cost / years / 12, 0);
  const kept = Math.min(1, (PAST.most.depreciation * sales) / Math.max(1, lost));
  for (const { cost, years, centre } of plant) add('556100', centre, (cost / years / 12) * kept);
  add('570100', '', ((loanOf(plant, sales) * PAST.interestPct) / 1200) * kept);
  return result;
}

function loanOf(plant: readonly Asset[], sales: Scaled): number {
  return plant.reduce((sum, { cost }) => sum + cost, 0) * PAST.loanOfPlant + sales * PAST.loanOfSales;
}

/** What no sub-ledger knows of the balance sheet on a day; debits are positive. */
export function standingOf({ sales, wages, plant }: Measure, receivables: Scaled, day: Day): Map<string, Scaled> {
  const standing = new Map<string, Scaled>();
  const add = (account: string, amount: number) => {
    if (Math.round(amount) !== 0) standing.set(account, Math.round(amount));
  };
  const pay = [...wages.values()].reduce((sum, one) => sum + one, 0);
  const cost = plant.reduce((sum, one) => sum + one.cost, 0);
  add('160100', cost);
  add('162100', cost * 0.03);
  add('165100', -plant.reduce((sum, asset) => sum + writtenOff(asset, day), 0));
  add('250100', -loanOf(plant, sales));
  add('129100', -receivables * PAST.allowance);
  for (const [account, share] of Object.entries(STANDING_OF_SALES)) add(account, sales * share);
  for (const [account, share] of Object.entries(STANDING_OF_WAGES)) add(account, pay * share);
  return standing;
}

/** A figure of so many months ago. */
export function asOf({ draws }: Context, base: Scaled, monthsAgo: number, key: string, noise: number): Scaled {
  const draw = draws.of('account_balances', `${key}/${monthsAgo}`, 'past');
  return Math.round(base * PAST.growth ** monthsAgo * draw.normal(1, noise));
}

/** Part of a month that is over on a day. */
export function elapsed(period: Period, day: Day): number {
  return Math.max(0, day - period.start_date) / (period.end_date - period.start_date + 1);
}

/** A share of an amount. */
export function part(amount: Scaled, share: number): Scaled {
  return ratio(amount, Math.round(share * 1_000_000), 1_000_000);
}
