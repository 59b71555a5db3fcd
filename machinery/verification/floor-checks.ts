import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';

const FULL_DAYS = 90;
/** Of its first days a history has nearly nothing of what comes at the end of work: carriers bill on Mondays, some every other week, what they have delivered. */
const FIRST_DAYS = 7;
/** A history of fewer days may have no turn of a month. */
const MONTH_DAYS = 33;

/** That after history no table is empty: each has at least its floor, in part of a history a part of it. */
export function floorChecks(platform: Platform): Check[] {
  return platform.catalog.modules
    .filter(({ floors }) => floors !== undefined)
    .map(
      ({ module }): Check => ({
        id: `floors/${module}`,
        remedy: `History made fewer rows than modules/${module}/module.ts says. Look whether what fills the table ever happens.`,
        run: (context) => checkFloors(module, context),
      }),
    );
}

async function checkFloors(module: string, { platform, connections }: CheckContext): Promise<Finding> {
  const { history } = platform.home.state.parameters ?? {};
  const floors = Object.entries(platform.catalog.module(module).floors ?? {});
  if (!history) return finding(0, []);
  const lived = Math.min(1, Math.max(0, history.days - FIRST_DAYS) / (FULL_DAYS - FIRST_DAYS));
  const share = Math.min(1, history.scale) * lived;
  const client = await connections.postgres(platform.databaseOf(module));
  const counted = floors.map(
    ([table]) => `(select count(*) from ${quoteQualified(`${module}.${table}`)}) as ${quoteName(table)}`,
  );
  const { rows } = await client.query<Record<string, string>>(`select ${counted.join(', ')}`);
  const wrong = floors.flatMap(([table, floor]) => {
    if (typeof floor === 'string') return [];
    const isMonthly = typeof floor === 'object';
    if (isMonthly && history.days < MONTH_DAYS) return [];
    const whole = isMonthly ? floor.monthly : floor;
    // A part of a history has less than its share of what takes long, as payments do, and nothing of what is rare.
    const part = share < 1 ? (whole * share) / 4 : whole;
    const least = part < 5 ? 0 : Math.floor(part);
    const there = Number(rows[0]?.[table]);
    return there < least ? [`${module}.${table}: ${there} rows, at least ${least} are expected`] : [];
  });
  return finding(floors.length, wrong);
}
