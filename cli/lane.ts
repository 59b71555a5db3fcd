/** Runs one lane of a history; the file of the threads that `up` starts. */
import { runLane } from '../machinery/history/lane-thread.ts';
import { behaviours, lanes } from '../modules/index.ts';
import { loadCatalog } from './catalog.ts';

runLane(loadCatalog(), behaviours, lanes);
