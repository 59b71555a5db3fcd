import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { sha256 } from '../../../machinery/base/digest.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import { CHANGES, DOCUMENTS, MARKS, RETENTION, TITLES } from '../lifecycle/system.ts';
import type { DocumentRevisionsRow, QualityDocumentsRow, Types } from '../rows.ts';
import { type Context, daysAfter, departmentOf, ENGINEERS, HEADS, officePast, personOf, sitesOf } from './context.ts';
import { recordCost } from './costs.ts';

type Document = QualityDocumentsRow;
type Revision = DocumentRevisionsRow;

/** Controlled documents and their revisions, each with two signatures. */
export const documents: Process<Types> = {
  name: 'documents',
  opens,
  schedule: [{ at: workdays.at('10:20'), act: draft }],
  agenda: [{ of: 'document_revisions', next, act: proceed }],
};

function opens(context: Context): void {
  const { parameters } = context;
  for (const [kind, count] of DOCUMENTS.kinds)
    for (let index = 0; index < Math.max(1, Math.round(count * parameters.scale)); index++)
      openDocument(context, kind, index);
}

function openDocument(context: Context, kind: Document['document_type'], index: number): void {
  const { tables, draws, now } = context;
  const key = tables.quality_documents.nextKey();
  const draw = draws.of('quality_documents', key, 'opening');
  const sites = sitesOf(context);
  const isOfSite = kind === 'work_instruction' || kind === 'inspection_instruction' || kind === 'form';
  const { factory_id: site, factory_code } = must(sites[index % sites.length], 'site');
  const titles = TITLES[kind] ?? ['Quality manual'];
  const title = must(titles[Math.floor(index / (isOfSite ? sites.length : 1)) % titles.length], 'title');
  const part = Math.floor(index / titles.length / (isOfSite ? sites.length : 1)) + 1;
  const months = draw.pick([12, 24, 24, 36]);
  const revisions = draw.weighted([
    [1, 0.62],
    [2, 0.3],
    [3, 0.08],
  ]);
  const today = localDay(now);
  const last = today - draw.integer(15, 700);
  const document = tables.quality_documents.add({
    quality_document_id: key,
    document_number: isOfSite
      ? `${MARKS[kind]}-${factory_code}-${String(key).padStart(4, '0')}`
      : `${MARKS[kind]}-${String(key).padStart(4, '0')}`,
    title: part > 1 ? `${title}, part ${part}` : title,
    document_type: kind,
    process_area: isOfSite ? draw.pick(['Machining', 'Assembly', 'Test', 'Stores']) : 'Quality',
    factory_id: isOfSite ? site : null,
    department_id: departmentOf(context, site, isOfSite ? 'production' : 'quality').department_id,
    owner_employee_id: personOf(context, ENGINEERS, site, draw),
    iso_clause: draw.pick(['7.5', '8.5.1', '8.6', '8.7', '9.2', '7.1.5']),
    language_code: draw.chance(0.9) ? 'en' : 'hi',
    confidentiality: kind === 'external_standard' ? 'public' : 'internal',
    current_revision: 'ABC'[revisions - 1] ?? 'A',
    effective_from: last,
    review_interval_months: months,
    next_review_date: Math.max(today + 3, last + months * 30),
    retention_years: RETENTION[kind] ?? DOCUMENTS.retentionYears,
    requires_training: kind === 'work_instruction' || kind === 'inspection_instruction',
    distribution: isOfSite ? 'Stations of the site' : 'All departments',
    status: 'released',
  });
  for (let number = 1; number <= revisions; number++) {
    const from = last - (revisions - number) * draw.integer(200, 420);
    addRevision(context, document, number, from, number === revisions ? null : last - 1);
  }
}

/** A revision from the time before history. */
function addRevision(context: Context, document: Document, number: number, from: number, to: number | null): void {
  const { tables, draws } = context;
  const key = tables.document_revisions.nextKey();
  const draw = draws.of('document_revisions', key, 'opening');
  const people = signers(context, document, key);
  const decided = officePast(from - 3, draw);
  const reviewed = Math.min(decided, officePast(from - 6, draw));
  const drafted = Math.min(reviewed, officePast(from - 9, draw));
  tables.document_revisions.add({
    ...textOf(context, document, key, number),
    document_revision_id: key,
    author_employee_id: people.author,
    drafted_at: drafted,
    reviewed_by_employee_id: people.reviewer,
    reviewed_at: reviewed,
    approved_by_employee_id: people.approver,
    decided_at: decided,
    approval_status: 'approved',
    valid_from: from,
    valid_to: to === null ? null : Math.max(from, to),
    is_opening: true,
    created_at: drafted,
  });
}

function textOf({ draws }: Context, document: Document, key: Key, number: number) {
  const draw = draws.of('document_revisions', key, 'text');
  const [summary, reason] = draw.pick(CHANGES);
  const revision = String.fromCharCode(64 + Math.min(26, number));
  return {
    quality_document_id: document.quality_document_id,
    revision: number > 26 ? `${revision}${number}` : revision,
    revision_sequence: number,
    change_type:
      number === 1 ? ('new' as const) : draw.pick(['major', 'minor', 'minor', 'editorial', 'review'] as const),
    change_summary: number === 1 ? 'First issue' : summary,
    change_reason: number === 1 ? 'Needed for the process' : reason,
    page_count: draw.integer(1, 14),
    file_name: `${document.document_number}_${revision}.pdf`,
    checksum_sha256: sha256(`${document.document_number}/${number}/${key}`),
    requires_training: document.requires_training,
  };
}

function signers(context: Context, document: Document, key: Key) {
  const site = document.factory_id ?? must(sitesOf(context)[0], 'site').factory_id;
  const draw = context.draws.of('document_revisions', key, 'signers');
  const author = personOf(context, ENGINEERS, site, draw);
  const reviewer = personOf(context, ENGINEERS, site, draw, author);
  return { author, reviewer, approver: personOf(context, HEADS, site, draw, author, reviewer) };
}

/** Drafts of the day: what is due for its review, and what somebody wants changed. */
function draft(context: Context): void {
  const { tables, draws, now, parameters } = context;
  const today = localDay(now);
  const draw = draws.of('days', today, 'documents');
  const released = [...tables.quality_documents.by('status', 'released')];
  const wanted = draw.poisson((DOCUMENTS.aMonth / 25.5) * parameters.scale);
  const due = released
    .filter(({ next_review_date }) => next_review_date !== null && next_review_date <= today)
    .slice(0, wanted);
  const others = draw.shuffled(released.filter((one) => !due.includes(one))).slice(0, Math.max(0, wanted - due.length));
  for (const document of [...due, ...others]) {
    const key = tables.document_revisions.nextKey();
    const inForce = tables.document_revisions.by('quality_document_id', document.quality_document_id).at(-1);
    const number = must(inForce, 'revision in force').revision_sequence + 1;
    tables.document_revisions.add({
      ...textOf(context, document, key, number),
      document_revision_id: key,
      author_employee_id: signers(context, document, key).author,
      drafted_at: now,
    });
    tables.quality_documents.change(document, { status: 'under_revision' });
  }
}

function next(row: Revision, context: Context): Moment {
  if (row.approval_status !== 'pending') return NEVER;
  const draw = context.draws.of(
    'document_revisions',
    row.document_revision_id,
    row.reviewed_at === null ? 'reviewed' : 'decided',
  );
  return row.reviewed_at === null
    ? daysAfter(row.drafted_at, DOCUMENTS.reviewedDays, draw)
    : daysAfter(row.reviewed_at, DOCUMENTS.decidedDays, draw);
}

function proceed(row: Revision, context: Context): void {
  const { tables, draws, now } = context;
  const document = tables.quality_documents.must(row.quality_document_id);
  const site = document.factory_id ?? must(sitesOf(context)[0], 'site').factory_id;
  const draw = draws.of('document_revisions', row.document_revision_id, 'signed');
  if (row.reviewed_at === null) {
    const reviewer = personOf(context, ENGINEERS, site, draw, row.author_employee_id);
    tables.document_revisions.change(row, { reviewed_by_employee_id: reviewer, reviewed_at: now });
    return;
  }
  const approver = personOf(context, HEADS, site, draw, row.author_employee_id, row.reviewed_by_employee_id);
  const decided = { approved_by_employee_id: approver, decided_at: now };
  tables.quality_documents.change(document, { status: 'released' });
  if (draw.chance(DOCUMENTS.rejected)) {
    tables.document_revisions.change(row, {
      ...decided,
      approval_status: 'rejected',
      rejection_reason: 'Step not as it is done; to be tried at the station first',
    });
    return;
  }
  const from = localDay(now) + draw.integer(...DOCUMENTS.inForceDays);
  for (const before of tables.document_revisions.by('quality_document_id', row.quality_document_id))
    if (before !== row && before.approval_status === 'approved')
      tables.document_revisions.change(before, { valid_to: Math.max(must(before.valid_from, 'begin'), from - 1) });
  tables.document_revisions.change(row, {
    ...decided,
    approval_status: 'approved',
    valid_from: from,
    training_due_date: row.requires_training ? localDay(now) + DOCUMENTS.trainingDays : null,
  });
  tables.quality_documents.change(document, {
    current_revision: row.revision,
    effective_from: from,
    next_review_date: from + document.review_interval_months * 30,
  });
  recordCost(context, {
    element: 'quality_planning',
    site,
    ...hoursOf(3),
    source_table: 'quality.document_revisions',
    source_id: row.document_revision_id,
    source_document_number: document.document_number,
  });
}
