import { rmSync } from 'node:fs';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Moment } from '../base/row-types.ts';
import type { ModuleLabel } from '../kernel/state.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Traced, traceAll } from './trace.ts';

/**
 * One line of the ground truth: what was put into the history on purpose, and every row that it touched, by qualified table. It stands
 * beside the databases and never in them: whoever looks for it there must not find the answer.
 */
export interface Truth extends Traced {
  kind: string;
  cause: string;
  module: string;
  start: string;
  end: string | null;
}

const FILE = 'ground-truth.jsonl';
const STAGED = 'ground-truth.staged.jsonl';

type Given = readonly ModuleLabel[];

/** Begins the ground truth of a history with its labels; `traceGroundTruth` finds their consequences once the tables have indexes. */
export function keepLabels(platform: Platform, labels: Given): void {
  write(platform, FILE, inOrder(labels.map(truthOf)));
}

/** Keeps the labels of further days until their rows are in the databases: days that are given up leave neither. */
export function stageLabels(platform: Platform, labels: Given): void {
  write(platform, STAGED, labels.map(truthOf));
}

export function dropStagedLabels(platform: Platform): void {
  rmSync(platform.home.file(STAGED), { force: true });
}

/** Takes staged labels over and finds anew what every label has touched, as consequences go on after their cause. May be done again. */
export async function takeStagedLabels(platform: Platform): Promise<void> {
  const known = readGroundTruth(platform);
  const seen = new Set(known.map(identityOf));
  const staged = read(platform, STAGED).filter((truth) => !seen.has(identityOf(truth)));
  write(platform, FILE, inOrder([...known, ...staged]));
  await traceGroundTruth(platform);
  dropStagedLabels(platform);
}

/** Finds what every label has touched. */
export async function traceGroundTruth(platform: Platform): Promise<void> {
  const truths = readGroundTruth(platform);
  await traceAll(platform, truths);
  write(platform, FILE, truths);
}

/** The ground truth of this home; empty where there is no history. */
export function readGroundTruth(platform: Platform): Truth[] {
  return read(platform, FILE);
}

/** Whether labels wait for `traceGroundTruth`. */
export function isTraced(platform: Platform): boolean {
  return readGroundTruth(platform).every((truth) => truth.touched !== undefined);
}

function read(platform: Platform, name: string): Truth[] {
  const lines = (readFileIfAny(platform.home.file(name)) ?? '').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Truth);
}

function write(platform: Platform, name: string, truths: Truth[]): void {
  writeFileAtomic(platform.home.file(name), truths.map((truth) => `${JSON.stringify(truth)}\n`).join(''));
}

function truthOf({ kind, cause, module, start, end, rows, consequences }: ModuleLabel): Truth {
  const byTable: Record<string, number[]> = {};
  for (const { table, key } of rows) {
    const keys = byTable[`${module}.${table}`] ?? [];
    keys.push(key);
    byTable[`${module}.${table}`] = keys;
  }
  return {
    kind,
    cause,
    module,
    start: text(start),
    end: end === null ? null : text(end),
    rows: byTable,
    consequences,
  };
}

function text(moment: Moment): string {
  return new Date(moment).toISOString();
}

/** Moment, kind and rows tell one label from another. */
function identityOf({ kind, start, rows }: Truth): string {
  return `${start} ${kind} ${JSON.stringify(rows)}`;
}

function inOrder(truths: Truth[]): Truth[] {
  return truths
    .map((truth) => ({ truth, identity: identityOf(truth) }))
    .sort((a, b) => (a.identity < b.identity ? -1 : 1))
    .map(({ truth }) => truth);
}
