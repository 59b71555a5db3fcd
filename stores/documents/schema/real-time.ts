import type { CollectionManifest } from '../../../machinery/catalog/manifest.ts';
import {
  ACTOR_TYPES,
  ALARM_SEVERITIES,
  code,
  count,
  embedded,
  exact,
  flag,
  free,
  key,
  listOf,
  MACHINE_STATES,
  moment,
  orNull,
  PRIORITIES,
  quantity,
  READING_QUALITIES,
  recordSchema,
  STOP_REASONS,
  TIME_CLASSES,
  text,
} from './shared.ts';

/** The row that something is about. */
const subject = {
  entity_table: orNull(text('Qualified table of the row that it is about. Null when it is about none.')),
  entity_id: orNull(text('Primary key of that row as text. Null when it is about none.')),
  document_number: orNull(text('Code or number of that row. Null when it has none.')),
};

/** Which change of the source it shows. */
const sourcePosition = {
  source_system_id: text('System identifier of the PostgreSQL cluster; a restored or moved database has another.'),
  source_timeline: count('Timeline of that cluster; rises by a point-in-time recovery.'),
  commit_position: text('Commit position (LSN) as PostgreSQL writes it, such as 0/1A2B3C4D.'),
  change_ordinal: { ...count('Ordinal of the change within its transaction, from 1.'), minimum: 1 },
};

export const realTime: Record<string, CollectionManifest> = {
  notifications: {
    purpose: 'notifications to users',
    keepDays: 30,
    timeField: 'raised_at',
    schema: recordSchema({
      title: 'Notifications',
      description:
        'One notification to one user of the console or a portal. Written by the service that raises it; replaced when it was sent, read or acknowledged.',
      properties: {
        _id: text(
          'Table and key of the row that it follows from, such as supplier.supplier_notifications/12; rule_code/recipient_type/recipient_id/raised_at for one without a row.',
        ),
        rule_code: text('Rule that raised it, such as document_expiring.'),
        recipient_type: code(['employee', 'portal_user', 'supplier_portal_user', 'role'], 'Kind of recipient.'),
        recipient_id: text('Key of the recipient as text; name of a role.'),
        severity: code(ALARM_SEVERITIES, 'How much attention it needs.'),
        title: text('What happened, in a few words.'),
        message_text: text('What happened and what to do.'),
        ...subject,
        channel: code(['console', 'portal', 'email'], 'How it is delivered.'),
        link: orNull(text('Path in the console or portal that it opens. Null when it opens nothing.')),
        due_at: orNull(moment('By when to act, UTC. Null when there is no date.')),
        raised_at: moment('When it was raised, UTC.'),
        sent_at: orNull(moment('When it was delivered, UTC. Null until then.')),
        read_at: orNull(moment('When it was read, UTC. Null until then.')),
        acknowledged_at: orNull(moment('When the recipient acknowledged it, UTC. Null until then.')),
        delivery_error: orNull(text('Why it could not be delivered. Null unless failed.')),
        status: code(['raised', 'sent', 'read', 'acknowledged', 'failed', 'expired'], 'Where it stands.'),
      },
    }),
    indexes: [
      { name: 'recipient_time_ix', keys: { recipient_type: 1, recipient_id: 1, raised_at: -1 } },
      { name: 'entity_ix', keys: { entity_table: 1, entity_id: 1 } },
      { name: 'unsent_ix', keys: { raised_at: 1 }, partialFilterExpression: { status: 'raised' } },
    ],
  },

  messages: {
    purpose: 'conversations',
    keepDays: 30,
    timeField: 'sent_at',
    schema: recordSchema({
      title: 'Messages',
      description:
        'One message of one conversation: on a ticket or a case, with a supplier, or in the console. Written by the service that takes it; replaced when it is read. Where a module has a row for it, that row is the record.',
      properties: {
        _id: text('source_table/source_id, such as service.ticket_comments/123; console/request_id in the console.'),
        conversation_id: text('Conversation: entity_table/entity_id, or the console channel.'),
        conversation_type: code(['ticket', 'case', 'supplier', 'console'], 'Kind of conversation.'),
        ...subject,
        channel: text('How it came, in the words of the source table; console in the console.'),
        author_type: code(['employee', 'portal_user', 'supplier_portal_user', 'outside', 'system'], 'Kind of author.'),
        author_id: orNull(text('Key of the author as text. Null for outside and system.')),
        author_name: text('Name shown.'),
        recipients: listOf(
          embedded(
            { recipient_type: text('Kind, as author_type.'), recipient_id: text('Key as text.') },
            'One person.',
          ),
          'To whom it goes; empty for everyone in the conversation.',
        ),
        subject: orNull(text('Subject. Null when it has none.')),
        body: text('What is said.'),
        priority: code(PRIORITIES, 'How soon it wants an answer.'),
        is_visible_outside: flag('True when customer or supplier may see it.'),
        reply_to_message_id: orNull(text('_id of the message that it answers. Null when it opens a subject.')),
        attachment_ids: listOf(text('_id in attachments.'), 'Attachments.'),
        read_by: listOf(
          embedded({ reader_id: text('Kind and key of the reader.'), read_at: moment('When, UTC.') }, 'One reader.'),
          'Who has read it.',
        ),
        sent_at: moment('When it was sent, UTC.'),
      },
    }),
    indexes: [
      { name: 'conversation_time_ix', keys: { conversation_id: 1, sent_at: 1 } },
      { name: 'author_time_ix', keys: { author_type: 1, author_id: 1, sent_at: -1 } },
      { name: 'entity_ix', keys: { entity_table: 1, entity_id: 1 } },
    ],
  },

  entity_change_stream: {
    purpose: 'every change of every business entity, for subscribers',
    keepDays: 30,
    timeField: 'committed_at',
    schema: recordSchema({
      title: 'Changes of business entities',
      description:
        'One committed change of one row of a business table (not the time series of operations). Written by changes-to-mongodb in the order of commits of each database; never changed. Subscribers keep a position per database.',
      properties: {
        _id: text('source_database/position: the identity of the change.'),
        source_database: text('Database that it was captured from.'),
        position: text(
          'source_system_id-source_timeline-commit position-change_ordinal, hexadecimal with leading zeros (16-8-16-8): rises within one cluster.',
        ),
        ...sourcePosition,
        transaction_id: key('Transaction id at the source.'),
        is_last_in_transaction: flag('True for the last change of its transaction: up to here the state is whole.'),
        committed_at: moment('Commit at the source, UTC.'),
        module: text('Module that owns the table.'),
        entity_table: text('Qualified table, such as erp.sales_orders.'),
        entity_id: text('Primary key of the row as text, parts joined by a comma; empty for truncate.'),
        document_number: orNull(text('Code or number of the row. Null when the table has none.')),
        operation: code(['insert', 'update', 'delete', 'truncate'], 'Kind of change.'),
        before: orNull(
          free(
            'Row before: column to value as PostgreSQL text, so that decimals stay exact. Null for insert and truncate, and where the source gives none.',
          ),
        ),
        after: orNull(free('Row after, likewise. Null for delete and truncate.')),
        changed_columns: listOf(text('Column.'), 'Columns whose value differs; all for insert and delete.'),
        unchanged_columns: listOf(
          text('Column.'),
          'Large columns that the source did not send because they did not change; they are missing in after.',
        ),
        actor_type: code(ACTOR_TYPES, 'Kind of actor.'),
        actor_name: text('Account or daemon that made the change; unknown when the transaction did not say.'),
        flow_id: orNull(text("Business flow that wrote the row. Null when the module's own agent or a person did.")),
        correlation_id: orNull(
          text('Identifier that ties together what one cause did over databases. Null when there is none.'),
        ),
      },
    }),
    indexes: [
      { name: 'position_uq', keys: { source_database: 1, position: 1 }, unique: true },
      { name: 'entity_ix', keys: { entity_table: 1, entity_id: 1, position: 1 } },
      { name: 'table_time_ix', keys: { entity_table: 1, committed_at: -1 } },
      { name: 'correlation_ix', keys: { correlation_id: 1 } },
    ],
  },

  live_machine_status: {
    purpose: 'current state per machine',
    keepDays: null,
    schema: recordSchema({
      title: 'Current state of machines',
      description:
        'One machine as it is now: state, counters, newest readings, open faults. Replaced by operations-to-mongodb with every change of the machine; one document a machine, never older than what it shows.',
      properties: {
        _id: key('machine_id.'),
        machine_id: key('ref: master.machines. Machine.'),
        machine_code: text('Code of the machine, such as MCH-0042.'),
        factory_id: key('ref: master.factories. Site of the machine.'),
        production_line_id: key('ref: master.production_lines. Line of the machine.'),
        scada_machine_data_id: key('Row of operations.scada_machine_data shown.'),
        machine_state: code(MACHINE_STATES, 'State now.'),
        time_class: code(TIME_CLASSES, 'Class of time of ISO 22400.'),
        reason_code: orNull(code(STOP_REASONS, 'Why the machine does not produce. Null while running.')),
        state_began_at: moment('Since when in this state for this reason, UTC.'),
        production_run_id: orNull(key('Run that occupies the machine. Null when none does.')),
        operator_employee_id: orNull(key('ref: master.employees. Person at the machine. Null when nobody is.')),
        total_counter: quantity("Reading of the machine's unit counter."),
        energy_counter_kwh: quantity('Reading of the energy meter, kWh.'),
        operating_hours_counter: quantity('Hours in state running since commissioning.'),
        power_kw: quantity('Mean electrical power in the state, kW.'),
        rotational_speed_rpm: orNull(quantity('Spindle speed, revolutions per minute. Null without spindle.')),
        torque_nm: orNull(quantity('Torque, newton metres. Null without spindle.')),
        tool_wear_minutes: orNull(quantity('Cutting time of the tool, minutes. Null without tools.')),
        active_alarm_count: count('Alarms active.'),
        open_faults: listOf(
          embedded(
            {
              machine_fault_id: key('Key of the fault.'),
              fault_number: text('Its number.'),
              fault_code: text('Its code.'),
              severity: code(ALARM_SEVERITIES, 'Its severity.'),
              detected_at: moment('When it was raised, UTC.'),
              status: code(['active', 'acknowledged'], 'Whether a person has seen it.'),
            },
            'One fault.',
          ),
          'Faults not yet cleared, oldest first.',
        ),
        latest_readings: listOf(
          embedded(
            {
              sensor_health_id: key('Sensor.'),
              sensor_type: text('Measured variable.'),
              value: exact('Value, unit_of_measure.'),
              unit_of_measure: text('Unit of the value.'),
              quality_code: code(READING_QUALITIES, 'Quality of the reading.'),
              timestamp: moment('Moment of measurement, UTC.'),
            },
            'One reading.',
          ),
          'Newest reading of each sensor of the machine, by sensor_health_id.',
        ),
        ...sourcePosition,
        source_committed_at: moment('Commit of the newest change shown, UTC.'),
      },
    }),
    indexes: [
      { name: 'machine_code_uq', keys: { machine_code: 1 }, unique: true },
      { name: 'line_ix', keys: { production_line_id: 1 } },
      { name: 'factory_state_ix', keys: { factory_id: 1, machine_state: 1 } },
    ],
  },

  live_kpis: {
    purpose: 'current KPIs',
    keepDays: null,
    schema: recordSchema({
      title: 'Current KPIs',
      description: 'One key figure of one scope as it is now. Replaced whenever it is computed; one document a figure.',
      properties: {
        _id: text('kpi_code/scope_type/scope_id.'),
        kpi_code: text('Figure, such as oee, on_time_delivery or open_orders_amount.'),
        kpi_name: text('Name shown.'),
        scope_type: code(['group', 'company', 'factory', 'production_line', 'machine', 'warehouse'], 'Kind of scope.'),
        scope_id: text('Key of the scope as text; all for the group.'),
        scope_code: text('Code of the scope, such as MCH-0042; GENIMS for the group.'),
        value: orNull(exact('Value, unit_of_measure. Null when there was nothing to compute it from.')),
        unit_of_measure: text('Unit of the value, such as ratio, pct, INR, pieces or hours.'),
        numerator: orNull(exact('Upper component, so that scopes can be added. Null for a figure without.')),
        denominator: orNull(exact('Lower component. Null for a figure without.')),
        target_value: orNull(exact('Value aimed at. Null when none is set.')),
        warning_value: orNull(exact('Value from which it is a warning. Null when none is set.')),
        critical_value: orNull(exact('Value from which it is critical. Null when none is set.')),
        is_higher_better: flag('Direction in which the figure improves.'),
        target_source: orNull(text('Column from which the target comes, as module.table.column. Null without.')),
        previous_value: orNull(exact('Value of the window before, equally long. Null without data.')),
        change_value: orNull(exact('Value - previous value. Null without either.')),
        kpi_status: code(['on_target', 'warning', 'critical', 'unknown'], 'value against the three; unknown without.'),
        window_from: moment('Begin of the time that it covers, UTC.'),
        window_to: moment('End of that time, UTC.'),
        source_watermark: moment('Newest source change that it includes, UTC.'),
        computed_at: moment('When it was computed, UTC.'),
      },
    }),
    indexes: [
      { name: 'kpi_scope_uq', keys: { kpi_code: 1, scope_type: 1, scope_id: 1 }, unique: true },
      { name: 'scope_ix', keys: { scope_type: 1, scope_id: 1 } },
      { name: 'status_ix', keys: { kpi_status: 1, kpi_code: 1 } },
    ],
  },

  alert_queue: {
    purpose: 'alerts waiting for acknowledgement',
    keepDays: 30,
    timeField: 'left_queue_at',
    schema: recordSchema({
      title: 'Alert queue',
      description:
        'One alert of a machine, a business rule or the platform itself, until a person has acknowledged it and its cause is gone (ISA-18.2). Written by whoever raises it; replaced with every step; expires only after it left the queue.',
      properties: {
        _id: text(
          'rule_code/entity_table/entity_id for the alert of a row; rule_code/component/raised_at in milliseconds since 1970 for one of the platform.',
        ),
        rule_code: text('Rule that raised it, such as machine_fault or flow_late.'),
        alert_source: code(['machine', 'business', 'platform'], 'What raised it.'),
        severity: code(ALARM_SEVERITIES, 'How much attention it needs.'),
        title: text('What is wrong, in a few words.'),
        message_text: text('What is wrong and what to do.'),
        ...subject,
        component: orNull(text('Service, flow or database concerned. Null unless the platform raised it.')),
        machine_id: orNull(key('ref: master.machines. Machine concerned. Null when none is.')),
        trigger_value: orNull(exact('Value that raised it, unit_of_measure. Null when no single value did.')),
        trigger_limit: orNull(exact('Limit that was crossed, unit_of_measure. Null when no single value did.')),
        unit_of_measure: orNull(text('Unit of both. Null when there are none.')),
        owner_team: text('Team that has to act, as in the catalogue.'),
        raised_at: moment('When it was first raised, UTC.'),
        last_raised_at: moment('When it was last raised again while open, UTC.'),
        occurrence_count: { ...count('Times it was raised while open.'), minimum: 1 },
        escalation_level: count('Times it was passed on because nobody acknowledged it.'),
        acknowledged_at: orNull(moment('When it was acknowledged, UTC. Null until then.')),
        acknowledged_by: orNull(text('Account that acknowledged it. Null until then.')),
        cleared_at: orNull(moment('When its cause was gone, UTC. Null until then.')),
        left_queue_at: orNull(
          moment('When it was both acknowledged and cleared, UTC. Null while in the queue: never expires.'),
        ),
        alert_status: code(
          ['unacknowledged', 'acknowledged', 'closed'],
          'Where it stands, whether cleared or not; closed when it left the queue.',
        ),
      },
    }),
    indexes: [
      {
        name: 'unacknowledged_ix',
        keys: { owner_team: 1, severity: 1, raised_at: 1 },
        partialFilterExpression: { alert_status: 'unacknowledged' },
      },
      { name: 'status_time_ix', keys: { alert_status: 1, raised_at: -1 } },
      { name: 'machine_time_ix', keys: { machine_id: 1, raised_at: -1 } },
      { name: 'entity_ix', keys: { entity_table: 1, entity_id: 1 } },
    ],
  },
};
