export { centreOf, centreTarget, isFar, isKept } from './centre.ts';
export { Demand, demandOf } from './demand.ts';
export { factsOf, type ItemFacts, isProduced, itemIndex, itemOf, nameOf, SPARE_KIT } from './items.ts';
export { holderOf } from './people.ts';
export { costCentreOf, storeOf, type Warehouse, warehouseOf } from './places.ts';
export { operationsOf, routingFor } from './routings.ts';
export { standingData } from './standing.ts';
export { stepOf } from './units.ts';
