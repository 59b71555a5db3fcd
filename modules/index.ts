import crm from './crm/module.ts';
import erp from './erp/module.ts';
import financial from './financial/module.ts';
import hr from './hr/module.ts';
import maintenance from './maintenance/module.ts';
import manufacturing from './manufacturing/module.ts';
import master from './master/module.ts';
import operations from './operations/module.ts';
import quality from './quality/module.ts';
import service from './service/module.ts';
import supplier from './supplier/module.ts';
import tms from './tms/module.ts';
import wms from './wms/module.ts';

/** The only list of modules, in the order of the catalogue. */
export const modules = [
  master,
  operations,
  manufacturing,
  maintenance,
  quality,
  erp,
  financial,
  wms,
  tms,
  crm,
  service,
  hr,
  supplier,
];

/**
 * The first and the last day that history may have. The company is founded in 1986 and 1998, and what it has on its first day in history grew over years before
 * that; figures, calendars and numbers of documents were tried up to the last.
 */
export const knownDays = { first: '2010-01-01', last: '2099-12-31' } as const;

/** Databases of merged layouts that no single module gives its name to, with the prefix of their environment variables. */
export const sharedDatabases = {
  genims_supply_chain_db: 'POSTGRES_SC',
  genims_erp_financial_db: 'POSTGRES_ERP',
  genims_planning_db: 'POSTGRES_PLANNING',
  genims_customer_db: 'POSTGRES_CUSTOMER',
  genims_ecosystem_db: 'POSTGRES_ECOSYSTEM',
};
