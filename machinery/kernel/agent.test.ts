import { describe, expect, it } from 'vitest';
import { Draws } from '../base/draw.ts';
import { must } from '../base/errors.ts';
import { Agent } from './agent.ts';
import {
  type Context,
  defineBehaviour,
  event,
  follow,
  type KeyedAgenda,
  NEVER,
  type Process,
  type RowAgenda,
} from './contract.ts';
import { Numbers } from './numbers.ts';
import { TableStore } from './table-store.ts';

type Job = { job_id: number; bench_id: number; status: 'open' | 'done' };
type Toyshop = {
  rows: { jobs: Job };
  news: { jobs: Omit<Job, 'job_id'> };
  copies: Record<string, never>;
  sends: Record<string, never>;
};

const KEY = { type: 'bigint', nullable: false, default: 'identity' };
const STATES = { follows: { open: ['done'], done: [] }, begins: ['open'] };

/** An agent of a toyshop: jobs at benches. */
function agentOf(...processes: Process<Toyshop>[]): { agent: Agent; jobs: TableStore } {
  const parameters = { seed: 1, scale: 1, start: 0, end: 1000, sensorInterval: 1 };
  const spec = {
    columns: { job_id: KEY, bench_id: { type: 'bigint', nullable: false }, status: { type: 'text', nullable: false } },
    primaryKey: ['job_id'],
  };
  const jobs = new TableStore({ table: 'jobs', name: 'toyshop.jobs', spec, now: () => 0 });
  const behaviour = { module: 'toyshop', lifecycle: { states: { jobs: STATES } }, processes, links: [] };
  const agent = new Agent(defineBehaviour<Toyshop>(behaviour), new Map([['jobs', jobs]]), {
    tables: { jobs: jobs as never },
    copies: {},
    draws: new Draws(1, 'toyshop'),
    numbers: new Numbers(),
    parameters,
    hasInitiative: true,
    label: () => {},
  });
  return { agent, jobs };
}

/** Does the first open job of a bench as soon as there is one. */
const benches: KeyedAgenda<Toyshop> = {
  each: 'bench',
  keys: () => [1, 2],
  next: (bench, context) => (openJob(context, bench) ? context.now : NEVER),
  act: (bench, context) => context.tables.jobs.change(must(openJob(context, bench), 'open job'), { status: 'done' }),
  with: { jobs: 'bench_id' },
};

function openJob({ tables }: Context<Toyshop>, bench: number): Job | undefined {
  return tables.jobs.by('bench_id', bench).find(({ status }) => status === 'open');
}

const cut = event<string>('cut');
const glued = event<string>('glued');
const noon = { at: (from: number) => (from <= 12 ? 12 : from <= 36 ? 36 : NEVER) };

describe('a step', () => {
  it('follows events in the order in which a process names them', () => {
    const heard: string[] = [];
    const { agent } = agentOf(
      {
        name: 'workshop',
        schedule: [
          {
            ...noon,
            act: ({ tell }) => {
              tell(cut, 'a');
              tell(glued, 'a');
              tell(cut, 'b');
            },
          },
        ],
      },
      {
        name: 'listener',
        follows: [
          follow(cut, (_, what) => heard.push(`cut ${what}`)),
          follow(glued, (_, what) => heard.push(`glued ${what}`)),
        ],
      },
    );
    agent.start(0);
    expect(agent.due()).toBe(12);
    agent.step(12, { messages: [], copied: [] });
    expect(heard).toEqual(['cut a', 'cut b', 'glued a']);
    expect(agent.due()).toBe(36);
  });

  it('comes at moments that are drawn, and at the same ones when it is started anew', () => {
    const came: number[] = [];
    const arrivals: Process<Toyshop> = {
      name: 'arrivals',
      schedule: [
        {
          drawn: (from, { draws }) => {
            let moment = from;
            while (!draws.of('moment', moment, 'arrival').chance(0.2)) moment++;
            return moment;
          },
          act: ({ now }) => came.push(now),
        },
      ],
    };
    for (let now = 0, { agent } = agentOf(arrivals); came.length < 20; { agent } = agentOf(arrivals)) {
      agent.start(now);
      now = agent.due();
      agent.step(now, { messages: [], copied: [] });
      now++;
    }
    const { agent } = agentOf(arrivals);
    agent.start(0);
    for (const moment of [...came]) {
      expect(agent.due()).toBe(moment);
      agent.step(moment, { messages: [], copied: [] });
    }
  });

  it('acts by the clock once at each moment, also for an agent that is started anew at one', () => {
    const rung: number[] = [];
    const clock: RowAgenda<Toyshop, 'jobs'> = {
      of: 'jobs',
      next: (_job, _context, from) => Math.ceil(from / 10) * 10,
      act: ({ bench_id }, { now }) => void rung.push(now + bench_id),
    };
    const clocks: Process<Toyshop> = {
      name: 'clocks',
      opens: ({ tables }) => void tables.jobs.add({ bench_id: 1, status: 'open' }),
      agenda: [clock],
    };
    for (const moments of [
      [10, 20],
      [20, 30],
    ]) {
      const { agent } = agentOf(clocks);
      agent.open(moments[0] as number);
      agent.start(moments[0] as number);
      for (const moment of moments) {
        expect(agent.due()).toBe(moment);
        agent.step(moment, { messages: [], copied: [] });
      }
    }
    expect(rung).toEqual([11, 21, 21, 31]);
  });

  it('does what became due in it, also in an earlier process and by an event', () => {
    const { agent, jobs } = agentOf(
      { name: 'benches', agenda: [benches] },
      { name: 'orders', schedule: [{ ...noon, act: ({ tell }) => tell(cut, 'a') }] },
      {
        name: 'listener',
        follows: [
          follow(cut, ({ tables }) => {
            for (const bench_id of [2, 1, 2]) tables.jobs.add({ bench_id, status: 'open' });
          }),
        ],
      },
    );
    agent.start(0);
    agent.step(12, { messages: [], copied: [] });
    expect(jobs.size).toBe(0);
    expect(jobs.takeFinished().map(({ row }) => row.status)).toEqual(['done', 'done', 'done']);
  });
});
