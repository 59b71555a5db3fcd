import type { BackupManifest } from './contract.ts';

/** What is archived between backups, which is no backup. */
export const CHANGES = 'changes';

/** A backup as it lies in its destination; without a manifest where that cannot be read. */
export interface KeptBackup {
  id: string;
  source: string;
  /** Its folder on this machine; `bring` sees to it that its files are there. */
  path: string;
  /** Has gone to the archive. */
  archived: boolean;
  /** It takes hours until its files can be read. */
  isOffline: boolean;
  manifest: BackupManifest | undefined;
  /** Lies on this machine alone, and is to be carried to where backups are kept. */
  waits?: true;
}

/** How long a backup is there already, and how long it is to stay, days. */
export interface BackupAge {
  since: number;
  left: number;
}

/** Where backups are kept, with what is archived between them. What has the name of a backup is whole. */
export interface Destination {
  /** As people are told of it. */
  readonly name: string;
  /** The folder of this machine in which backups are made and changes archived. */
  readonly path: string;
  readonly key: Buffer | undefined;
  /** Makes a backup of what `make` writes into the folder that it is given. */
  add(source: string, id: string, make: (folder: string) => Promise<BackupManifest>): Promise<BackupManifest>;
  /** Removes what killed commands left on this machine. */
  clear(): void;
  /** Backups that lie on this machine, oldest first: known also while the destination does not answer. */
  near(): KeptBackup[];
  /** Every backup there is, oldest first. */
  list(): Promise<KeptBackup[]>;
  /** What is wrong with its files where they are kept: that each is there as it was written, byte for byte. Empty where nothing is. */
  faults(kept: KeptBackup): Promise<string[]>;
  remove(kept: KeptBackup): Promise<void>;
  archive(kept: KeptBackup): Promise<void>;
  /** Takes it to where backups of its age are kept. */
  settle(kept: KeptBackup, age: BackupAge): Promise<void>;
  /** Brings the files of a backup to this machine, where they are not. Gives what is wrong with them here. */
  bring(kept: KeptBackup): Promise<string[]>;
  /** Brings what was archived of the changes of a database. */
  bringChanges(database: string): Promise<void>;
  /** Removes files of archived changes, by their paths below the destination. */
  removeChanges(paths: readonly string[]): Promise<void>;
  /** Carries what was made on this machine and is not in the destination yet; goes on where it was cut. Gives the backups that came. */
  carry(): Promise<string[]>;
}
