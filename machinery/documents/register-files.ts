import { dirname, relative } from 'node:path';
import { type Document, Long } from 'mongodb';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { addDocuments } from './collection-writer.ts';

/** A file that the platform wrote. */
export interface WrittenFile {
  path: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  isEncrypted: boolean;
  /** Job or command that wrote it. */
  by: string;
  /** Whether its digest was computed from the file again. */
  isVerified: boolean;
  /** Qualified table and key of the row that tells of it. */
  record?: { collection: string; record_id: string };
}

/** Tells of files in the document store. A file of a name is written once, so that what is told again is the same. */
export async function registerFiles(platform: Platform, files: readonly WrittenFile[], at: Date): Promise<void> {
  const placed = platform.documents().find(({ store }) => store.files !== undefined);
  const collection = placed?.store.files;
  if (!placed || collection === undefined || files.length === 0) return;
  const documents = files.map((file): Document => {
    const within = relative(platform.home.path, file.path);
    const [location, key] = within.startsWith('..')
      ? [dirname(file.path), file.path.slice(dirname(file.path).length + 1)]
      : [within.split('/')[0] ?? '', within.split('/').slice(1).join('/')];
    return {
      ...{ _id: `file_system/${location}/${key}`, storage_backend: 'file_system', storage_location: location },
      ...{ storage_key: key, file_name: key.split('/').at(-1), media_type: file.mediaType },
      ...{ size_bytes: Long.fromNumber(file.bytes), checksum_sha256: file.sha256, is_encrypted: file.isEncrypted },
      ...{ stored_by: file.by, stored_at: at, last_verified_at: file.isVerified ? at : null },
      verification_status: file.isVerified ? 'verified' : 'unverified',
      ...{ referenced_by: file.record ? [file.record] : [], confidentiality: 'confidential' },
      ...{ retention_starts_at: null, legal_hold_numbers: [] },
    };
  });
  await withMongodb(placed.server, (client) =>
    addDocuments(client.db(placed.nameThere).collection<Document>(collection), documents),
  );
}
