import { causes } from './causes.ts';
import { flow } from './flow.ts';
import { goods } from './goods.ts';
import { machines } from './machines.ts';
import { money } from './money.ts';
import { people } from './people.ts';
import { plant } from './plant.ts';
import { prediction } from './prediction.ts';
import { purchasing } from './purchasing.ts';
import type { Section } from './section.ts';

export const measures: Section[] = [
  ...machines,
  ...prediction,
  ...causes,
  ...flow,
  ...plant,
  ...people,
  ...purchasing,
  ...goods,
  ...money,
];
