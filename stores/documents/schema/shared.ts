import type { JsonSchema } from '../../../machinery/catalog/manifest.ts';

/** Words of code lists that several collections share; equal to those of the module schemas. */
export const MACHINE_STATES = ['running', 'setup', 'idle', 'starved', 'blocked', 'down', 'maintenance', 'off'];
export const TIME_CLASSES = ['production', 'setup', 'unplanned_stop', 'planned_stop', 'waiting', 'not_scheduled'];
export const STOP_REASONS = [
  'breakdown',
  'tool_change',
  'minor_stop',
  'no_material',
  'no_operator',
  'no_order',
  'downstream_full',
  'changeover',
  'preventive_maintenance',
  'corrective_maintenance',
  'break',
  'no_shift',
  'holiday',
  'utility_failure',
  'quality_hold',
];
export const ALARM_SEVERITIES = ['info', 'warning', 'minor', 'major', 'critical'];
export const SEVERITIES = ['minor', 'major', 'critical'];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
export const READING_QUALITIES = ['good', 'uncertain', 'bad'];
export const READING_SOURCES = ['simulator', 'mqtt', 'opc_ua', 'import'];
export const ITEM_TYPES = ['product', 'material'];
export const ACTOR_TYPES = ['daemon', 'user', 'link', 'migration', 'retention', 'administrator', 'unknown'];
export const CONFIDENTIALITIES = ['public', 'internal', 'confidential'];
export const EXTRACTION_METHODS = ['embedded_text', 'ocr', 'generated', 'entered'];

export const text = (description: string): JsonSchema => ({ bsonType: 'string', description });
export const code = (words: string[], description: string): JsonSchema => ({
  bsonType: 'string',
  enum: words,
  description,
});
export const flag = (description: string): JsonSchema => ({ bsonType: 'bool', description });
/** A surrogate key: `bigint` at its source. */
export const key = (description: string): JsonSchema => ({ bsonType: 'long', description });
export const count = (description: string): JsonSchema => ({ bsonType: 'int', minimum: 0, description });
/** Counts that may outgrow 32 bits: rows, bytes, positions. */
export const bigCount = (description: string): JsonSchema => ({ bsonType: 'long', minimum: 0, description });
/** A moment in UTC, to the millisecond; `fractionsOf` keeps what is finer. */
export const moment = (description: string): JsonSchema => ({ bsonType: 'date', description });
/** A calendar day: no moment, so no time zone can shift it. */
export const day = (description: string): JsonSchema => ({
  bsonType: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description,
});
/** `numeric` at its source, kept with its digits. */
export const exact = (description: string): JsonSchema => ({ bsonType: 'decimal', description });
export const quantity = (description: string): JsonSchema => ({ bsonType: 'decimal', minimum: 0, description });
export const ratio = (description: string): JsonSchema => ({
  bsonType: 'decimal',
  minimum: 0,
  maximum: 1,
  description,
});
export const currency = (description: string): JsonSchema => ({
  bsonType: 'string',
  pattern: '^[A-Z]{3}$',
  description,
});
export const sha256 = (description: string): JsonSchema => ({
  bsonType: 'string',
  pattern: '^[0-9a-f]{64}$',
  description,
});
export const listOf = (items: JsonSchema, description: string): JsonSchema => ({
  bsonType: 'array',
  items,
  description,
});
/** Content whose shape really varies. */
export const free = (description: string): JsonSchema => ({
  bsonType: 'object',
  additionalProperties: true,
  description,
});

/** The same, or null; the description says when. */
export function orNull(schema: JsonSchema): JsonSchema {
  const types = Array.isArray(schema.bsonType) ? schema.bsonType : schema.bsonType ? [schema.bsonType] : [];
  return { ...schema, bsonType: [...types, 'null'], ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };
}

export interface RecordOptions {
  title: string;
  description: string;
  properties: Record<string, JsonSchema>;
  /** Properties that may be absent; all others are there, with null where they have no value. */
  mayLack?: string[];
}

/** The schema of a document whose shape is known: every property is there, and no other. */
export function recordSchema({ title, description, properties, mayLack = [] }: RecordOptions): JsonSchema {
  return { title, ...embedded(properties, description, mayLack) };
}

/** The same for a part of a document. */
export function embedded(
  properties: Record<string, JsonSchema>,
  description: string,
  mayLack: string[] = [],
): JsonSchema {
  return {
    bsonType: 'object',
    description,
    required: Object.keys(properties).filter((name) => !mayLack.includes(name)),
    properties,
    additionalProperties: false,
  };
}

/**
 * A BSON date has milliseconds, a `timestamptz` microseconds. What a date loses is kept here, so that a row copied into a document
 * comes back exactly. Use with `mayLack: ['sub_milliseconds']`.
 */
export const fractionsOf = (columns: string[]): Record<string, JsonSchema> => ({
  sub_milliseconds: {
    bsonType: 'object',
    description:
      'Per moment of the source row, the microseconds beyond its whole milliseconds (rounded down). Absent when all are 0.',
    properties: Object.fromEntries(
      columns.map((column) => [
        column,
        { bsonType: 'int', minimum: 1, maximum: 999, description: `Microseconds to add to ${column}.` },
      ]),
    ),
    additionalProperties: false,
  },
});

/** Fields by which documents that stand for a record are kept as long as the record is in force. */
export const retention = (begin: string): Record<string, JsonSchema> => ({
  retention_starts_at: orNull(
    moment(
      `Moment from which the days of keeping count: ${begin} Null while in force or under legal hold: never expires.`,
    ),
  ),
  legal_hold_numbers: listOf(
    text('Number of a hold.'),
    'Holds of audit.legal_holds that cover it; while there is one, retention_starts_at is null.',
  ),
});

/** Terms for servers without text search. Use with `mayLack: ['search_terms']`. */
export const searchTerms: Record<string, JsonSchema> = {
  search_terms: listOf(
    text('Lower-case word.'),
    'Distinct words of title and text of three letters or more, lower case, for servers without text search.',
  ),
};

/** Fields that every computed summary ends in. */
export const computed: Record<string, JsonSchema> = {
  source_watermark: moment(
    'Newest source change that the document includes, UTC; equal to its sources at this moment.',
  ),
  run_number: text('Run that wrote the document last, as in analytics.etl_runs and etl_run_logs.'),
  computed_at: moment('When that run wrote it, UTC; a run that finds equal figures leaves the document alone.'),
};

/** One row of manufacturing.electronic_batch_records inside a snapshot. */
export const batchRecordStep: JsonSchema = embedded(
  {
    batch_record_id: key('Key of the source row.'),
    step_number: count('Place in the record, from 1.'),
    step_type: code(
      [
        'line_clearance',
        'document_check',
        'material_check',
        'setup_approval',
        'process_parameter',
        'in_process_check',
        'functional_test',
        'label_check',
        'packing',
        'final_review',
      ],
      'Kind of step.',
    ),
    operation_id: orNull(key('Operation. Null for a step of the whole order.')),
    machine_id: orNull(key('Machine. Null when none is used.')),
    instruction: text('What was to be done.'),
    instruction_revision: text('Revision of the instruction.'),
    is_critical: flag('True when a second person has to verify.'),
    parameter_name: orNull(text('Parameter. Null for a step without one.')),
    unit_of_measure: orNull(text('Unit of the values. Null without parameter.')),
    target_value: orNull(exact('Value aimed at. Null without parameter.')),
    lower_limit: orNull(exact('Lowest value allowed. Null when there is none.')),
    upper_limit: orNull(exact('Highest value allowed. Null when there is none.')),
    actual_value: orNull(exact('Value found. Null without parameter.')),
    is_within_limits: orNull(flag('Whether it is allowed. Null without value.')),
    deviation_number: orNull(text('Number of the deviation. Null when there was none.')),
    deviation_severity: orNull(code(SEVERITIES, 'Its severity. Null when there was none.')),
    deviation: orNull(text('What deviated. Null when nothing did.')),
    quality_inspection_id: orNull(key('Inspection made. Null when there was none.')),
    performed_by_employee_id: orNull(key('Who did it. Null for a void step.')),
    performed_at: orNull(moment('When it was done, UTC. Null for a void step.')),
    verified_by_employee_id: orNull(key('Who verified it. Null when nobody had to.')),
    verified_at: orNull(moment('When it was verified, UTC. Null when nobody had to.')),
    signature_meaning: orNull(
      code(['performed', 'verified', 'approved'], 'Meaning of the last signature. Null for a void step.'),
    ),
    signature_hash: orNull(sha256('SHA-256 over content, signer and time. Null for a void step.')),
    status: code(['pending', 'performed', 'verified', 'deviation', 'void'], 'State of the step.'),
  },
  'One step, equal to its source row.',
);
