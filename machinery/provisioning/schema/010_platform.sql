-- The platform's own tables, in every database.

create table genims.schema_migrations (
  schema_migration_id bigint generated always as identity,
  module text not null,
  file text not null,
  checksum text not null,
  platform_version text not null,
  applied_at timestamptz not null,
  duration_ms integer not null,
  constraint schema_migrations_pk primary key (schema_migration_id),
  constraint schema_migrations_file_uq unique (module, file),
  constraint schema_migrations_duration_ck check (duration_ms >= 0)
);
comment on table genims.schema_migrations is 'One schema file applied to this database. Written by provisioning in the transaction that applied the file.';
comment on column genims.schema_migrations.schema_migration_id is 'Surrogate key, in order of application.';
comment on column genims.schema_migrations.module is 'Module that the file belongs to; genims for the platform''s own, copies for the reference copies.';
comment on column genims.schema_migrations.file is 'Name of the file in the module''s schema folder.';
comment on column genims.schema_migrations.checksum is 'SHA-256 of its content, hexadecimal; another content is another schema.';
comment on column genims.schema_migrations.platform_version is 'Version of GenIMS that applied it.';
comment on column genims.schema_migrations.applied_at is 'When it was applied.';
comment on column genims.schema_migrations.duration_ms is 'How long that took, milliseconds.';

create table genims.sync_checkpoints (
  sync_checkpoint_id bigint generated always as identity,
  stream_id text not null,
  source text not null,
  position text not null,
  position_ordinal bigint not null default 0,
  source_committed_at timestamptz,
  applied_changes bigint not null default 0,
  state jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sync_checkpoints_pk primary key (sync_checkpoint_id),
  constraint sync_checkpoints_stream_id_uq unique (stream_id),
  constraint sync_checkpoints_counts_ck check (position_ordinal >= 0 and applied_changes >= 0)
);
comment on table genims.sync_checkpoints is 'How far one inbound stream has been applied. Changed only in the transaction that applies the stream''s changes, so that each takes effect exactly once.';
comment on column genims.sync_checkpoints.sync_checkpoint_id is 'Surrogate key.';
comment on column genims.sync_checkpoints.stream_id is 'Stream: a business flow, a reference copy, or an agent of this database.';
comment on column genims.sync_checkpoints.source is 'Database that the changes come from.';
comment on column genims.sync_checkpoints.position is 'Commit position of the last change applied, as the source gives it.';
comment on column genims.sync_checkpoints.position_ordinal is 'Ordinal of that change within its transaction.';
comment on column genims.sync_checkpoints.source_committed_at is 'When the source committed it. Null before the first change.';
comment on column genims.sync_checkpoints.applied_changes is 'Changes applied so far.';
comment on column genims.sync_checkpoints.state is 'What the stream has under way and no business row holds.';
comment on column genims.sync_checkpoints.created_at is 'When the stream began.';
comment on column genims.sync_checkpoints.updated_at is 'When it was last applied.';

create table genims.sync_dead_letters (
  sync_dead_letter_id bigint generated always as identity,
  stream_id text not null,
  position text not null,
  position_ordinal bigint not null,
  entity_table text not null,
  entity_key text not null,
  operation text not null,
  payload jsonb not null,
  error_code text not null,
  error_message text not null,
  attempt_count integer not null,
  status text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sync_dead_letters_pk primary key (sync_dead_letter_id),
  constraint sync_dead_letters_change_uq unique (stream_id, position, position_ordinal),
  constraint sync_dead_letters_operation_ck check (operation in ('insert', 'update', 'delete', 'truncate', 'message')),
  constraint sync_dead_letters_attempt_ck check (attempt_count > 0),
  constraint sync_dead_letters_status_ck check (status in ('waiting', 'retried', 'discarded'))
);
comment on table genims.sync_dead_letters is 'One change that could not be applied, to be retried or discarded. Written by synchronisation.';
comment on column genims.sync_dead_letters.sync_dead_letter_id is 'Surrogate key.';
comment on column genims.sync_dead_letters.stream_id is 'Stream that the change came with.';
comment on column genims.sync_dead_letters.position is 'Commit position of the change at its source.';
comment on column genims.sync_dead_letters.position_ordinal is 'Ordinal of the change within its transaction.';
comment on column genims.sync_dead_letters.entity_table is 'Qualified table that it was to change.';
comment on column genims.sync_dead_letters.entity_key is 'Key of the row that it was to change.';
comment on column genims.sync_dead_letters.operation is 'Kind of change.';
comment on column genims.sync_dead_letters.payload is 'The change as it arrived.';
comment on column genims.sync_dead_letters.error_code is 'Code of the failure.';
comment on column genims.sync_dead_letters.error_message is 'What the failure said.';
comment on column genims.sync_dead_letters.attempt_count is 'Attempts so far.';
comment on column genims.sync_dead_letters.status is 'waiting for a decision, retried with success, or discarded.';
comment on column genims.sync_dead_letters.created_at is 'When it first failed.';
comment on column genims.sync_dead_letters.updated_at is 'When its status last changed.';
