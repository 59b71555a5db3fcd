import { localDay } from '../../../machinery/base/company-time.ts';
import { sha256 } from '../../../machinery/base/digest.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER } from '../../../machinery/kernel/contract.ts';
import type { NewRows, Rows } from '../rows.ts';
import type { Context, Ticket } from './context.ts';

export type Comment = Rows['ticket_comments'];
type New = NewRows['ticket_comments'];

type Contribution = Omit<New, 'service_ticket_id' | 'sequence_number' | 'commented_at'> & { at?: number };

/** Files are kept ten years. */
const KEPT_DAYS = 3652;
/** Share of contributions by people, with a file. */
const WITH_FILE = { customer_message: 0.42, agent_reply: 0.18, internal_note: 0.08 } as const;

/** A contribution to a ticket, in its order; some come with a file. */
export function comment(
  context: Context,
  ticket: Ticket,
  { at = context.now, ...contribution }: Contribution,
): Comment {
  const { tables, draws } = context;
  const key = tables.ticket_comments.nextKey();
  const draw = draws.of('ticket_comments', key, 'file');
  const share = WITH_FILE[contribution.comment_type as keyof typeof WITH_FILE] ?? 0;
  const hasFile = draw.chance(share);
  const added = tables.ticket_comments.add({
    ...contribution,
    ticket_comment_id: key,
    service_ticket_id: ticket.service_ticket_id,
    sequence_number: tables.ticket_comments.by('service_ticket_id', ticket.service_ticket_id).length + 1,
    commented_at: at,
    attachment_count: hasFile ? 1 : 0,
  });
  if (hasFile) attach(context, ticket, added);
  return added;
}

const BY_CUSTOMER = [
  ['photo', 0.55],
  ['nameplate', 0.2],
  ['operating_data', 0.15],
  ['delivery_note', 0.1],
] as const;
const BY_US = [
  ['drawing', 0.35],
  ['test_report', 0.3],
  ['correspondence', 0.35],
] as const;
const MEDIA = { photo: 'image/jpeg', nameplate: 'image/jpeg', operating_data: 'text/csv' } as const;

function attach({ tables, draws }: Context, ticket: Ticket, added: Comment): void {
  const draw = draws.of('ticket_comments', added.ticket_comment_id, 'content');
  const isOurs = added.author_employee_id !== null;
  const type = isOurs ? draw.weighted(BY_US) : draw.weighted(BY_CUSTOMER);
  const media = MEDIA[type as keyof typeof MEDIA] ?? 'application/pdf';
  const extension = media === 'image/jpeg' ? 'jpg' : media === 'text/csv' ? 'csv' : 'pdf';
  const name = `${type}-${ticket.ticket_number}-${added.sequence_number}.${extension}`;
  const checksum = sha256(`${name} ${added.ticket_comment_id}`);
  tables.ticket_attachments.add({
    service_ticket_id: ticket.service_ticket_id,
    ticket_comment_id: added.ticket_comment_id,
    attachment_type: type,
    file_name: name,
    media_type: media,
    size_bytes: Math.round(draw.lognormal(media === 'image/jpeg' ? 1_400_000 : 220_000, 0.7)),
    checksum_sha256: checksum,
    storage_key: `attachments/${checksum.slice(0, 2)}/${checksum}`,
    title: `${type.replaceAll('_', ' ')} to ${ticket.ticket_number}`,
    uploaded_by_employee_id: added.author_employee_id,
    uploaded_by_portal_user_id: added.author_portal_user_id,
    uploaded_at: added.commented_at,
    is_visible_to_customer: added.is_visible_to_customer,
    retain_until: localDay(added.commented_at) + KEPT_DAYS,
  });
}

type Attachment = Rows['ticket_attachments'];

/** Files are searched for malware within minutes. */
export function nextScan(file: Attachment, { draws, parameters }: Context): number {
  if (file.scan_status !== 'pending') return NEVER;
  const draw = draws.of('ticket_attachments', file.ticket_attachment_id, 'scan');
  return Math.max(parameters.start, file.uploaded_at + Math.round(draw.between(1, 10) * MINUTE_MS));
}

export function scan(file: Attachment, { tables, draws, now }: Context): void {
  const isInfected = draws.of('ticket_attachments', file.ticket_attachment_id, 'malware').chance(0.0005);
  tables.ticket_attachments.change(file, { scan_status: isInfected ? 'infected' : 'clean', scanned_at: now });
}
