import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { documents as figures, type Paper } from '../../lifecycle/relations.ts';
import type { SupplierDocumentsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { notify } from '../notifications.ts';
import { type Partner, partners, type Supplier } from '../partners.ts';
import { accountOf, holderOf } from '../people.ts';
import { digestOf, whole } from '../times.ts';
import { readmit, suspend } from './qualifications.ts';

type Document = SupplierDocumentsRow;

/** Certificates and declarations of suppliers: reminded of, renewed, or expired. */
export const documents: Process<Types> = {
  name: 'documents',
  opens(context) {
    for (const partner of context.the(partners).values()) open(context, partner);
  },
  agenda: [
    {
      of: 'supplier_documents',
      next: nextOfDocument,
      act: followDocument,
      with: { supplier_documents: 'renews_supplier_document_id' },
    },
  ],
};

function open(context: Context, { supplier, commodities }: Partner): void {
  const { draws, now } = context;
  for (const paper of figures.papers) {
    const draw = draws.of('suppliers', `${supplier.supplier_id}/${paper.type}`, 'document');
    const isOf =
      paper.of === undefined ||
      (paper.of === 'home' && supplier.country_code === 'IN') ||
      (paper.of === 'small' && supplier.is_msme) ||
      (paper.of === 'electronics' && commodities.includes('electronics')) ||
      (paper.of === 'pressure' && (commodities.includes('casting') || commodities.includes('forging')));
    if (!isOf || !draw.chance(paper.share)) continue;
    const key = context.tables.supplier_documents.nextKey();
    const issued =
      paper.days === null ? localDay(now) - draw.integer(100, 2000) : issuedOf(context, key, paper.days, draw);
    const at = localMoment(issued + 1, 12);
    const document = submit(context, supplier, paper, { key, issued, renews: null, at });
    verify(context, document, Math.min(now, at + DAY_MS));
    remindedBefore(context, document);
  }
}

/** Day of issue of a paper that is there when history begins: what should have been renewed by now was renewed in time. */
function issuedOf(context: Context, key: Key, days: number, draw: Draw): Day {
  const today = localDay(context.now);
  const issued = today - draw.integer(5, days - 8);
  const renewal = renewalOf(context, { supplier_document_id: key, expiry_date: issued + days });
  return renewal > context.now ? issued : Math.min(today - 3, localDay(renewal) - 2);
}

/** Reminders that went out before history began. */
function remindedBefore({ tables, now }: Context, document: Document): void {
  const { expiry_date: end } = document;
  if (end === null) return;
  const past = figures.remindersAt.map((days) => localMoment(end - days, 9.25)).filter((at) => at <= now);
  if (past.length > 0)
    tables.supplier_documents.change(document, { reminder_count: past.length, reminded_at: Math.max(...past) });
}

function submit(
  context: Context,
  supplier: Supplier,
  paper: Paper,
  { key, issued, renews, at }: { key: Key; issued: Day; renews: Key | null; at: Moment },
): Document {
  const { tables, draws, numbers, now } = context;
  const draw = draws.of('supplier_documents', key, 'paper');
  return tables.supplier_documents.add({
    supplier_document_id: key,
    document_number: numbers.next('SDC', now),
    supplier_id: supplier.supplier_id,
    supplier_qualification_id:
      tables.supplier_qualification.by('supplier_id', supplier.supplier_id)[0]?.supplier_qualification_id ?? null,
    document_type: paper.type,
    certificate_number: `${paper.type.slice(0, 3).toUpperCase()}-${draw.integer(100_000, 999_999)}`,
    issuing_body: paper.body,
    scope_description: scopeOf(context, supplier, paper),
    issued_on: issued,
    expiry_date: paper.days === null ? null : issued + paper.days,
    is_mandatory: paper.isMandatory,
    file_name: `${supplier.supplier_code.toLowerCase()}-${paper.type}-${issued}.pdf`,
    size_bytes: draw.integer(60_000, 2_400_000),
    checksum_sha256: digestOf(draw),
    uploaded_at: at,
    uploaded_by_supplier_portal_user_id: accountOf(context, supplier.supplier_id, 'quality'),
    renews_supplier_document_id: renews,
    is_opening: at < now,
    status: 'submitted',
  });
}

/** What a certificate of a management system or a declaration of goods holds for; papers of the company itself have no scope. */
function scopeOf(context: Context, supplier: Supplier, { type }: Paper): string | null {
  const commodities = context.the(partners).get(supplier.supplier_id)?.commodities ?? [];
  const goods = commodities.join(', ').replaceAll('_', ' ');
  if (type.startsWith('iso_')) return `Manufacture and supply of ${goods}, site ${supplier.city}`;
  if (type.endsWith('_declaration') || type === 'pressure_equipment_directive') return `All deliveries of ${goods}`;
  return type === 'liability_insurance' ? 'Product and public liability' : null;
}

/** Somebody looks at a document before it counts; what it renews is over then. */
function verify(context: Context, document: Document, at: Moment): void {
  const { tables, draws, label, now } = context;
  const by = holderOf(context, 'Quality Engineer', document.supplier_id);
  const isForged =
    !document.is_opening &&
    draws.of('supplier_documents', document.supplier_document_id, 'forgery').chance(figures.forged);
  tables.supplier_documents.change(document, {
    verified_by_employee_id: by,
    verified_at: at,
    ...(isForged ? { status: 'rejected', rejection_reason_code: 'forged' } : { status: 'valid' }),
  });
  if (isForged) {
    label({
      kind: 'forged_certificate',
      cause: `The certificate ${document.certificate_number} was never issued by the body that it names; the check found it.`,
      start: now,
      end: now,
      rows: [{ table: 'supplier_documents', key: document.supplier_document_id }],
      consequences: ['supplier.supplier_documents -> supplier.supplier_documents.supplier_id'],
    });
    return;
  }
  const before = tables.supplier_documents.get(document.renews_supplier_document_id ?? 0);
  if (before) tables.supplier_documents.change(before, { status: 'renewed' });
  if (before && !tables.supplier_documents.by('supplier_id', document.supplier_id).some(isMissing))
    readmit(context, document.supplier_id);
}

function isMissing(document: Document): boolean {
  return document.is_mandatory && document.status === 'expired';
}

/** When a document is looked at, reminded of, renewed, or ends. */
function nextOfDocument(document: Document, context: Context): Moment {
  if (document.status === 'submitted') return daysAfter(document.uploaded_at, 0.8);
  if (document.expiry_date === null || (document.status !== 'valid' && document.status !== 'expired')) return NEVER;
  if (isBeingRenewed(context, document)) return NEVER;
  const renewal = renewalOf(context, document);
  if (document.status === 'expired') return renewal;
  const days = figures.remindersAt[document.reminder_count];
  const reminder = days === undefined ? NEVER : localMoment(document.expiry_date - days, 9.25);
  return Math.min(reminder, renewal, localMoment(document.expiry_date + 1, 0.1));
}

function followDocument(document: Document, context: Context): void {
  const { tables, copies, now } = context;
  if (document.status === 'submitted') {
    verify(context, document, now);
    return;
  }
  const paper = figures.papers.find(({ type }) => type === document.document_type);
  if (renewalOf(context, document) <= now && paper) {
    const supplier = copies['master.suppliers'].must(document.supplier_id);
    submit(context, supplier, paper, {
      key: tables.supplier_documents.nextKey(),
      issued: localDay(now) - 2,
      renews: document.supplier_document_id,
      at: now,
    });
    return;
  }
  const isOver = document.expiry_date !== null && localDay(now) > document.expiry_date;
  tables.supplier_documents.change(
    document,
    isOver ? { status: 'expired' } : { reminder_count: document.reminder_count + 1, reminded_at: now },
  );
  notify(context, {
    supplier: document.supplier_id,
    type: isOver ? 'document_expired' : 'document_expiring',
    severity: isOver ? 'major' : 'warning',
    title: `${document.document_type.replaceAll('_', ' ')} ${isOver ? 'has ended' : 'ends soon'}`,
    source: ['supplier.supplier_documents', document.supplier_document_id, document.document_number],
    role: 'quality',
  });
  if (isOver && document.is_mandatory) suspend(context, document.supplier_id);
}

/** When the supplier sends a new one: mostly before the old one ends. */
function renewalOf({ draws }: Context, document: Pick<Document, 'supplier_document_id' | 'expiry_date'>): Moment {
  const draw = draws.of('supplier_documents', document.supplier_document_id, 'renewal');
  const end = document.expiry_date ?? 0;
  const day = draw.chance(figures.inTime)
    ? end - whole(draw, figures.renewedBefore)
    : end + whole(draw, figures.renewedAfter);
  return localMoment(day, draw.between(10, 17));
}

function isBeingRenewed({ tables }: Context, document: Document): boolean {
  return tables.supplier_documents
    .by('renews_supplier_document_id', document.supplier_document_id)
    .some(({ status }) => status !== 'rejected');
}
