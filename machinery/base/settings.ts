/** A setting: one entry per environment variable feeds validation, `.env.example` and the documentation. */
export interface Setting {
  name: string;
  type: 'path' | 'program' | 'tls' | 'text' | 'port' | 'url' | 'secret' | 'choice' | 'flag' | 'seconds';
  choices?: readonly string[];
  /** For urls: the schemes that are understood. */
  schemes?: readonly string[];
  /** Shown as the default; undefined where leaving it out has the meaning that the description gives. */
  fallback?: string;
  description: string;
}

export const SCHEMES = {
  postgres: ['postgres', 'postgresql'],
  mysql: ['mysql', 'mariadb'],
  mongodb: ['mongodb', 'mongodb+srv'],
} as const;
/** Settings that no database has for itself. */
export const GENERAL: readonly Setting[] = [
  {
    name: 'GENIMS_HOME',
    type: 'path',
    fallback: '.genims in the repository',
    description: 'Folder for state, passwords and the data of local engines.',
  },
  {
    name: 'GENIMS_POSTGRES_BIN',
    type: 'path',
    description: 'Folder with the PostgreSQL programs (initdb, postgres) to use instead of the bundled ones.',
  },
  {
    name: 'GENIMS_MYSQLD',
    type: 'program',
    description: 'The mariadbd or mysqld program to use instead of the one that is found.',
  },
  {
    name: 'GENIMS_MONGOD',
    type: 'program',
    description: 'The mongod program to use instead of the one that is found.',
  },
  {
    name: 'GENIMS_DOWNLOADS',
    type: 'flag',
    fallback: 'on',
    description: 'off: engines are never downloaded or installed, only found.',
  },
  {
    name: 'GENIMS_PATIENCE',
    type: 'seconds',
    fallback: '5',
    description:
      'How long a daemon waits for a module that is silent before it goes on without it; while it catches up, twelve times as long. What comes late then takes effect on arrival.',
  },
  {
    name: 'GENIMS_INITIATIVE',
    type: 'text',
    fallback: 'all',
    description:
      'Whose agents begin things by themselves: all, none, or modules separated by commas. An agent without initiative takes what arrives and keeps its clocks (terms, due dates, periods), and invents nothing: for a company of your own, whose people and applications write the rows.',
  },
  {
    name: 'GENIMS_AUDIT_KEY',
    type: 'path',
    description:
      'File with a private key (PEM, such as Ed25519) with which checkpoints of the audit are signed. Keep it where administrators of the databases cannot read it.',
  },
  {
    name: 'GENIMS_BACKUP_FOLDER',
    type: 'path',
    fallback: 'backups in the home',
    description: 'Folder for backups. On another machine, or another disk, it outlives the loss of this one.',
  },
  {
    name: 'GENIMS_BACKUP_AZURE_CONNECTION',
    type: 'secret',
    description:
      'Connection string of a storage account of Azure: backups and archived changes are carried to it. The folder for backups keeps those of seven days then.',
  },
  {
    name: 'GENIMS_BACKUP_AZURE_CONTAINER',
    type: 'text',
    fallback: 'genims-backups',
    description: 'Container of the storage account for backups; it must be there.',
  },
  {
    name: 'GENIMS_BACKUP_KEY',
    type: 'path',
    description:
      'File with the key (64 hexadecimal digits) that backups are encrypted with. Keep it elsewhere than the backups: without it they cannot be read.',
  },
  {
    name: 'GENIMS_ALERT_WEBHOOK',
    type: 'url',
    schemes: ['https', 'http'],
    description: 'Address to which the daemon monitor posts alerts as JSON when they fire and when they are over.',
  },
  {
    name: 'GENIMS_ALERT_MAIL_SERVER',
    type: 'url',
    schemes: ['smtps', 'smtp'],
    description:
      'Mail server through which the daemon monitor tells alerts, with account and password where it wants them: smtps://user:password@host:465, or smtp:// with STARTTLS where the server has it.',
  },
  {
    name: 'GENIMS_ALERT_MAIL_TO',
    type: 'text',
    description: 'Addresses that alerts are sent to, separated by commas.',
  },
  {
    name: 'GENIMS_ALERT_MAIL_FROM',
    type: 'text',
    fallback: 'genims@ and the name of this machine',
    description: 'Address that alerts are sent from.',
  },
  {
    name: 'GENIMS_TEST_POSTGRES_BIN',
    type: 'path',
    description:
      'For `test` alone: folder with the PostgreSQL programs on which tests run instead of the bundled ones, such as those of the oldest version that is supported.',
  },
  {
    name: 'GENIMS_TEST_MONGODB_URL',
    type: 'url',
    schemes: SCHEMES.mongodb,
    description:
      'For `test` alone: a MongoDB server of another kind than the local one, on which the tests of capabilities run as well.',
  },
];
