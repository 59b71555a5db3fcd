import { addWorkingDays, firstOfMonth, workingDayFrom } from '../../../../company/calendar.ts';
import { daysAfter } from '../../../../company/office-hours.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { scaled } from '../../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { event, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { audits as figures } from '../../lifecycle/relations.ts';
import type { AuditFindingsRow, SupplierAuditsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { notify } from '../notifications.ts';
import { isMeasured, partners, reliabilityOf } from '../partners.ts';
import { accountOf, holderOf } from '../people.ts';
import { whole } from '../times.ts';

type Audit = SupplierAuditsRow;
type Finding = AuditFindingsRow;

/** A supplier has failed his audit. */
export const auditFailed = event<Audit>('supplier audit failed');

const SCOPES: Readonly<Record<Audit['audit_type'], string>> = {
  system: 'Management system, from order to dispatch',
  process: 'Processes and machines',
  product: 'Products against drawing and order',
  social: 'Working conditions and safety',
  follow_up: 'Findings of the audit before',
};
const CLAUSES = ['7.1.5', '7.2', '7.5.3', '8.4.2', '8.5.1', '8.5.2', '8.5.4', '8.7', '9.2', '10.2'] as const;
const WHAT: Readonly<Record<string, readonly [description: string, evidence: string]>> = {
  purchasing: ['Sub-suppliers are not on the approved list', 'Two orders of the last quarter'],
  production: ['The work instruction at the machine is not the released one', 'Instruction at work centre 4'],
  inspection: ['The first piece is not recorded', 'Shift records of one week'],
  calibration: ['Measuring equipment is beyond its date', 'Micrometer, due last month'],
  storage: ['Lots are not told apart in the store', 'Two racks without labels'],
  training: ['The matrix of skills is not kept', 'Three operators without an entry'],
  traceability: ['The heat number is lost after cutting', 'Pallet of cut bars'],
};

const CAUSES: Readonly<Record<string, readonly [containment: string, cause: string, action: string]>> = {
  purchasing: ['Orders to them are stopped', 'Buying did not look at the list', 'The list is part of the order mask'],
  production: ['Old prints were taken away', 'Copies were not called in', 'Instructions are shown on screens only'],
  inspection: ['First pieces are measured anew', 'No time was planned for it', 'A free record stops the next order'],
  calibration: [
    'Gauges were taken out of use',
    'Recall was by a paper list',
    'Recall by the system, weekly list to the foreman',
  ],
  storage: [
    'Racks were sorted and labelled',
    'Labels were printed at the end of the shift',
    'Labels are printed at receipt',
  ],
  training: [
    'Missing entries were made',
    'Nobody was responsible',
    'The foreman keeps the matrix, checked each quarter',
  ],
  traceability: [
    'Cut bars were set apart',
    'The number is marked at one end only',
    'Marking is repeated before the cut',
  ],
};
const UNKNOWN_CAUSE = [
  'It was put right at once',
  'The step was not described',
  'Instruction changed and people trained',
] as const;

/** Audits of suppliers by programme, what they find, and what the suppliers do about it. */
export const audits: Process<Types> = {
  name: 'audits',
  opens: openAudits,
  schedule: [{ at: workdays.at('08:45'), act: planMonth }],
  agenda: [
    { of: 'supplier_audits', next: nextOfAudit, act: followAudit, with: { audit_findings: 'supplier_audit_id' } },
    { of: 'audit_findings', next: nextOfFinding, act: followFinding },
  ],
};

function openAudits(context: Context): void {
  const { draws, parameters, now } = context;
  const count = Math.round(figures.opening * parameters.scale);
  for (let number = 0; number < count; number++) {
    const draw = draws.of('supplier_audits', number, 'opening');
    const supplier = candidate(context, number);
    if (supplier === null) return;
    const planned = workingDayFrom(localDay(now) - draw.integer(10, 360));
    const audit = plan(context, supplier, planned, { isOpening: true, follows: null });
    begin(context, audit, planned);
    report(context, audit, planned + draw.integer(3, 9));
    for (const finding of findingsOf(context, audit)) {
      const answered = localMoment(planned + 10 + whole(draw, figures.answerDays), 14);
      if (answered + 20 * 86_400_000 >= now) continue;
      reply(context, finding, answered);
      finish(context, finding, localDay(answered) + 12);
    }
    closeWhenDone(context, audit, Math.min(localDay(now), planned + 70));
    restOn(context, audit);
  }
}

/** Qualifications that were decided soon after an audit rest on it. */
function restOn({ tables }: Context, audit: Audit): void {
  if (audit.report_issued_on === null || audit.result === 'failed') return;
  for (const file of tables.supplier_qualification.by('supplier_id', audit.supplier_id))
    if (file.supplier_audit_id === null && (file.decided_on ?? 0) >= audit.report_issued_on)
      tables.supplier_qualification.change(file, { supplier_audit_id: audit.supplier_audit_id });
}

/** On the first working day of a month the audits of the month are planned; who is less reliable comes more often. */
function planMonth(context: Context): void {
  const { draws, parameters, now } = context;
  const day = localDay(now);
  if (firstOfMonth(day) === firstOfMonth(addWorkingDays(day, -1))) return;
  const draw = draws.of('day', day, 'audits');
  const count = draw.poisson(figures.aMonth * parameters.scale);
  for (let number = 0; number < count; number++) {
    const supplier = candidate(context, day * 100 + number);
    if (supplier === null) return;
    const audit = plan(context, supplier, workingDayFrom(day + whole(draw, figures.planAhead)), {
      isOpening: false,
      follows: null,
    });
    notify(context, {
      supplier,
      type: 'audit_planned',
      severity: 'info',
      title: `Audit ${audit.audit_number} is planned`,
      source: ['supplier.supplier_audits', audit.supplier_audit_id, audit.audit_number],
      role: 'quality',
    });
  }
}

function candidate(context: Context, number: number): Key | null {
  const all = [...context.the(partners).values()].filter(
    ({ supplier, sources }) => isMeasured(supplier) && sources.length > 0,
  );
  if (all.length === 0) return null;
  const draw = context.draws.of('supplier_audits', number, 'supplier');
  const some = [draw.pick(all), draw.pick(all)].map(({ supplier }) => supplier.supplier_id);
  const [one = 0, other = 0] = some;
  return reliabilityOf(context, one) < reliabilityOf(context, other) ? one : other;
}

function plan(
  context: Context,
  supplier: Key,
  planned: Day,
  { isOpening, follows }: { isOpening: boolean; follows: Audit | null },
): Audit {
  const { tables, copies, numbers, draws, now } = context;
  const key = tables.supplier_audits.nextKey();
  const draw = draws.of('supplier_audits', key, 'plan');
  const lead = holderOf(context, 'Quality Engineer', key);
  const drawn = draw.weighted(figures.types);
  const type = follows === null ? drawn : 'follow_up';
  return tables.supplier_audits.add({
    supplier_audit_id: key,
    audit_number: numbers.next('SAU', now),
    supplier_id: supplier,
    audit_type: type,
    audit_standard: draw.chance(0.6) ? 'iso_9001' : draw.chance(0.6) ? 'vda_6_3' : 'company_checklist',
    audit_mode: draw.chance(0.75) ? 'on_site' : 'remote',
    trigger_code: follows === null && draw.chance(0.7) ? 'programme' : 'poor_score',
    scope_description: scopeOf(context, supplier, type),
    follows_up_supplier_audit_id: follows?.supplier_audit_id ?? null,
    lead_auditor_employee_id: lead,
    co_auditor_employee_id: draw.chance(0.5) ? holderOf(context, 'Quality Engineer', key + 1, lead) : null,
    supplier_contact_name: copies['master.suppliers'].must(supplier).contact_name,
    planned_date: planned,
    planned_days: scaled(draw.pick([1, 1.5, 2]), 4),
    is_opening: isOpening,
    status: 'planned',
  });
}

function scopeOf(context: Context, supplier: Key, type: Audit['audit_type']): string {
  const commodities = context.the(partners).get(supplier)?.commodities ?? [];
  return `${SCOPES[type]}: ${commodities.join(', ').replaceAll('_', ' ')}`;
}

/** Who has failed is audited again when his actions have had time to work. */
function planFollowUp(context: Context, audit: Audit): void {
  const { tables, now } = context;
  const isPlanned = tables.supplier_audits
    .by('supplier_id', audit.supplier_id)
    .some((one) => one.follows_up_supplier_audit_id === audit.supplier_audit_id);
  if (isPlanned) return;
  const day = workingDayFrom(Math.max(localDay(now) + 10, (audit.report_issued_on ?? 0) + figures.followUpDays));
  plan(context, audit.supplier_id, day, { isOpening: false, follows: audit });
}

function begin({ tables }: Context, audit: Audit, day: Day): void {
  tables.supplier_audits.change(audit, {
    status: 'in_progress',
    started_on: day,
    ended_on: day + (audit.planned_days > 10_000 ? 1 : 0),
  });
}

function report(context: Context, audit: Audit, on: Day): void {
  const { tables, draws, numbers, now } = context;
  const draw = draws.of('supplier_audits', audit.supplier_audit_id, 'report');
  const issued = Math.max(on, audit.ended_on ?? on);
  const counts = { minor: 0, major: 0, critical: 0 };
  const count = whole(draw, figures.findings);
  for (let line = 1; line <= count; line++) {
    const severity = draw.weighted(figures.severities);
    const type =
      severity === 'minor' && draw.chance(0.35) ? (draw.chance(0.6) ? 'observation' : 'opportunity') : 'nonconformity';
    counts[severity]++;
    const area = draw.pick(figures.areas);
    const [description, evidence] = WHAT[area] ?? ['A requirement is not met', 'Seen at the audit'];
    tables.audit_findings.add({
      finding_number: numbers.next('SAF', now),
      supplier_audit_id: audit.supplier_audit_id,
      line_number: line,
      finding_type: type,
      severity,
      clause_reference: draw.pick(CLAUSES),
      process_area: area,
      description,
      evidence,
      is_repeat: draw.chance(0.08),
      due_date: issued + figures.dueDays,
      status: 'open',
    });
  }
  const score = Math.max(35, 98 - counts.minor * 3 - counts.major * 8 - counts.critical * 25);
  tables.supplier_audits.change(audit, {
    status: 'reported',
    score_pct: scaled(score, 4),
    result: counts.critical > 0 || score < 55 ? 'failed' : score < 75 ? 'conditional' : 'passed',
    critical_finding_count: counts.critical,
    major_finding_count: counts.major,
    minor_finding_count: counts.minor,
    report_issued_on: issued,
    response_due_date: issued + figures.dueDays,
    next_audit_due_date: issued + 365,
    travel_cost_amount: audit.audit_mode === 'on_site' ? scaled(draw.integer(40, 280) * 100, 2) : 0,
  });
  if (audit.result === 'failed') {
    planFollowUp(context, audit);
    if (!audit.is_opening) context.tell(auditFailed, audit);
  }
}

function nextOfAudit(audit: Audit, context: Context): Moment {
  if (audit.status === 'planned') return localMoment(audit.planned_date, 9);
  if (audit.status === 'in_progress') {
    const draw = context.draws.of('supplier_audits', audit.supplier_audit_id, 'writing');
    return localMoment(addWorkingDays(audit.ended_on ?? audit.planned_date, draw.integer(2, 7)), 15);
  }
  if (audit.status !== 'reported' || !isDone(context, audit)) return NEVER;
  return Math.max(...findingsOf(context, audit).map((finding) => localMoment((finding.closed_on ?? 0) + 1, 9.5)));
}

function followAudit(audit: Audit, context: Context): void {
  const day = localDay(context.now);
  if (audit.status === 'planned') begin(context, audit, day);
  else if (audit.status === 'in_progress') report(context, audit, day);
  else closeWhenDone(context, audit, day);
}

function closeWhenDone(context: Context, audit: Audit, day: Day): void {
  if (!isDone(context, audit)) return;
  context.tables.supplier_audits.change(audit, {
    status: 'closed',
    closed_on: Math.max(day, audit.report_issued_on ?? day),
  });
}

function isDone(context: Context, audit: Audit): boolean {
  const findings = findingsOf(context, audit);
  return findings.length > 0 && findings.every(({ status }) => status === 'closed');
}

function findingsOf({ tables }: Context, audit: Audit): readonly Finding[] {
  return tables.audit_findings.by('supplier_audit_id', audit.supplier_audit_id);
}

/** A finding is answered in about a month, verified, and closed; who says nothing hears from our management. */
function nextOfFinding(finding: Finding, context: Context): Moment {
  const draw = context.draws.of('audit_findings', finding.audit_finding_id, 'answer');
  const days = whole(draw, figures.answerDays) + (finding.rejected_answer_count > 0 ? 10 : 0);
  const answer = localMoment(workingDayFrom(finding.due_date - figures.dueDays + days), draw.between(10, 17));
  const overdue = localMoment(finding.due_date + 1, 9);
  if (finding.status === 'open') return Math.min(answer, overdue);
  if (finding.status === 'escalated') return Math.max(answer, overdue + 3_600_000);
  if (finding.status === 'answered') return daysAfter(finding.answered_at ?? 0, whole(draw, figures.verifyDays));
  return finding.status === 'verified' ? daysAfter(finding.updated_at, 2) : NEVER;
}

function followFinding(finding: Finding, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('audit_findings', finding.audit_finding_id, 'course');
  if (finding.status === 'open' && localDay(now) > finding.due_date) {
    tables.audit_findings.change(finding, { status: 'escalated' });
    const audit = tables.supplier_audits.must(finding.supplier_audit_id);
    notify(context, {
      supplier: audit.supplier_id,
      type: 'finding_overdue',
      severity: 'major',
      title: `Finding ${finding.finding_number} is overdue`,
      source: ['supplier.audit_findings', finding.audit_finding_id, finding.finding_number],
      role: 'quality',
    });
  } else if (finding.status === 'open' || finding.status === 'escalated') reply(context, finding, now);
  else if (finding.status === 'answered' && finding.rejected_answer_count === 0 && draw.chance(figures.sentBack))
    tables.audit_findings.change(finding, {
      status: 'open',
      rejected_answer_count: 1,
      due_date: localDay(now) + figures.dueDays,
    });
  else if (finding.status === 'answered') verify(context, finding);
  else tables.audit_findings.change(finding, { status: 'closed', closed_on: localDay(now) });
}

function reply(context: Context, finding: Finding, at: Moment): void {
  const [containment, cause, action] = CAUSES[finding.process_area] ?? UNKNOWN_CAUSE;
  const audit = context.tables.supplier_audits.must(finding.supplier_audit_id);
  context.tables.audit_findings.change(finding, {
    status: 'answered',
    containment_action: containment,
    root_cause: cause,
    corrective_action: action,
    answered_at: at,
    answered_by_supplier_portal_user_id: accountOf(context, audit.supplier_id, 'quality'),
  });
}

function verify(context: Context, finding: Finding): void {
  const audit = context.tables.supplier_audits.must(finding.supplier_audit_id);
  context.tables.audit_findings.change(finding, {
    status: 'verified',
    verification_method: finding.severity === 'minor' ? 'document_review' : 'remote',
    verified_by_employee_id: audit.lead_auditor_employee_id,
  });
}

function finish(context: Context, finding: Finding, day: Day): void {
  verify(context, finding);
  context.tables.audit_findings.change(finding, { status: 'closed', closed_on: day });
}
