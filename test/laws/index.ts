import { erp } from './erp.ts';
import { financial } from './financial.ts';
import { hr } from './hr.ts';
import { manufacturing } from './manufacturing.ts';
import { operations } from './operations.ts';

/** For every law of every simulated module, by the name of its file, the statements that break it. Those of master stand in its own test. */
export const mutations: Record<string, Record<string, string>> = { erp, financial, hr, manufacturing, operations };
