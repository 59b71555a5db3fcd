/**
 * Settings of a local PostgreSQL, with reasons in `docs/decisions/0004-engine-settings.md`. Durability is never traded:
 * fsync, full_page_writes and synchronous_commit stay on.
 */
export function postgresSettings({ port, memory }: { port: number; memory: number }): string {
  const megabytes = Math.floor(memory / 2 ** 20);
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 200,
    shared_buffers: `${clamp(megabytes / 12, 128, 2048)}MB`,
    effective_cache_size: `${clamp(megabytes / 2, 512, 16384)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: `${clamp(megabytes / 48, 64, 512)}MB`,
    wal_level: 'logical',
    max_wal_senders: 40,
    max_replication_slots: 40,
    max_slot_wal_keep_size: '10GB',
    max_wal_size: '4GB',
    min_wal_size: '512MB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    max_worker_processes: 8,
    max_parallel_workers: 2,
    max_locks_per_transaction: 256,
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    logging_collector: 'on',
    log_directory: '../log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_size: 0,
    log_rotation_age: '1d',
    log_destination: 'stderr,jsonlog',
    log_connections: 'on',
    log_disconnections: 'on',
    log_min_duration_statement: '5s',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'`)
    .join('\n')}\n`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
