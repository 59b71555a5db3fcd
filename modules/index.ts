import type { AnyBehaviour } from '../machinery/kernel/contract.ts';
import { behaviour as crmBehaviour } from './crm/agent.ts';
import crm from './crm/module.ts';
import { behaviour as erpBehaviour } from './erp/agent.ts';
import erp from './erp/module.ts';
import { behaviour as financialBehaviour } from './financial/agent.ts';
import financial from './financial/module.ts';
import { behaviour as hrBehaviour } from './hr/agent.ts';
import hr from './hr/module.ts';
import { behaviour as maintenanceBehaviour } from './maintenance/agent.ts';
import maintenance from './maintenance/module.ts';
import { behaviour as manufacturingBehaviour } from './manufacturing/agent.ts';
import manufacturing from './manufacturing/module.ts';
import { behaviour as masterBehaviour } from './master/agent.ts';
import master from './master/module.ts';
import { behaviour as operationsBehaviour } from './operations/agent.ts';
import operations from './operations/module.ts';
import { behaviour as qualityBehaviour } from './quality/agent.ts';
import quality from './quality/module.ts';
import { behaviour as serviceBehaviour } from './service/agent.ts';
import service from './service/module.ts';
import { behaviour as supplierBehaviour } from './supplier/agent.ts';
import supplier from './supplier/module.ts';
import { behaviour as tmsBehaviour } from './tms/agent.ts';
import tms from './tms/module.ts';
import { behaviour as wmsBehaviour } from './wms/agent.ts';
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

/** Behaviours of the modules that are simulated, in the order in which agents of one moment are stepped. */
export const behaviours: AnyBehaviour[] = [
  masterBehaviour,
  operationsBehaviour,
  manufacturingBehaviour,
  maintenanceBehaviour,
  erpBehaviour,
  financialBehaviour,
  crmBehaviour,
  hrBehaviour,
  wmsBehaviour,
  qualityBehaviour,
  serviceBehaviour,
  supplierBehaviour,
  tmsBehaviour,
];

/** Databases of merged layouts that no single module gives its name to, with the prefix of their environment variables. */
export const sharedDatabases = {
  genims_supply_chain_db: 'POSTGRES_SC',
  genims_erp_financial_db: 'POSTGRES_ERP',
  genims_planning_db: 'POSTGRES_PLANNING',
  genims_customer_db: 'POSTGRES_CUSTOMER',
  genims_ecosystem_db: 'POSTGRES_ECOSYSTEM',
};
