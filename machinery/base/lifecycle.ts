import { GenimsError } from './errors.ts';

/** Alternatives with their shares, which add up to 1. */
export type Shares<T> = readonly (readonly [T, number])[];

/** The states of a row: where it begins, and what may follow. The store executes them. */
export interface StateMachine {
  /** Column that holds the state; `status` where it is left out. */
  column?: string;
  begins: readonly string[];
  /** States in which an opening row may be, where not in every one. */
  opens?: readonly string[];
  /** Every state with the states that may follow it; a final state has none. */
  follows: Readonly<Record<string, readonly string[]>>;
}

/**
 * Which rows of a table are held: they may still change, so an agent keeps them in memory. The same rule decides there when a row is final and leaves, and in
 * SQL which rows an agent reads when it is started.
 */
export type HeldRule =
  | 'always'
  /** The column holds one of the values. */
  | { column: string; in: readonly (string | boolean)[] }
  /** The column is null. */
  | { column: string; isNull: true }
  /** The column is above 0. */
  | { column: string; above: 0 }
  /** The column holds another number than 0. */
  | { column: string; not: 0 }
  /** The row that `by` points to is held. */
  | { with: string; by: string }
  /** A held row of the table points here with `by`; with `that`, one for which this rule holds: so a whole may be held as long as one of its parts serves something. */
  | { referredBy: string; by: string; that?: HeldRule }
  | { any: readonly HeldRule[] }
  | { all: readonly HeldRule[] };

export type HeldRules = Readonly<Record<string, HeldRule>>;

/** What behaviour is made of, as data. A module adds sections of its own. */
export interface Lifecycle {
  /** By table whose rows have a status. */
  states: Readonly<Record<string, StateMachine>>;
  /** Tables whose rows are held by another rule than "until their state is final". A table with neither is written at once and never held. */
  held?: HeldRules;
  /** Expected events a year by name; what one is for is said where it is named. */
  ratesPerYear: Readonly<Record<string, number>>;
  /** Choices by name. */
  shares: Readonly<Record<string, Shares<unknown>>>;
}

/**
 * A lifecycle, after it has been looked through: targets exist, every state can be reached, rates are not negative, shares add up to 1.
 * Errors name the path of what is wrong.
 */
export function defineLifecycle<const L extends Lifecycle>(module: string, lifecycle: L): L {
  const wrong = [
    ...Object.entries(lifecycle.states).flatMap(([table, machine]) => stateProblems(`states.${table}`, machine)),
    ...Object.entries(lifecycle.ratesPerYear)
      .filter(([, rate]) => !(rate >= 0 && rate < Number.POSITIVE_INFINITY))
      .map(([name, rate]) => `ratesPerYear.${name} is ${rate}`),
    ...Object.entries(lifecycle.shares).flatMap(([name, shares]) => shareProblems(`shares.${name}`, shares)),
  ];
  if (wrong.length > 0)
    throw new GenimsError('INTERNAL', `The lifecycle of ${module} is not sound: ${wrong.join('; ')}.`);
  return lifecycle;
}

/** Whether a row may go from one state to another; staying is no step. */
export function mayFollow(machine: StateMachine, from: string, to: string): boolean {
  return machine.follows[from]?.includes(to) ?? false;
}

function stateProblems(path: string, { begins, follows }: StateMachine): string[] {
  const wrong: string[] = [];
  if (begins.length === 0) wrong.push(`${path}.begins is empty`);
  for (const [from, targets] of [['begins', begins] as const, ...Object.entries(follows)])
    for (const target of targets)
      if (!(target in follows)) wrong.push(`${path}.${from} names ${target}, which is no state`);
  const reached = new Set<string>();
  const waiting = [...begins];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    waiting.push(...(follows[state] ?? []));
  }
  for (const state of Object.keys(follows)) if (!reached.has(state)) wrong.push(`${path}.${state} cannot be reached`);
  return wrong;
}

function shareProblems(path: string, shares: Shares<unknown>): string[] {
  const wrong = shares.filter(([, share]) => !(share >= 0)).map(([what, share]) => `${path} gives ${what} ${share}`);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  // Shares are written in decimal; binary fractions add up to 1 only nearly.
  if (Math.abs(total - 1) > 1e-9) wrong.push(`${path} adds up to ${total}`);
  return wrong;
}
