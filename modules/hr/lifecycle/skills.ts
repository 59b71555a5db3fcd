import type { EmployeeCertificationsRow, SkillsCatalogRow } from '../rows.ts';

type CertificateType = EmployeeCertificationsRow['certification_type'];

/** A skill of the catalogue. The order is that of the keys, which other modules name (docs/decisions/0008). */
export interface SkillPlan {
  code: string;
  name: string;
  category: SkillsCatalogRow['skill_category'];
  machineType: SkillsCatalogRow['machine_type'];
  description: string;
  /** Days without practice after which it must be proved again; null when not watched. */
  idleDays: number | null;
  allowance: number;
  certificate?: CertificateType;
  months?: number;
  isSafety?: boolean;
  isLegal?: boolean;
}

const operation = (
  machineType: SkillPlan['machineType'],
  code: string,
  name: string,
  category: SkillPlan['category'],
  allowance: number,
): SkillPlan => ({
  code: `SKL-${code}`,
  name,
  category,
  machineType,
  description: `Sets up, runs and checks work on it by drawing and instruction: ${name.toLowerCase()}`,
  idleDays: 180,
  allowance,
});

const trade = (code: string, name: string, category: SkillPlan['category']): SkillPlan => ({
  code: `SKL-MNT-${code}`,
  name,
  category,
  machineType: null,
  description: `Finds what is wrong and mends it by plan and drawing: ${name.toLowerCase()}`,
  idleDays: 365,
  allowance: 1600,
});

interface More {
  /** Kind of certificate that proves it. */
  certificate?: CertificateType;
  /** Months after which it must be renewed. */
  months?: number;
  isSafety?: boolean;
  isLegal?: boolean;
  allowance?: number;
}

const general = (code: string, name: string, category: SkillPlan['category'], more: More): SkillPlan => ({
  code: `SKL-${code}`,
  name,
  category,
  machineType: null,
  description: `Is able to do it alone and to the rules: ${name.toLowerCase()}`,
  idleDays: null,
  allowance: 0,
  ...more,
});

export const SKILLS: readonly SkillPlan[] = [
  operation('machining_centre', 'MILL', 'Operation of machining centres', 'machine_operation', 1800),
  operation('lathe', 'TURN', 'Operation of CNC lathes', 'machine_operation', 1500),
  operation('grinder', 'GRND', 'Operation of grinding machines', 'machine_operation', 1600),
  operation('furnace', 'HEAT', 'Heat treatment in furnaces', 'heat_treatment', 2000),
  operation('press', 'PRES', 'Operation of presses', 'machine_operation', 1200),
  operation('assembly_station', 'ASSY', 'Assembly of pumps and valves', 'assembly', 1000),
  operation('test_station', 'TEST', 'Pressure and performance tests', 'inspection', 1600),
  operation('packing_station', 'PACK', 'Packing for sea and road', 'material_handling', 500),
  operation('other', 'OTHR', 'Operation of other equipment', 'machine_operation', 500),
  {
    code: 'SKL-INSP',
    name: 'Inspection with gauges and drawings',
    category: 'inspection',
    machineType: null,
    description: 'Inspects parts by plan, reads gauges and decides on lots',
    idleDays: 365,
    allowance: 1500,
  },
  trade('MECH', 'Mechanical maintenance of machines', 'maintenance_mechanical'),
  trade('HYDR', 'Maintenance of hydraulics and pneumatics', 'maintenance_mechanical'),
  trade('ELEC', 'Electrical maintenance of machines', 'maintenance_electrical'),
  trade('INST', 'Maintenance and calibration of sensors', 'maintenance_instrumentation'),
  general('FORK', 'Driving of forklift trucks', 'material_handling', {
    certificate: 'licence',
    months: 36,
    isLegal: true,
    allowance: 800,
  }),
  general('CRAN', 'Operation of overhead cranes', 'material_handling', {
    certificate: 'licence',
    months: 24,
    isLegal: true,
  }),
  general('WHSE', 'Receiving, putting away and issuing', 'material_handling', {}),
  general('DRAW', 'Reading of engineering drawings', 'machine_setup', {}),
  general('SETM', 'Setting of machining centres', 'machine_setup', { allowance: 1200 }),
  general('SETL', 'Setting of CNC lathes', 'machine_setup', { allowance: 1000 }),
  general('WELD', 'Arc welding of repairs', 'welding', {
    certificate: 'welder_qualification',
    months: 24,
    isSafety: true,
  }),
  general('HOTW', 'Hot work and its permit', 'safety', { isSafety: true, months: 24 }),
  general('LOTO', 'Lock-out of machines', 'safety', { isSafety: true, months: 24, isLegal: true }),
  general('HGHT', 'Work at height', 'safety', {
    certificate: 'medical_fitness',
    months: 12,
    isSafety: true,
    isLegal: true,
  }),
  general('CONF', 'Work in confined spaces', 'safety', { isSafety: true, months: 12, isLegal: true }),
  general('HVSW', 'Switching of high voltage', 'safety', {
    certificate: 'licence',
    months: 36,
    isSafety: true,
    isLegal: true,
  }),
  general('FAID', 'First aid', 'safety', { certificate: 'first_aid', months: 36, isLegal: true }),
  general('FIRE', 'Fire fighting', 'safety', { months: 24, isLegal: true }),
  general('EHSL', 'Law of safety and health at work', 'safety', { months: 24 }),
  general('DANG', 'Dangerous goods by road and sea', 'safety', { certificate: 'licence', months: 24, isLegal: true }),
  general('NDTP', 'Penetrant testing, level II', 'inspection', { certificate: 'ndt_level', months: 60 }),
  general('GDTL', 'Tolerances of form and position', 'inspection', {}),
  general('SPCA', 'Statistical process control', 'inspection', {}),
  general('AUDI', 'Audits of management systems', 'inspection', {
    certificate: 'management_system_auditor',
    months: 36,
  }),
  general('FLD-ROT', 'Commissioning and repair of rotating equipment', 'field_service', { months: 36 }),
  general('FLD-VLV', 'Commissioning and repair of valves and actuators', 'field_service', { months: 36 }),
  general('RELI', 'Reliability of equipment', 'leadership', {}),
  general('ERPU', 'Use of the planning system', 'software', {}),
  general('CADX', 'Three-dimensional design', 'software', {}),
  general('FEAN', 'Finite element analysis', 'software', {}),
  general('DATA', 'Analysis of data', 'software', {}),
  general('ITSY', 'Administration of systems', 'software', {}),
  general('OFFC', 'Office programs', 'software', {}),
  general('NEGO', 'Negotiation', 'commercial', {}),
  general('PROD', 'Knowledge of pumps and valves', 'commercial', {}),
  general('FINA', 'Accounting standards', 'commercial', {}),
  general('TAXL', 'Taxes and duties', 'commercial', {}),
  general('LABL', 'Labour law', 'commercial', {}),
  general('PLAN', 'Planning of demand and capacity', 'commercial', {}),
  general('STRA', 'Strategy and governance', 'leadership', {}),
  general('LEAN', 'Lean production', 'leadership', {}),
  general('LEAD', 'Leading of people', 'leadership', {}),
  general('COMM', 'Communication', 'leadership', {}),
];
