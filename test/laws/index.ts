import { crm } from './crm.ts';
import { erp } from './erp.ts';
import { financial } from './financial.ts';
import { hr } from './hr.ts';
import { maintenance } from './maintenance.ts';
import { manufacturing } from './manufacturing.ts';
import { master } from './master.ts';
import { operations } from './operations.ts';
import { quality } from './quality.ts';
import { service } from './service.ts';
import { supplier } from './supplier.ts';
import { tms } from './tms.ts';
import { wms } from './wms.ts';

/** For every law that a module writes as a query, by the name of its file, the statements that break it. */
export const mutations: Record<string, Record<string, string>> = {
  crm,
  erp,
  financial,
  hr,
  maintenance,
  manufacturing,
  master,
  operations,
  wms,
  quality,
  service,
  supplier,
  tms,
};
