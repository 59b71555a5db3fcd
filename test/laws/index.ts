import { erp } from './erp.ts';
import { financial } from './financial.ts';
import { hr } from './hr.ts';
import { manufacturing } from './manufacturing.ts';
import { master } from './master.ts';
import { operations } from './operations.ts';
import { quality } from './quality.ts';
import { service } from './service.ts';
import { supplier } from './supplier.ts';
<<<<<<< HEAD
import { wms } from './wms.ts';
=======
import { tms } from './tms.ts';
>>>>>>> 3d9e2de (Transport lives: laws, README, floors; its bills are posted and paid in ERP)

/** For every law that a module writes as a query, by the name of its file, the statements that break it. */
export const mutations: Record<string, Record<string, string>> = {
  erp,
  financial,
  hr,
  manufacturing,
  master,
  operations,
  wms,
  quality,
  service,
<<<<<<< HEAD
  supplier,
=======
  tms,
>>>>>>> f8b5a0c (Transport lives: laws, README, floors; its bills are posted and paid in ERP)
};
