import { type Document, Long } from 'mongodb';
import { actorOf } from '../audit/actor.ts';
import type { AuditedChanges } from '../audit/audited-changes.ts';
import { formatPosition } from '../capture/contract.ts';
import type { SourceFacts } from '../capture/source-facts.ts';
import type { Handed } from '../sync/transaction-sink.ts';

/** The changes of a transaction as subscribers read them, one document each, in the order of the transaction. */
export async function changeDocuments(
  changes: AuditedChanges,
  { source, transaction }: Handed,
  facts: SourceFacts,
): Promise<Document[]> {
  const actor = actorOf(transaction);
  const base = {
    source_database: source,
    source_system_id: facts.systemId,
    source_timeline: facts.timeline,
    commit_position: formatPosition(transaction.position),
    transaction_id: Long.fromNumber(transaction.xid),
    committed_at: new Date(transaction.committedAt),
    ...{ actor_type: actor.type, actor_name: actor.name, flow_id: actor.flowId, correlation_id: actor.correlationId },
  };
  const documents: Document[] = [];
  const add = (ordinal: number, table: string, fields: Document) => {
    const position = positionText(facts, transaction.position, ordinal + 1);
    documents.push({
      _id: `${source}/${position}`,
      position,
      ...base,
      change_ordinal: ordinal + 1,
      is_last_in_transaction: false,
      module: table.split('.')[0],
      entity_table: table,
      unchanged_columns: [],
      ...fields,
    });
  };
  for await (const batch of transaction.changes())
    for (const change of batch) {
      if (change.kind === 'truncate')
        for (const relation of change.relations)
          if (changes.isAudited(relation))
            add(change.ordinal, relation.name, {
              ...{ entity_id: '', document_number: null, operation: 'truncate', before: null, after: null },
              changed_columns: [],
            });
      const image = changes.image(change);
      if (image)
        add(image.ordinal, image.relation.name, {
          entity_id: image.rowKey,
          document_number: image.documentNumber,
          operation: image.operation,
          before: image.before === null ? null : JSON.parse(image.before),
          after: image.after === null ? null : JSON.parse(image.after),
          changed_columns: JSON.parse(image.changedColumns),
        });
    }
  const last = documents.at(-1);
  if (last) last.is_last_in_transaction = true;
  return documents;
}

/** Place of a change that rises within one cluster and can be compared as text. */
export function positionText({ systemId, timeline }: SourceFacts, position: number, ordinal: number): string {
  const hex = (value: bigint | number, digits: number) => value.toString(16).padStart(digits, '0');
  return [hex(BigInt(systemId), 16), hex(timeline, 8), hex(position, 16), hex(ordinal, 8)].join('-');
}
