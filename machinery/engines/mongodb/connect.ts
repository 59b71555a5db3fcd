import { MongoClient, type MongoClientOptions } from 'mongodb';
import { withoutSecret } from '../../base/config.ts';
import { GenimsError } from '../../base/errors.ts';
import { address, namedBy, remedyFor, type Server } from '../contract.ts';

/** Every write of the platform is on disk at a majority before it counts. */
export const DURABLE = { w: 'majority', journal: true } as const;

/**
 * Opens a client; the caller closes it. Errors: SERVER_UNREACHABLE with address and account, without the password.
 */
export async function connectMongodb(server: Server, patience = 10_000): Promise<MongoClient> {
  const options: MongoClientOptions = {
    writeConcern: DURABLE,
    serverSelectionTimeoutMS: patience,
    connectTimeoutMS: patience,
    retryWrites: false,
    appName: 'genims',
    // One server is meant, also where a replica set knows itself under another name.
    ...(server.origin === 'local' ? { directConnection: true } : {}),
    ...(server.sslRootCert === undefined ? {} : { tlsCAFile: server.sslRootCert }),
    ...(server.sslMode === undefined || server.sslMode === 'disable' || server.sslMode === 'prefer'
      ? {}
      : {
          tls: true,
          tlsAllowInvalidCertificates: server.sslMode === 'require',
          tlsAllowInvalidHostnames: server.sslMode !== 'verify-full',
        }),
  };
  const client = clientOf(server, options);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.close().catch(() => {});
    throw new GenimsError(
      'SERVER_UNREACHABLE',
      `MongoDB at ${server.url === undefined ? address(server) : withoutSecret(server.url)}${server.user === '' ? '' : `, account ${server.user}`}${namedBy(server)}: ${(error as Error).message}.`,
      { ...remedyFor(server), cause: error },
    );
  }
}

/** An option that the driver does not know, or cannot honour, is the user's to correct; it may be the one that asks for TLS. */
function clientOf(server: Server, options: MongoClientOptions): MongoClient {
  try {
    return new MongoClient(mongodbUrl(server), options);
  } catch (error) {
    throw new GenimsError(
      'CONFIG_INVALID',
      `${server.origin} is no connection string that MongoDB's driver takes: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

/** The connection string, with the password: for a client, never for a message. */
export function mongodbUrl(server: Server): string {
  if (server.url !== undefined) return server.url;
  const account =
    server.user === '' ? '' : `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}@`;
  return `mongodb://${account}${address(server)}/${account === '' ? '' : '?authSource=admin'}`;
}

/** Runs `work` with a client and closes it, also after an error. */
export async function withMongodb<T>(server: Server, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await connectMongodb(server);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
