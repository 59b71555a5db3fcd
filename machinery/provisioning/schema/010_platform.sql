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
comment on column genims.sync_checkpoints.stream_id is 'Stream: a business flow, a reference copy, the recordings of a sensor, or an agent of this database.';
comment on column genims.sync_checkpoints.source is 'Database that the changes come from.';
comment on column genims.sync_checkpoints.position is 'Commit position of the last change applied, as the source gives it.';
comment on column genims.sync_checkpoints.position_ordinal is 'Ordinal of that change within its transaction.';
comment on column genims.sync_checkpoints.source_committed_at is 'When the source committed it. Null before the first change.';
comment on column genims.sync_checkpoints.applied_changes is 'Changes applied so far.';
comment on column genims.sync_checkpoints.state is 'What the stream has under way and no business row holds.';
comment on column genims.sync_checkpoints.created_at is 'When the stream began.';
comment on column genims.sync_checkpoints.updated_at is 'When it was last applied.';

create table genims.sync_inbox (
  sync_inbox_id bigint generated always as identity,
  module text not null,
  flow text not null,
  source text not null,
  source_at timestamptz not null,
  source_commit bigint not null,
  source_ordinal integer not null,
  effective_at timestamptz not null,
  target_table text not null,
  columns jsonb not null,
  status text not null default 'waiting',
  attempt_count integer not null default 0,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sync_inbox_pk primary key (sync_inbox_id),
  constraint sync_inbox_message_uq unique (module, flow, source_at, source_commit, source_ordinal),
  constraint sync_inbox_place_ck check (source_commit >= 0 and source_ordinal >= 0),
  constraint sync_inbox_effective_ck check (effective_at >= source_at),
  constraint sync_inbox_status_ck check (status in ('waiting', 'refused')),
  constraint sync_inbox_attempt_ck check (attempt_count >= 0),
  constraint sync_inbox_refused_ck check ((status = 'refused') = (error_code is not null and error_message is not null))
);
create index sync_inbox_order_ix on genims.sync_inbox (module, effective_at, flow, source_at, source_commit, source_ordinal);
comment on table genims.sync_inbox is 'One message that has arrived over a flow, or one changed row of a reference copy, that the agent of its module has not taken yet. Written by synchronisation with the cursor of its stream; deleted in the transaction of the agent''s step that takes it.';
comment on column genims.sync_inbox.sync_inbox_id is 'Surrogate key.';
comment on column genims.sync_inbox.module is 'Module whose agent takes it.';
comment on column genims.sync_inbox.flow is 'Business flow that brought it, or copy and the qualified table for a row of a reference copy.';
comment on column genims.sync_inbox.source is 'Module that it comes from.';
comment on column genims.sync_inbox.source_at is 'Moment of the change at its source, in the time of the company.';
comment on column genims.sync_inbox.source_commit is 'Commit position of the change at its source, as a number; 0 where the fast clock carried it.';
comment on column genims.sync_inbox.source_ordinal is 'Place among what its transaction sent over this flow.';
comment on column genims.sync_inbox.effective_at is 'Moment at which it takes effect; messages are taken in the order of (effective_at, flow, source_at, source_commit, source_ordinal).';
comment on column genims.sync_inbox.target_table is 'Qualified table of which it brings columns: one of the module, or the original of a reference copy.';
comment on column genims.sync_inbox.columns is 'The columns that the link mapped, or the whole row of a copy, by name, each as the text of its type.';
comment on column genims.sync_inbox.status is 'waiting to be taken, or refused because it could not be applied.';
comment on column genims.sync_inbox.attempt_count is 'Attempts to apply it that failed.';
comment on column genims.sync_inbox.error_code is 'Code of the last failure. Null while it waits.';
comment on column genims.sync_inbox.error_message is 'What the last failure said. Null while it waits.';
comment on column genims.sync_inbox.created_at is 'When it arrived.';
comment on column genims.sync_inbox.updated_at is 'When its status last changed.';
