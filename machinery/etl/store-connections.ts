import type { Db, MongoClient } from 'mongodb';
import { must } from '../base/errors.ts';
import { serverKey } from '../engines/contract.ts';
import { connectMongodb } from '../engines/mongodb/connect.ts';
import { connectMysql, type MysqlConnection } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Connections to the stores as the account that loads them, one for each server: what a run writes on one server is one transaction. */
export class StoreConnections {
  private readonly platform: Platform;
  private client: MongoClient | undefined;
  private readonly open = new Map<string, MysqlConnection>();

  constructor(platform: Platform) {
    this.platform = platform;
  }

  async of(store: string): Promise<{ connection: MysqlConnection; database: string }> {
    const { server, nameThere } = must(
      this.platform.stores().find((one) => one.store.store === store),
      `store ${store}`,
    );
    const key = serverKey(server);
    const connection =
      this.open.get(key) ?? (await connectMysql(asRole(this.platform, server, accountNames.etl), nameThere));
    this.open.set(key, connection);
    return { connection, database: nameThere };
  }

  /** A store of documents. */
  async documents(store: string): Promise<Db> {
    const { server, nameThere } = must(
      this.platform.documents().find((one) => one.store.store === store),
      `store ${store}`,
    );
    this.client ??= await connectMongodb(server);
    return this.client.db(nameThere);
  }

  async begin(): Promise<void> {
    for (const connection of this.open.values()) await connection.query('start transaction');
  }

  /** Commits on every server, that of `last` at the end: its watermarks never tell of rows that are not there. */
  async commit(last: MysqlConnection): Promise<void> {
    for (const connection of this.open.values()) if (connection !== last) await connection.query('commit');
    await last.query('commit');
  }

  async rollback(): Promise<void> {
    for (const connection of this.open.values()) await connection.query('rollback').catch(() => {});
  }

  async close(): Promise<void> {
    for (const connection of this.open.values()) await connection.end().catch(() => {});
    await this.client?.close().catch(() => {});
  }
}
