import { flow } from './flow.ts';
import { machines } from './machines.ts';
import { money } from './money.ts';
import { purchasing } from './purchasing.ts';
import type { Section } from './section.ts';

export const measures: Section[] = [...machines, ...flow, ...purchasing, ...money];
