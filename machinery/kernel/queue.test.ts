import { expect, it } from 'vitest';
import { Draws } from '../base/draw.ts';
import { PriorityQueue } from './queue.ts';

it('takes items in their order, however they were put in', () => {
  const draw = new Draws(7, 'test').of('queue', 1, 'values');
  const queue = new PriorityQueue<number>((a, b) => a < b);
  const values = Array.from({ length: 2000 }, () => draw.integer(0, 500));
  const taken: number[] = [];
  for (const [i, value] of values.entries()) {
    queue.push(value);
    if (i % 3 === 0) taken.push(queue.pop() ?? Number.NaN);
  }
  const rest: number[] = [];
  while (queue.size > 0) rest.push(queue.pop() ?? Number.NaN);
  expect(rest).toEqual([...rest].sort((a, b) => a - b));
  expect([...taken, ...rest].sort((a, b) => a - b)).toEqual(values.sort((a, b) => a - b));
  expect(queue.pop()).toBeUndefined();
});
