import type { TrainingCoursesRow } from '../rows.ts';

/** A course that everybody of a kind attends again and again; `months` between two times. */
export interface CoursePlan {
  code: string;
  title: string;
  category: TrainingCoursesRow['course_category'];
  method: TrainingCoursesRow['delivery_method'];
  hours: number;
  /** Of whom: of everybody, of sites, of the head office; `new` people only at joining, `hurt` after an incident. */
  whom: 'all' | 'sites' | 'office' | 'new' | 'hurt' | 'none';
  months: number | null;
  isLegal: boolean;
  basis: string | null;
}

const OSH = 'Occupational Safety, Health and Working Conditions Code 2020, section 6';

type Given = readonly [
  code: string,
  title: string,
  category: CoursePlan['category'],
  method: CoursePlan['method'],
  hours: number,
  whom: CoursePlan['whom'],
  months: number | null,
  basis?: string,
];

const GIVEN: readonly Given[] = [
  ['IND-01', 'Induction to the company', 'induction', 'classroom', 4, 'new', null],
  ['IND-02', 'Safety induction of the site', 'safety', 'classroom', 3, 'new', null, OSH],
  ['SAF-01', 'Safety talk of the quarter', 'safety', 'workshop', 1, 'sites', 3, OSH],
  ['SAF-02', 'Evacuation drill', 'safety', 'on_the_job', 1, 'sites', 6, OSH],
  ['SAF-03', 'Lessons from an incident', 'safety', 'workshop', 1.5, 'hurt', null, OSH],
  ['SAF-04', 'Handling of loads without harm', 'safety', 'workshop', 2, 'sites', 12, OSH],
  [
    'CMP-01',
    'Prevention of sexual harassment at work',
    'compliance',
    'classroom',
    2,
    'all',
    12,
    'Sexual Harassment of Women at Workplace Act 2013, section 19',
  ],
  ['CMP-02', 'Code of conduct', 'compliance', 'e_learning', 1, 'office', 12],
  [
    'CMP-03',
    'Protection of personal data',
    'compliance',
    'e_learning',
    1,
    'office',
    12,
    'Digital Personal Data Protection Act 2023, section 8',
  ],
  ['QUA-01', 'Quality system and its records', 'quality', 'classroom', 2, 'sites', 12],
  ['QUA-02', 'Careful use of gauges', 'quality', 'workshop', 2, 'sites', 12],
  ['LEA-01', 'Order at the workplace (5S)', 'technical', 'workshop', 2, 'sites', 12],
  ['SFT-01', 'Safe use of computers', 'software', 'e_learning', 1, 'office', 6],
  ['LNG-01', 'English for work', 'language', 'classroom', 20, 'none', null],
  ['LDR-01', 'First time as a superior', 'leadership', 'workshop', 16, 'none', null],
  ['LDR-02', 'Talks with people', 'leadership', 'workshop', 8, 'none', null],
  ['TEC-01', 'Pumps and valves for newcomers', 'technical', 'classroom', 8, 'none', null],
];

export const COURSES: readonly CoursePlan[] = GIVEN.map(
  ([code, title, category, method, hours, whom, months, basis = null]) => ({
    code,
    title,
    category,
    method,
    hours,
    whom,
    months,
    isLegal: basis !== null,
    basis,
  }),
);
