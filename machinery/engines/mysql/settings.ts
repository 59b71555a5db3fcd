/**
 * Settings of a local MariaDB or MySQL, with reasons in `docs/decisions/0004-engine-settings.md`. Every commit is flushed; there is no
 * binary log, as nothing replicates from the stores. Paths are seen from the data directory, in which the server works: a socket's may have 107 bytes at most, a
 * temporary folder's no colon, and what a line of the file says has a meaning for `#`, quotes and the backslash, all of which a home may have in its name.
 */
export function mysqlSettings({ port, memory, product }: { port: number; memory: number; product: string }): string {
  const pool = Math.round(Math.min(1024, Math.max(128, memory / 2 ** 20 / 24)));
  const lines = [
    '[mysqld]',
    'datadir = ./',
    `port = ${port}`,
    'bind-address = 127.0.0.1',
    'socket = mysql.sock',
    'pid-file = mysql.pid',
    'tmpdir = ../tmp',
    'skip-name-resolve',
    'character-set-server = utf8mb4',
    'collation-server = utf8mb4_unicode_ci',
    'default-time-zone = +00:00',
    'sql-mode = STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE',
    'max-connections = 100',
    'max-allowed-packet = 64M',
    'local-infile = OFF',
    'secure-file-priv = ../tmp',
    `innodb-buffer-pool-size = ${pool}M`,
    'innodb-log-file-size = 256M',
    'innodb-flush-log-at-trx-commit = 1',
    'innodb-doublewrite = 1',
    'innodb-file-per-table = 1',
    'skip-log-bin',
    'performance-schema = OFF',
    // In a table, which the platform's upkeep reads on every server alike.
    'slow-query-log = ON',
    'log-output = TABLE',
    'long-query-time = 5',
    // A server without the plugin says so in its log and starts all the same.
    ...(product === 'MySQL'
      ? ['mysqlx = OFF']
      : [
          'plugin-load-add = server_audit',
          'loose-server_audit_logging = ON',
          'loose-server_audit_events = CONNECT',
          'loose-server_audit_file_path = ../logins.log',
          'loose-server_audit_file_rotate_size = 16M',
          'loose-server_audit_file_rotations = 3',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
