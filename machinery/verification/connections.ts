import type { MongoClient } from 'mongodb';
import { connectMongodb } from '../engines/mongodb/connect.ts';
import { connectMysql, type MysqlConnection } from '../engines/mysql/connect.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { PlacedDocuments } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** One connection per database for a whole verification; opened on first use, closed together. */
export class Connections {
  private readonly open = new Map<string, Promise<{ close: () => Promise<unknown>; connection: unknown }>>();

  postgres(database: PlacedDatabase): Promise<PostgresClient> {
    return this.reuse(`postgres ${database.name}`, async () => {
      const connection = await connectPostgres(database.server, database.nameThere);
      return { connection, close: () => connection.end() };
    });
  }

  mysql(store: PlacedStore): Promise<MysqlConnection> {
    return this.reuse(`mysql ${store.store.database}`, async () => {
      const connection = await connectMysql(store.server, store.nameThere);
      return { connection, close: () => connection.end() };
    });
  }

  mongodb(documents: PlacedDocuments): Promise<MongoClient> {
    return this.reuse(`mongodb ${documents.store.database}`, async () => {
      const connection = await connectMongodb(documents.server);
      return { connection, close: () => connection.close() };
    });
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.open.values());
    await Promise.allSettled(all.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
    this.open.clear();
  }

  private async reuse<T>(
    key: string,
    connect: () => Promise<{ connection: T; close: () => Promise<unknown> }>,
  ): Promise<T> {
    const known = this.open.get(key) ?? connect();
    this.open.set(key, known);
    return (await known).connection as T;
  }
}
