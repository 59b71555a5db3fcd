-- The register of the platform's databases, in the database of the master data alone.

create table genims.database_registry (
  database_registry_id bigint generated always as identity,
  database_name text not null,
  engine text not null,
  host text not null,
  port integer not null,
  topology text not null,
  modules text[] not null,
  owner_team text,
  size_budget_mb integer,
  retention text not null,
  last_verified_at timestamptz,
  last_verified_ok boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint database_registry_pk primary key (database_registry_id),
  constraint database_registry_database_name_uq unique (database_name),
  constraint database_registry_engine_ck check (engine in ('postgres', 'mysql', 'mongodb')),
  constraint database_registry_topology_ck check (topology in ('maximum', 'balanced', 'minimal')),
  constraint database_registry_port_ck check (port between 1 and 65535),
  constraint database_registry_budget_ck check (size_budget_mb > 0),
  constraint database_registry_verified_ck check ((last_verified_at is null) = (last_verified_ok is null))
);
comment on table genims.database_registry is 'One database of the platform. Written by provisioning and verification.';
comment on column genims.database_registry.database_registry_id is 'Surrogate key.';
comment on column genims.database_registry.database_name is 'Name of the database on its server.';
comment on column genims.database_registry.engine is 'Kind of engine that holds it.';
comment on column genims.database_registry.host is 'Host name or address of its server.';
comment on column genims.database_registry.port is 'Port of its server.';
comment on column genims.database_registry.topology is 'Layout of the platform.';
comment on column genims.database_registry.modules is 'Modules, or the store, that it holds.';
comment on column genims.database_registry.owner_team is 'Team that owns it; teams joined by commas where modules of several share it. Null for a store.';
comment on column genims.database_registry.size_budget_mb is 'Size that is planned for it at scale 1, megabytes. Null where none is planned.';
comment on column genims.database_registry.retention is 'How long data and backups are kept.';
comment on column genims.database_registry.last_verified_at is 'When verification last ran. Null before the first time.';
comment on column genims.database_registry.last_verified_ok is 'Whether it found no violation. Null before the first time.';
comment on column genims.database_registry.created_at is 'When the database was registered.';
comment on column genims.database_registry.updated_at is 'When the row last changed.';
