import { clock, poll } from '../../machinery/base/clock.ts';
import { randomSuffix } from '../../machinery/base/random.ts';
import type { AnyRow, Moment } from '../../machinery/base/row-types.ts';
import { CompanyClock } from '../../machinery/daemons/company-clock.ts';
import { ModuleDaemon } from '../../machinery/daemons/module-daemon.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { connectPostgres, type PostgresClient, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import type { AnyBehaviour, ModuleTypes, Process } from '../../machinery/kernel/contract.ts';
import { Links } from '../../machinery/kernel/links.ts';
import type { Delivery } from '../../machinery/kernel/messages.ts';
import { writeCheckpoint } from '../../machinery/writing/checkpoint.ts';
import { InboxRows } from '../../machinery/writing/inbox.ts';
import { sharedPlatform } from './platform.ts';

const MODULE = 'crm';
export const START = Date.UTC(2026, 0, 5);

/** What a toy agent took: at which moment, and which columns. */
export interface Heard {
  at: Moment;
  columns: AnyRow;
}

/** An empty database of customer relations of a test's own, in which a toy stands for the agent: it takes orders that sales tells, and notes them. */
export class ClonedModule {
  readonly name = `cloned_${randomSuffix()}`;
  readonly heard: Heard[] = [];
  client!: PostgresClient;
  /** Thrown instead of taking a message where it gives something. */
  refuses: (columns: AnyRow) => string | undefined = () => undefined;
  private readonly server: Server;
  private readonly catalog = sharedPlatform().catalog;
  private commits = 0;

  private constructor(server: Server) {
    this.server = server;
  }

  static async make(): Promise<ClonedModule> {
    const made = new ClonedModule(sharedPlatform().engines.local.postgres.superuser());
    const { nameThere } = sharedPlatform().databaseOf(MODULE);
    // A database that somebody looks at just now cannot be cloned.
    const isMade = await poll(
      () =>
        withPostgres(made.server, 'postgres', (client) =>
          client.query(`create database ${made.name} template ${nameThere}`).then(
            () => true,
            () => undefined,
          ),
        ),
      { limit: 30_000, every: 200 },
    );
    if (!isMade) throw new Error(`${nameThere} could not be cloned.`);
    made.client = await connectPostgres(made.server, made.name);
    const parameters = { seed: 1, scale: 1, start: START, end: START, sensorInterval: 3_600_000 };
    await writeCheckpoint(made.client, MODULE, { moment: START, parameters, next: null, numbers: {}, heldKeys: {} });
    return made;
  }

  /** A daemon of the toy, whose company follows the wall clock from the moment that it stands at. */
  daemon({ speed = 1, until }: { speed?: number; until?: Moment } = {}): Promise<ModuleDaemon> {
    const takes: Process<ModuleTypes>['takes'] = {
      customer_orders: ({ now }, { columns }) => {
        const told = columns as AnyRow;
        const why = this.refuses(told);
        if (why !== undefined) throw new Error(why);
        this.heard.push({ at: now, columns: told });
      },
    };
    const behaviour: AnyBehaviour = {
      ...{ module: MODULE, lifecycle: { states: {} }, links: [] },
      processes: [{ name: 'listener', takes }],
    };
    return ModuleDaemon.open({
      ...{ catalog: this.catalog, behaviour, links: new Links(this.catalog, [behaviour]), agents: new Set([MODULE]) },
      ...{ server: this.server, database: this.name, tell: () => {}, refused: () => {} },
      clock: new CompanyClock({
        wall: clock.now().getTime(),
        company: START,
        speed,
        ...(until === undefined ? {} : { until }),
      }),
    });
  }

  /** Puts a message of sales about an order into the inbox, in effect some time after the beginning. */
  async arrives(order: number, status: string, after: number): Promise<void> {
    const delivery: Delivery = {
      ...{ kind: 'message', flow: 'erp-to-crm', source: 'erp', sent: START, commit: ++this.commits, ordinal: 0 },
      ...{ at: START + after, table: 'customer_orders' },
      columns: { sales_order_id: order, sales_order_number: `SO-${order}`, order_status: status },
    };
    await new InboxRows(this.catalog, MODULE).add(this.client, [delivery]);
    await this.client.query('notify genims_inbox');
  }

  /** What waits or was refused, in short. */
  async inbox(): Promise<string[]> {
    const { rows } = await this.client.query<{ told: string }>(
      `select concat_ws(' ', columns ->> 'sales_order_id', columns ->> 'order_status', status, nullif(attempt_count, 0), error_message) as told
       from genims.sync_inbox order by sync_inbox_id`,
    );
    return rows.map(({ told }) => told);
  }

  /** Orders taken, in short. */
  taken(): string[] {
    return this.heard.map(({ columns }) => `${columns.sales_order_id} ${columns.order_status}`);
  }

  async discard(): Promise<void> {
    await this.client.end().catch(() => {});
    await withPostgres(this.server, 'postgres', (client) =>
      client.query(`drop database if exists ${this.name} with (force)`),
    );
  }
}
