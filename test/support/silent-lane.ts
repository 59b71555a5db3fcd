/** A lane of a history that speaks although it says that it never does. */
import { loadCatalog } from '../../cli/catalog.ts';
import { runLane } from '../../machinery/history/lane-thread.ts';
import { behaviours, lanes } from '../../modules/index.ts';

runLane(
  loadCatalog(),
  behaviours,
  lanes.map(({ modules }) => ({ modules, speaks: () => Date.UTC(2100, 0, 1) })),
);
