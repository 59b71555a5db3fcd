import { Decimal128, type Document, Long } from 'mongodb';
import { must } from '../base/errors.ts';
import { putDocuments } from '../documents/collection-writer.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Alert } from './alert-definition.ts';
import type { AlertState } from './alert-states.ts';
import { ALERTS } from './alerts.ts';

/** Time that a webhook has for its answer, milliseconds. */
const ANSWERS_WITHIN = 5000;

/** What a channel is told of an alert. */
export interface Told {
  alert: string;
  status: 'firing' | 'resolved';
  severity: string;
  owner: string;
  title: string;
  cause: string;
  remedy: string;
  labels: Readonly<Record<string, string>>;
  value: number;
  at: string;
}

export function told(state: AlertState): Told {
  const { severity, owner, title, cause, remedy } = definitionOf(state);
  return {
    ...{ alert: state.alert, status: state.status === 'resolved' ? 'resolved' : 'firing' },
    ...{ severity, owner, title, cause, remedy, labels: state.labels, value: state.value },
    at: state.resolvedAt ?? state.raisedAt ?? state.since,
  };
}

function definitionOf({ alert }: AlertState): Alert {
  return must(
    ALERTS.find(({ name }) => name === alert),
    `alert ${alert}`,
  );
}

/** Posts news as one JSON document. Errors: an answer that is no success, or none. */
export async function postWebhook(url: string, alerts: readonly Told[]): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'genims', alerts }),
    signal: AbortSignal.timeout(ANSWERS_WITHIN),
    redirect: 'error',
  });
  if (!answer.ok) throw new Error(`answers with ${answer.status}`);
}

/** Puts alerts into the store's queue, under the ids that they have there; what is silenced waits for nobody. */
export async function queueAlerts(platform: Platform, states: readonly AlertState[]): Promise<void> {
  const documents = states.filter(({ status, raisedAt }) => raisedAt !== null && status !== 'silenced').map(queued);
  const placed = platform.documents().find(({ store }) => store.alertQueue !== undefined);
  const queue = placed?.store.alertQueue;
  if (!placed || queue === undefined || documents.length === 0) return;
  await withMongodb(placed.server, (client) => putDocuments(client.db(placed.nameThere).collection(queue), documents));
}

/** An alert as the queue has it (ISA-18.2): it leaves when a person has acknowledged it and its cause is gone. */
export function queued(state: AlertState): Document {
  const { severity, owner, title, cause, remedy, condition } = definitionOf(state);
  const raised = must(state.raisedAt, 'moment at which it was raised');
  const component = Object.values(state.labels).join('/') || state.alert;
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  const isOut = state.acknowledgedAt !== null && state.resolvedAt !== null;
  const limit = 'above' in condition ? condition.above : 'below' in condition ? condition.below : condition.rises;
  return {
    _id: `${state.alert}/${component}/${Date.parse(raised)}` as never,
    ...{ rule_code: state.alert, alert_source: 'platform', severity, title },
    message_text: `${cause} ${remedy}`,
    ...{ entity_table: null, entity_id: null, document_number: null, component, machine_id: null },
    trigger_value: exact(state.value),
    trigger_limit: exact(limit),
    ...{
      unit_of_measure: null,
      owner_team: owner,
      raised_at: moment(raised),
      last_raised_at: moment(state.lastSeenAt),
    },
    ...{ occurrence_count: Long.fromNumber(Math.max(1, state.occurrences)), escalation_level: Long.ZERO },
    ...{ acknowledged_at: moment(state.acknowledgedAt), acknowledged_by: state.acknowledgedBy },
    cleared_at: moment(state.resolvedAt),
    left_queue_at: isOut
      ? moment([state.acknowledgedAt ?? '', state.resolvedAt ?? ''].toSorted().at(-1) ?? null)
      : null,
    alert_status: isOut ? 'closed' : state.acknowledgedAt === null ? 'unacknowledged' : 'acknowledged',
  };
}

function exact(value: number): Decimal128 {
  return Decimal128.fromString(String(Number(value.toPrecision(12))));
}
