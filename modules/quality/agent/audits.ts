import { addWorkingDays, isWorkingDay, workingDayFrom } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import { AUDITS, FINDINGS, type FindingKind, SCOPES } from '../lifecycle/system.ts';
import type { AuditFindingsRow, NewRows, QualityAuditsRow, Types } from '../rows.ts';
import { type Context, daysAfter, departmentOf, ENGINEERS, HEADS, inOffice, personOf, sitesOf } from './context.ts';
import { openCapa } from './corrective-actions.ts';
import { recordCost } from './costs.ts';

type Audit = QualityAuditsRow;

/** Audits by a programme, and their findings until they are closed. Nobody audits his own department. */
export const audits: Process<Types> = {
  name: 'audits',
  opens,
  schedule: [{ at: workdays.at('08:00'), act: programme }],
  agenda: [
    { of: 'quality_audits', next, act: proceed, with: { audit_findings: 'quality_audit_id' } },
    { of: 'audit_findings', next: nextOfFinding, act: follow },
  ],
};

const PRODUCTION = [
  'Machining Manager',
  'Machining Supervisor',
  'Assembly Manager',
  'Assembly Supervisor',
  'Plant Manager',
];

interface Planned {
  site: Key;
  method: Audit['audit_method'];
  day: Day;
  type?: Audit['audit_type'];
  customer?: Key;
}

/** What today brings: line walks three times a week, a process each month, customers now and then, the surveillance once a year. */
function programme(context: Context): void {
  const { draws, copies, now, parameters } = context;
  const day = localDay(now);
  const date = new Date(day * DAY_MS).getUTCDate();
  const weekday = (day + 4) % 7;
  for (const [index, { factory_id: site }] of sitesOf(context).entries()) {
    const draw = draws.of('days', day, `audits ${site}`);
    if (draw.chance(((AUDITS.layeredAWeek / 6) * (parameters.scale + 1)) / 2))
      plan(context, { site, method: 'layered_process', day });
    if (weekday === 2 && date > 7 * (index % 4) && date <= 7 * (index % 4) + 7)
      plan(context, {
        site,
        method: draw.pick(['process', 'process', 'product', 'system']),
        day: addWorkingDays(day, 4),
      });
    if (draw.chance((AUDITS.customersAQuarter * parameters.scale) / 78 / sitesOf(context).length)) {
      const customers = [...copies['master.customers'].all()].filter(
        ({ status, customer_segment }) => status === 'active' && customer_segment !== 'group',
      );
      plan(context, {
        site,
        method: 'process',
        day: addWorkingDays(day, 12),
        type: 'customer',
        customer: draw.pick(customers).customer_id,
      });
    }
    if (isYearly(day, site))
      plan(context, { site, method: 'system', day: addWorkingDays(day, 10), type: 'certification' });
  }
}

/** The surveillance of a site comes on the same working day of each year. */
function isYearly(day: Day, site: Key): boolean {
  const wanted = (start: Day) => workingDayFrom(start + ((site * 83) % 360));
  const year = new Date(day * DAY_MS).getUTCFullYear();
  return isWorkingDay(day) && day === wanted(Date.UTC(year, 0, 2) / DAY_MS);
}

function plan(context: Context, { site, method, day, type = 'internal', customer }: Planned): Audit {
  const { tables, numbers, draws, now } = context;
  const key = tables.quality_audits.nextKey();
  const draw = draws.of('quality_audits', key, 'planned');
  const auditee = personOf(context, PRODUCTION, site, draw);
  const isOurs = type === 'internal';
  const auditor =
    method === 'layered_process'
      ? personOf(context, ENGINEERS, site, draw, auditee)
      : personOf(context, HEADS, site, draw, auditee);
  return tables.quality_audits.add({
    quality_audit_id: key,
    audit_number: numbers.next('QAU', now),
    audit_type: type,
    audit_method: method,
    standard_code:
      type === 'certification'
        ? 'iso_9001'
        : type === 'customer'
          ? 'customer_specific'
          : method === 'process'
            ? 'vda_6_3'
            : method === 'system'
              ? 'iso_9001'
              : 'internal_procedure',
    scope: draw.pick(SCOPES[method]),
    factory_id: site,
    department_id:
      method === 'layered_process' || method === 'process'
        ? departmentOf(context, site, 'production').department_id
        : null,
    customer_id: customer ?? null,
    certification_body: type === 'certification' ? AUDITS.body : null,
    lead_auditor_employee_id: isOurs ? auditor : null,
    external_auditor_name: isOurs ? null : draw.pick(['R. Deshpande', 'S. Iyer', 'M. Kulkarni', 'A. Banerjee']),
    auditee_employee_id: auditee,
    planned_start_date: day,
    planned_end_date: method === 'system' ? addWorkingDays(day, 2) : day,
  });
}

/** Audits of the last weeks whose findings are open, and the certificate of each site. */
function opens(context: Context): void {
  const { draws, now, parameters } = context;
  const sites = sitesOf(context);
  const count = Math.max(sites.length, Math.round(AUDITS.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const { factory_id: site } = must(sites[index % sites.length], 'site');
    const draw = draws.of('quality_audits', index, 'opening');
    const isCertification = index < sites.length;
    const day = addWorkingDays(localDay(now), -draw.integer(isCertification ? 30 : 4, isCertification ? 200 : 30));
    const audit = plan(context, {
      site,
      method: isCertification ? 'system' : 'process',
      day,
      type: isCertification ? 'certification' : 'internal',
    });
    begin(context, audit, localMoment(day, 9.5));
    end(context, audit, localMoment(audit.planned_end_date, 16));
    context.tables.quality_audits.change(audit, { is_opening: true });
  }
}

function next(row: Audit, context: Context): Moment {
  const draw = context.draws.of('quality_audits', row.quality_audit_id, row.status);
  switch (row.status) {
    case 'planned':
      return Math.max(
        row.created_at,
        localMoment(row.planned_start_date, 9) +
          draw.integer(0, row.audit_method === 'layered_process' ? 480 : 60) * MINUTE_MS,
      );
    case 'in_progress':
      if (row.audit_method === 'layered_process')
        return must(row.started_at, 'begin') + draw.integer(25, 60) * MINUTE_MS;
      return Math.max(
        must(row.started_at, 'begin') + HOUR_MS,
        localMoment(row.planned_end_date, 15.5) + draw.integer(0, 90) * MINUTE_MS,
      );
    case 'reported':
      return findingsOf(context, row).every(({ status }) => status === 'closed') ? context.now : NEVER;
    default:
      return NEVER;
  }
}

function findingsOf({ tables }: Context, { quality_audit_id }: Audit): readonly AuditFindingsRow[] {
  return tables.audit_findings.by('quality_audit_id', quality_audit_id);
}

function proceed(row: Audit, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'planned') begin(context, row, now);
  else if (row.status === 'in_progress') end(context, row, now);
  else tables.quality_audits.change(row, { closed_at: now, status: 'closed' });
}

function begin({ tables }: Context, row: Audit, at: Moment): void {
  tables.quality_audits.change(row, { started_at: at, status: 'in_progress' });
}

function end(context: Context, row: Audit, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('quality_audits', row.quality_audit_id, 'ended');
  const isLayered = row.audit_method === 'layered_process';
  const kinds = Array.from({ length: draw.poisson(isLayered ? AUDITS.layeredFindings : AUDITS.findings + 1) }, () =>
    draw.weighted(AUDITS.kinds),
  );
  for (const [index, kind] of kinds.entries()) addFinding(context, row, kind, index + 1, at);
  const count = (wanted: FindingKind) => kinds.filter((one) => one === wanted).length;
  const majors = count('major_nonconformity');
  const minors = count('minor_nonconformity');
  const questions = Math.max(isLayered ? 15 : 40, majors + minors + 5);
  const conforming = questions - majors - minors;
  const isCertified = row.audit_type === 'certification' && majors === 0;
  tables.quality_audits.change(row, {
    ended_at: at,
    question_count: questions,
    conforming_count: conforming,
    major_count: majors,
    minor_count: minors,
    observation_count: kinds.length - majors - minors,
    score_pct: ratio(conforming, 1_000_000, questions),
    result: majors > 1 ? 'failed' : majors + minors > 3 ? 'conditional' : 'passed',
    reported_on: localDay(at),
    certificate_number: isCertified ? `IN-QMS-${10_000 + row.quality_audit_id}` : null,
    certificate_valid_to: isCertified ? localDay(at) + AUDITS.certificateDays : null,
    next_audit_due_date: row.audit_type === 'certification' ? localDay(at) + 365 : null,
    status: 'reported',
  });
  if (row.audit_type !== 'internal' || at !== context.now) return;
  recordCost(context, {
    element: 'audit',
    site: must(row.factory_id, 'site of an audit'),
    ...hoursOf(isLayered ? 1.5 : 9),
    source_table: 'quality.quality_audits',
    source_id: row.quality_audit_id,
    source_document_number: row.audit_number,
  });
}

function addFinding(context: Context, audit: Audit, kind: FindingKind, line: number, at: Moment): void {
  const { tables, numbers, draws, now } = context;
  const key = tables.audit_findings.nextKey();
  const draw = draws.of('audit_findings', key, 'found');
  const site = must(audit.factory_id, 'site of an audit');
  const [clause, area, words, evidence] = draw.pick(FINDINGS);
  const isStrength = kind === 'strength';
  tables.audit_findings.add({
    audit_finding_id: key,
    finding_number: numbers.next('QAF', now),
    quality_audit_id: audit.quality_audit_id,
    line_number: line,
    finding_type: kind,
    clause_reference: clause,
    process_area: area,
    description: isStrength ? `${area}: well kept, to be shown to other sites` : words,
    objective_evidence: evidence,
    department_id: audit.department_id ?? departmentOf(context, site).department_id,
    owner_employee_id: isStrength ? null : personOf(context, PRODUCTION, site, draw, audit.lead_auditor_employee_id),
    is_repeat: draw.chance(0.08),
    response_due_date: isStrength ? null : localDay(at) + (kind === 'major_nonconformity' ? 10 : 21),
    created_at: at,
  });
}

function nextOfFinding(row: AuditFindingsRow, context: Context): Moment {
  const draw = context.draws.of('audit_findings', row.audit_finding_id, row.status);
  switch (row.status) {
    case 'open':
      return Math.max(
        row.created_at,
        row.finding_type === 'strength'
          ? inOffice(row.created_at + DAY_MS, draw)
          : daysAfter(row.created_at, AUDITS.answeredDays, draw),
      );
    case 'responded':
      return daysAfter(must(row.responded_at, 'answer'), AUDITS.verifiedDays, draw);
    case 'verified':
      return must(row.verified_at, 'verification') + HOUR_MS;
    default:
      return NEVER;
  }
}

/** Answered by its owner, confirmed by somebody else, closed. */
function follow(row: AuditFindingsRow, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('audit_findings', row.audit_finding_id, `done ${row.status}`);
  const audit = tables.quality_audits.must(row.quality_audit_id);
  const site = must(audit.factory_id, 'site of an audit');
  if (row.status === 'verified') tables.audit_findings.change(row, { closed_at: now, status: 'closed' });
  else if (row.status === 'responded')
    tables.audit_findings.change(row, {
      verified_at: now,
      verified_by_employee_id:
        audit.lead_auditor_employee_id ?? personOf(context, HEADS, site, draw, row.owner_employee_id),
      verification_method: draw.pick(['document_review', 'on_site', 'data']),
      status: 'verified',
    });
  else if (row.finding_type === 'strength')
    tables.audit_findings.change(row, {
      responded_at: now,
      correction: 'Told to the other sites',
      closed_at: now,
      status: 'closed',
    });
  else
    answer(
      context,
      row,
      site,
      draw.pick([
        'Put right the same day, shown to the shift',
        'Sheet brought to its place, holder fitted',
        'Record completed and signed',
        'Tag fixed with wire, area marked',
      ]),
    );
}

function answer(context: Context, row: AuditFindingsRow, site: Key, correction: string): void {
  const { tables, now } = context;
  const isMajor = row.finding_type === 'major_nonconformity';
  const reason: NewRows['capa_headers']['severity'] = 'major';
  const capa = isMajor
    ? openCapa(context, {
        capa_source: 'audit_finding',
        source_document_number: row.finding_number,
        factory_id: site,
        product_id: null,
        material_id: null,
        title: row.description,
        problem_statement: `${row.description}. ${row.objective_evidence}`,
        severity: reason,
      })
    : undefined;
  tables.audit_findings.change(row, {
    correction,
    root_cause: row.finding_type.endsWith('nonconformity') ? 'Nobody named who keeps it' : null,
    capa_id: capa?.capa_id ?? null,
    responded_at: now,
    correction_due_date: localDay(now) + 14,
    status: 'responded',
  });
}
