import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import {
  BlobServiceClient,
  type BlockBlobClient,
  type ContainerClient,
  RestError,
  StorageRetryPolicyType,
} from '@azure/storage-blob';
import { GenimsError } from '../base/errors.ts';
import type { StoredFile } from './contract.ts';
import { weighContent } from './stored-files.ts';

/** Size of a block: what a line that is cut has to send again at most. */
const BLOCK = 8 * 2 ** 20;
/** A request is tried so often, with a pause between, and has so long for its answer, milliseconds. */
const [TRIES, PAUSE, ANSWERS_WITHIN] = [3, 500, 120_000];

export type Tier = 'Hot' | 'Cool' | 'Archive';

/** A blob as the container lists it. */
export interface ListedBlob {
  name: string;
  bytes: number;
  tier: string | undefined;
}

/** A container of Azure Blob Storage, with what goes wrong in plain words. The connection string is never part of them. */
export class AzureContainer {
  readonly name: string;
  private readonly client: ContainerClient;

  /** Errors: CONFIG_INVALID. */
  constructor(connection: string, container: string) {
    this.name = `container ${container}`;
    try {
      this.client = BlobServiceClient.fromConnectionString(connection, {
        retryOptions: {
          retryPolicyType: StorageRetryPolicyType.EXPONENTIAL,
          ...{ maxTries: TRIES, retryDelayInMs: PAUSE, tryTimeoutInMs: ANSWERS_WITHIN },
        },
      }).getContainerClient(container);
    } catch {
      throw new GenimsError(
        'CONFIG_INVALID',
        'GENIMS_BACKUP_AZURE_CONNECTION is no connection string of a storage account (its content is not shown).',
      );
    }
  }

  list(prefix = ''): Promise<ListedBlob[]> {
    return this.asked(async () => {
      const found: ListedBlob[] = [];
      for await (const { name, properties } of this.client.listBlobsFlat({ prefix }))
        found.push({ name, bytes: properties.contentLength ?? 0, tier: properties.accessTier });
      return found;
    });
  }

  /** Uploads a file in blocks. Blocks that an upload of the same content has left are not sent again. */
  upload(name: string, path: string, { sha256 }: Pick<StoredFile, 'sha256'>): Promise<void> {
    return this.asked(async () => {
      const blob = this.client.getBlockBlobClient(name);
      const staged = await stagedBlocks(blob);
      const file = await open(path);
      try {
        const { size } = await file.stat();
        const ids: string[] = [];
        for (let at = 0; at < size; at += BLOCK) {
          const block = Buffer.alloc(Math.min(BLOCK, size - at));
          await file.read(block, 0, block.length, at);
          // The content is a part of its name: what is left of another file is not taken for it.
          const id = Buffer.from(`${sha256.slice(0, 32)}-${String(ids.length).padStart(8, '0')}`).toString('base64');
          ids.push(id);
          if (staged.get(id) === block.length) continue;
          const sum = createHash('md5').update(block).digest();
          await blob.stageBlock(id, block, block.length, { transactionalContentMD5: sum });
        }
        await blob.commitBlockList(ids, { metadata: { sha256 }, tier: 'Hot' });
      } finally {
        await file.close();
      }
    });
  }

  /** Downloads a blob beside its place, and puts it there when it is whole. */
  download(name: string, path: string): Promise<void> {
    return this.asked(async () => {
      const partial = `${path}.partial`;
      const file = await open(partial, 'w', 0o600);
      try {
        for await (const chunk of await this.content(name)) await file.write(chunk);
        await file.sync();
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      await rename(partial, path);
    });
  }

  /** Size and digest of a blob as it lies there; undefined where there is none. */
  weigh(name: string): Promise<StoredFile | undefined> {
    return this.asked(async () => {
      const content = await this.content(name).catch(ifMissing);
      return content && weighContent(name, content);
    });
  }

  /** The same from what the service knows of it, for one that cannot be read at once. */
  noted(name: string): Promise<StoredFile | undefined> {
    return this.asked(async () => {
      const found = await this.client.getBlobClient(name).getProperties().catch(ifMissing);
      return found && { name, bytes: found.contentLength ?? 0, sha256: found.metadata?.sha256 ?? '' };
    });
  }

  /** A small text; undefined where there is none. */
  text(name: string): Promise<string | undefined> {
    return this.asked(async () => {
      const content = await this.content(name).catch(ifMissing);
      if (!content) return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    });
  }

  setTier(name: string, tier: Tier): Promise<void> {
    return this.asked(async () => {
      const blob = this.client.getBlobClient(name);
      await blob.setAccessTier(tier).catch((error: unknown) => {
        if (!(error instanceof RestError) || error.code !== 'BlobBeingRehydrated') throw error;
      });
    });
  }

  remove(name: string): Promise<void> {
    return this.asked(async () => {
      await this.client.getBlobClient(name).deleteIfExists({ deleteSnapshots: 'include' });
    });
  }

  private async content(name: string): Promise<AsyncIterable<Buffer>> {
    const { readableStreamBody } = await this.client.getBlobClient(name).download(0, undefined, {
      maxRetryRequests: TRIES,
    });
    return readableStreamBody as unknown as AsyncIterable<Buffer>;
  }

  private async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.explained(error);
    }
  }

  /** Nothing of the request is passed on: its address may hold a signature. */
  private explained(error: unknown): unknown {
    if (!(error instanceof RestError)) {
      const { name, code } = error as { name?: string; code?: string };
      if (name !== 'AbortError' && !/^(ECONN|EPIPE|ETIMEDOUT)/.test(code ?? '')) return error;
      return new GenimsError('DESTINATION_UNREACHABLE', `The ${this.name} was lost in the middle (${code ?? name}).`);
    }
    const { statusCode, code = `status ${statusCode ?? 'unknown'}` } = error;
    if (code === 'ContainerNotFound')
      return new GenimsError('DESTINATION_MISSING', `There is no ${this.name} in the storage account.`);
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429)
      return new GenimsError('DESTINATION_REFUSED', `The storage account refuses the ${this.name}: ${code}.`);
    return new GenimsError('DESTINATION_UNREACHABLE', `The ${this.name} cannot be reached: ${code}.`);
  }
}

async function stagedBlocks(blob: BlockBlobClient): Promise<Map<string, number>> {
  const list = await blob.getBlockList('uncommitted').catch(ifMissing);
  return new Map((list?.uncommittedBlocks ?? []).map(({ name, size }) => [name, size]));
}

function ifMissing(error: unknown): undefined {
  if (error instanceof RestError && error.statusCode === 404 && error.code !== 'ContainerNotFound') return undefined;
  throw error;
}
