import type { OnboardingChecklistItemsRow, OnboardingChecklistsRow } from '../rows.ts';

/** Templates: by category of workers, and for contracts of their own kind. */
export const CHECKLISTS: readonly {
  code: string;
  title: string;
  category: OnboardingChecklistsRow['worker_category'];
  employment: OnboardingChecklistsRow['employment_type'];
}[] = [
  { code: 'ONC-DIR', title: 'Joining of direct workers', category: 'direct', employment: null },
  { code: 'ONC-IND', title: 'Joining of indirect workers', category: 'indirect', employment: null },
  { code: 'ONC-ADM', title: 'Joining of staff', category: 'administrative', employment: null },
  { code: 'ONC-MGT', title: 'Joining of managers', category: 'management', employment: null },
  { code: 'ONC-APP', title: 'Joining of apprentices', category: null, employment: 'apprentice' },
  { code: 'ONC-CON', title: 'Joining of contract workers', category: null, employment: 'contract' },
];

/** The twelve items, in their order; `due` in days from the first day. */
export const CHECKLIST_ITEMS: readonly {
  title: string;
  category: OnboardingChecklistItemsRow['item_category'];
  by: OnboardingChecklistItemsRow['responsible_function'];
  due: number;
  minutes: number;
  blocks: boolean;
  evidence: OnboardingChecklistItemsRow['evidence_type'];
  instruction: string;
  course?: string;
}[] = [
  {
    title: 'Appointment letter signed',
    category: 'documents',
    by: 'human_resources',
    due: 0,
    minutes: 20,
    blocks: true,
    evidence: 'signature',
    instruction: 'Code on Occupational Safety 2020, section 6: nobody works without one',
  },
  {
    title: 'Papers of identity and education seen',
    category: 'documents',
    by: 'human_resources',
    due: 0,
    minutes: 25,
    blocks: false,
    evidence: 'document',
    instruction: 'See the originals, keep copies only of what law asks for',
  },
  {
    title: 'Medical examination',
    category: 'medical',
    by: 'human_resources',
    due: 0,
    minutes: 60,
    blocks: true,
    evidence: 'document',
    instruction: 'Fitness for the work that is meant',
  },
  {
    title: 'Safety induction of the site',
    category: 'safety_induction',
    by: 'safety',
    due: 0,
    minutes: 180,
    blocks: true,
    evidence: 'test_result',
    instruction: 'Before the first shift, with a walk of the ways of escape',
    course: 'IND-02',
  },
  {
    title: 'Protective equipment handed out',
    category: 'ppe_issue',
    by: 'safety',
    due: 0,
    minutes: 20,
    blocks: true,
    evidence: 'signature',
    instruction: 'By the list of the job, tried on',
  },
  {
    title: 'Provident fund and insurance registered',
    category: 'statutory_registration',
    by: 'human_resources',
    due: 10,
    minutes: 30,
    blocks: false,
    evidence: 'document',
    instruction: 'Number of the fund, nominees, insurance below the ceiling',
  },
  {
    title: 'Bank account entered',
    category: 'documents',
    by: 'human_resources',
    due: 5,
    minutes: 10,
    blocks: false,
    evidence: 'document',
    instruction: 'Seen on a cancelled cheque',
  },
  {
    title: 'Access and account',
    category: 'it_access',
    by: 'information_technology',
    due: 2,
    minutes: 30,
    blocks: false,
    evidence: 'none',
    instruction: 'Badge of the gate, account by the role',
  },
  {
    title: 'Introduction to the team',
    category: 'introduction',
    by: 'production',
    due: 1,
    minutes: 45,
    blocks: false,
    evidence: 'none',
    instruction: 'Round of the department with the one who helps in the first weeks',
  },
  {
    title: 'Induction to the company',
    category: 'training',
    by: 'human_resources',
    due: 12,
    minutes: 240,
    blocks: false,
    evidence: 'signature',
    instruction: 'History, products, rules, leave and pay',
    course: 'IND-01',
  },
  {
    title: 'Training at the place of work',
    category: 'training',
    by: 'production',
    due: 30,
    minutes: 960,
    blocks: false,
    evidence: 'test_result',
    instruction: 'Beside an expert until the work is done alone',
  },
  {
    title: 'Talk after three months',
    category: 'introduction',
    by: 'production',
    due: 88,
    minutes: 40,
    blocks: false,
    evidence: 'signature',
    instruction: 'What goes well, what is missing, goals',
  },
];
