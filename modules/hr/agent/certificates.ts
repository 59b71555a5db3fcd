import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { SKILLS } from '../lifecycle/skills.ts';
import type { EmployeeSkillsRow, Rows, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { hrPerson } from './people.ts';
import { type Enrolment, passed } from './training.ts';

type Certificate = Rows['employee_certifications'];

/** Fees of those who issue certificates, rupees: near what Indian offices and institutes ask. */
const FEES: Readonly<Record<Certificate['certification_type'], number>> = {
  licence: 1250,
  trade_certificate: 2400,
  medical_fitness: 850,
  welder_qualification: 4800,
  ndt_level: 14_500,
  first_aid: 1800,
  management_system_auditor: 22_000,
  other: 1500,
};
/** Days of a month of validity. */
const MONTH = 30.4;

/** Skills that end, certificates that prove them, and what renews both. */
export const certificates: Process<Types> = {
  name: 'certificates',
  opens: openCertificates,
  agenda: [
    { of: 'employee_certifications', next: nextOf, act: goOn },
    { of: 'employee_skills', next: endOf, act: expire, clock: true },
  ],
  follows: [follow(passed, renew)],
};

/** Certificates for the skills that people have when history begins. */
function openCertificates(context: Context): void {
  const { tables } = context;
  for (const skill of [...tables.employee_skills.held()]) {
    const { requires_certification } = tables.skills_catalog.must(skill.skill_id);
    if (!requires_certification) continue;
    const row = add(context, skill, { issued: skill.valid_from, isOpening: true });
    tables.employee_skills.change(skill, { employee_certification_id: row.employee_certification_id });
  }
}

interface Issue {
  issued: Day;
  isOpening: boolean;
  enrolment?: Enrolment;
  renews?: Certificate;
}

function add(context: Context, skill: EmployeeSkillsRow, { issued, isOpening, enrolment, renews }: Issue): Certificate {
  const { tables, now } = context;
  const kind = tables.skills_catalog.must(skill.skill_id);
  const key = tables.employee_certifications.nextKey();
  const type = SKILLS[skill.skill_id - 1]?.certificate ?? 'other';
  const verifier = hrPerson(context, key, skill.employee_id);
  return tables.employee_certifications.add({
    employee_certification_id: key,
    certification_number: `CRT-${String(key).padStart(5, '0')}`,
    employee_id: skill.employee_id,
    skill_id: skill.skill_id,
    certification_name: kind.skill_name,
    certification_type: type,
    certified_level: type === 'ndt_level' ? 'Level II' : null,
    issuing_body: kind.issuing_body ?? 'Directorate of Industrial Safety and Health',
    certificate_number: `${kind.skill_code.slice(4)}/${skill.employee_id}/${issued}`,
    training_enrollment_id: enrolment?.training_enrollment_id ?? null,
    issued_on: issued,
    expiry_date: skill.valid_to,
    renews_employee_certification_id: renews?.employee_certification_id ?? null,
    ...(isOpening
      ? {
          verified_by_employee_id: verifier.employee_id,
          verified_at: Math.min(now, Math.max(localMoment(issued + 4, 12), localMoment(verifier.hire_date + 5, 12))),
        }
      : {}),
    cost_amount: FEES[type] * 100,
    currency_code: 'INR',
    is_opening: isOpening,
    status: isOpening ? 'valid' : 'pending_verification',
    created_at: isOpening ? Math.min(now, localMoment(issued + 3, 12)) : now,
  });
}

/** A passed course gives or renews its skill, and the certificate that belongs to it. */
function renew(context: Context, enrolment: Enrolment): void {
  const { tables, now } = context;
  const session = tables.training_schedules.must(enrolment.training_schedule_id);
  const course = tables.training_courses.must(session.training_course_id);
  if (course.skill_id === null) return;
  const today = localDay(now);
  const old = tables.employee_skills
    .by('employee_id', enrolment.employee_id)
    .find((row) => row.skill_id === course.skill_id && row.status === 'active');
  const from = today + 1;
  if (old && old.valid_from >= from) return;
  if (old) tables.employee_skills.change(old, { valid_to: today, status: 'superseded' });
  const skill = tables.employee_skills.add({
    employee_id: enrolment.employee_id,
    skill_id: course.skill_id,
    proficiency_level: old?.proficiency_level ?? course.granted_proficiency_level ?? 'basic',
    valid_from: from,
    valid_to: course.validity_months === null ? null : from + Math.round(course.validity_months * MONTH),
    acquired_through: course.provider_type === 'external' ? 'certification' : 'training',
    assessed_on: today,
    assessed_by_employee_id: session.trainer_employee_id === enrolment.employee_id ? null : session.trainer_employee_id,
    assessment_score_pct: enrolment.score_pct,
    training_enrollment_id: enrolment.training_enrollment_id,
    is_primary_skill: old?.is_primary_skill ?? false,
    is_opening: false,
    status: 'active',
  });
  if (!tables.skills_catalog.must(course.skill_id).requires_certification) return;
  const before = tables.employee_certifications
    .by('employee_id', enrolment.employee_id)
    .find((row) => row.skill_id === course.skill_id && row.status === 'valid');
  const row = add(context, skill, {
    issued: today,
    isOpening: false,
    enrolment,
    ...(before ? { renews: before } : {}),
  });
  tables.employee_skills.change(skill, { employee_certification_id: row.employee_certification_id });
}

/** New ones are seen within days; holders of valid ones are reminded by the notice of the skill, and they end. */
function nextOf(row: Certificate, { tables }: Context): Moment {
  if (row.status === 'pending_verification') return localMoment(addWorkingDays(row.issued_on, 3), 12.25);
  if (row.status !== 'valid' || row.expiry_date === null) return NEVER;
  if (row.reminder_sent_at === null)
    return localMoment(row.expiry_date - tables.skills_catalog.must(row.skill_id).renewal_notice_days, 8);
  return localMoment(row.expiry_date + 1, 0.5);
}

function goOn(row: Certificate, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'pending_verification') {
    tables.employee_certifications.change(row, {
      verified_by_employee_id: hrPerson(context, row.employee_certification_id, row.employee_id).employee_id,
      verified_at: now,
      status: 'valid',
    });
    if (row.renews_employee_certification_id === null) return;
    const before = tables.employee_certifications.get(row.renews_employee_certification_id);
    if (before?.status === 'valid') tables.employee_certifications.change(before, { status: 'renewed' });
  } else if (row.reminder_sent_at === null) tables.employee_certifications.change(row, { reminder_sent_at: now });
  else {
    tables.employee_certifications.change(row, { status: 'expired' });
    // Where nobody else can do it, the work goes on for some days.
    const draw = context.draws.of('employee_certifications', row.employee_certification_id, 'expired at work');
    if (!draw.chance(0.35)) return;
    context.label({
      kind: 'work_with_expired_certificate',
      cause: `A person went on with work for which the certificate had expired: ${row.certification_name.toLowerCase()}`,
      start: now,
      end: now + draw.integer(2, 9) * DAY_MS,
      rows: [{ table: 'employee_certifications', key: row.employee_certification_id }],
      consequences: ['hr.employee_certifications <- hr.employee_skills.employee_certification_id'],
    });
  }
}

/** A skill ends with its last day: from then on the person is not offered for the work. */
function endOf(row: EmployeeSkillsRow): Moment {
  return row.status === 'active' && row.valid_to !== null ? localMoment(row.valid_to + 1, 0.4) : NEVER;
}

function expire(row: EmployeeSkillsRow, { tables }: Context): void {
  tables.employee_skills.change(row, { status: 'expired' });
}
