import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { PpeRequirementsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { courseFor } from './courses.ts';
import { SAFETY_TITLES, somebody } from './people.ts';
import { skillByCode } from './standing.ts';

type Type = PpeRequirementsRow['ppe_type'];

/** Equipment: standard (Bureau of Indian Standards), hazard, price in INR, months until it is replaced. Prices are assumptions. */
const EQUIPMENT: Readonly<Record<Type, readonly [string, PpeRequirementsRow['hazard_code'], number, number | null]>> = {
  helmet: ['IS 2925', 'falling_object', 320, 36],
  safety_glasses: ['IS 5983', 'flying_particle', 140, 6],
  face_shield: ['IS 8521', 'flying_particle', 420, 12],
  ear_protection: ['IS 9167', 'noise', 90, 3],
  respirator: ['IS 9473', 'dust', 160, 1],
  gloves_cut: ['IS 6994', 'sharp_edge', 110, 1],
  gloves_heat: ['IS 6994', 'heat', 480, 3],
  gloves_chemical: ['IS 4770', 'chemical', 210, 2],
  safety_shoes: ['IS 15298', 'falling_object', 1450, 12],
  apron: ['IS 6153', 'chemical', 360, 12],
  coverall: ['IS 15748', 'heat', 980, 12],
  harness: ['IS 3521', 'fall_from_height', 2900, 36],
  welding_mask: ['IS 1179', 'radiation', 850, 24],
};

/** What a job must wear. */
const JOBS: Readonly<Record<string, readonly Type[]>> = {
  'JR-OPR': ['safety_shoes', 'safety_glasses', 'gloves_cut', 'ear_protection', 'apron'],
  'JR-FUR': ['safety_shoes', 'face_shield', 'gloves_heat', 'coverall', 'ear_protection', 'helmet'],
  'JR-FIT': ['safety_shoes', 'safety_glasses', 'gloves_cut', 'helmet'],
  'JR-MTT': ['safety_shoes', 'safety_glasses', 'gloves_cut', 'harness', 'welding_mask', 'helmet'],
  'JR-ELE': ['safety_shoes', 'safety_glasses', 'harness', 'face_shield', 'helmet'],
  'JR-QAI': ['safety_shoes', 'safety_glasses', 'gloves_chemical'],
  'JR-STK': ['safety_shoes', 'gloves_cut', 'helmet'],
  'JR-FLT': ['safety_shoes', 'helmet', 'ear_protection'],
  'JR-FSE': ['safety_shoes', 'helmet', 'safety_glasses', 'harness', 'gloves_cut'],
  'JR-SAO': ['safety_shoes', 'helmet', 'safety_glasses'],
};
/** Equipment that protects only those who have learnt to wear it, with the skill. */
const TAUGHT: Readonly<Partial<Record<Type, string>>> = { harness: 'SKL-HGHT', respirator: 'SKL-CONF' };
/** What everybody wears on a line of a kind. */
const LINES: Readonly<Record<string, readonly Type[]>> = {
  machining: ['safety_shoes', 'safety_glasses'],
  heat_treatment: ['safety_shoes', 'face_shield'],
  assembly: ['safety_shoes'],
};

/** Protective equipment, by the assessment of risks. */
export const equipment: Process<Types> = {
  name: 'protective equipment',
  opens(context) {
    const { tables, copies } = context;
    for (const [code, types] of Object.entries(JOBS)) {
      const role = must(tables.job_roles.by('job_role_code', code)[0], code);
      for (const type of types) add(context, type, { job_role_id: role.job_role_id });
    }
    const lines = [...copies['master.production_lines'].all()].sort(
      (a, b) => a.production_line_id - b.production_line_id,
    );
    for (const line of lines)
      for (const type of LINES[line.line_type] ?? [])
        add(context, type, { production_line_id: line.production_line_id });
  },
};

function add(
  context: Context,
  type: Type,
  scope: Partial<Pick<PpeRequirementsRow, 'job_role_id' | 'production_line_id'>>,
): void {
  const { tables, now } = context;
  const key = tables.ppe_requirements.nextKey();
  const [standard, hazard, price, months] = EQUIPMENT[type];
  const taught = TAUGHT[type];
  const officer = somebody(context, SAFETY_TITLES, { key: 0 });
  tables.ppe_requirements.add({
    ppe_requirement_id: key,
    ppe_requirement_code: `PPE-${String(key).padStart(3, '0')}`,
    ...scope,
    ppe_type: type,
    protection_standard: standard,
    protection_grade: type === 'safety_shoes' ? 'S1P' : type === 'respirator' ? 'FFP2' : null,
    hazard_code: hazard,
    residual_risk: type === 'harness' || type === 'gloves_heat' ? 'medium' : 'low',
    is_mandatory: true,
    issue_quantity: type.startsWith('gloves') || type === 'respirator' ? 4 : 1,
    replacement_interval_days: months === null ? null : months * 30,
    inspection_interval_days: type === 'harness' ? 180 : type === 'helmet' ? 365 : null,
    training_course_id:
      taught === undefined ? null : courseFor(context, skillByCode(context, taught).skill_id).training_course_id,
    unit_cost_amount: price * 10_000,
    currency_code: 'INR',
    risk_assessment_number: `RA-${String(100 + (key % 23))}`,
    approved_by_employee_id: officer.employee_id,
    valid_from: Math.max(officer.hire_date, localDay(now) - 500),
    status: 'active',
  });
}
