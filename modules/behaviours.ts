import type { AnyBehaviour } from '../machinery/kernel/contract.ts';
import { behaviour as crmBehaviour } from './crm/agent.ts';
import { behaviour as erpBehaviour } from './erp/agent.ts';
import { behaviour as financialBehaviour } from './financial/agent.ts';
import { behaviour as hrBehaviour } from './hr/agent.ts';
import { behaviour as maintenanceBehaviour } from './maintenance/agent.ts';
import { behaviour as manufacturingBehaviour } from './manufacturing/agent.ts';
import { behaviour as masterBehaviour } from './master/agent.ts';
import { behaviour as operationsBehaviour } from './operations/agent.ts';
import { behaviour as qualityBehaviour } from './quality/agent.ts';
import { behaviour as serviceBehaviour } from './service/agent.ts';
import { behaviour as supplierBehaviour } from './supplier/agent.ts';
import { behaviour as tmsBehaviour } from './tms/agent.ts';
import { behaviour as wmsBehaviour } from './wms/agent.ts';

/** Behaviours of the modules, in the order in which agents of one moment are stepped; apart from their manifests, which most commands do with. */
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
