/** States of every table of human resources. */
export const states = {
  job_roles: { begins: ['draft'], follows: { draft: ['active'], active: ['retired'], retired: [] } },
  positions: {
    begins: ['vacant', 'filled'],
    follows: { vacant: ['filled', 'frozen'], filled: ['vacant'], frozen: ['filled', 'closed'], closed: [] },
  },
  career_paths: { begins: ['draft', 'active'], follows: { draft: ['active'], active: ['retired'], retired: [] } },
  succession_planning: {
    begins: ['draft', 'active'],
    follows: { draft: ['active'], active: ['fulfilled', 'closed'], fulfilled: [], closed: [] },
  },
  succession_candidates: {
    begins: ['nominated'],
    follows: { nominated: ['active', 'withdrawn'], active: ['appointed', 'withdrawn'], appointed: [], withdrawn: [] },
  },
  skills_catalog: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
  employee_skills: {
    begins: ['active'],
    follows: { active: ['expired', 'withdrawn', 'superseded'], expired: [], withdrawn: [], superseded: [] },
  },
  role_skill_requirements: {
    begins: ['active'],
    opens: ['active', 'retired'],
    follows: { active: ['retired'], retired: [] },
  },
  training_courses: { begins: ['draft', 'active'], follows: { draft: ['active'], active: ['retired'], retired: [] } },
  training_requirements: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
  training_schedules: {
    begins: ['planned', 'open'],
    follows: {
      planned: ['open', 'cancelled'],
      open: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      cancelled: [],
    },
  },
  training_enrollments: {
    begins: ['waitlisted', 'enrolled'],
    follows: {
      waitlisted: ['enrolled', 'cancelled'],
      enrolled: ['completed', 'no_show', 'cancelled'],
      completed: [],
      no_show: [],
      cancelled: [],
    },
  },
  employee_certifications: {
    begins: ['pending_verification'],
    follows: {
      pending_verification: ['valid'],
      valid: ['expired', 'renewed', 'revoked'],
      expired: ['renewed'],
      renewed: [],
      revoked: [],
    },
  },
  performance_reviews: {
    begins: ['open'],
    follows: {
      open: ['self_assessed', 'cancelled'],
      self_assessed: ['reviewed', 'cancelled'],
      reviewed: ['calibrated', 'cancelled'],
      calibrated: ['acknowledged', 'cancelled'],
      acknowledged: [],
      cancelled: [],
    },
  },
  employee_goals: {
    begins: ['draft', 'active'],
    follows: {
      draft: ['active', 'cancelled'],
      active: ['achieved', 'missed', 'cancelled'],
      achieved: [],
      missed: [],
      cancelled: [],
    },
  },
  shift_schedules: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
  employee_shifts: {
    begins: ['planned'],
    follows: { planned: ['worked', 'absent', 'cancelled'], worked: [], absent: [], cancelled: [] },
  },
  attendance_records: {
    begins: ['open', 'closed'],
    follows: { open: ['closed', 'corrected'], closed: ['corrected'], corrected: [] },
  },
  leave_types: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
  employee_leave_balances: { begins: ['open'], follows: { open: ['closed'], closed: [] } },
  leave_requests: {
    begins: ['pending', 'approved'],
    follows: {
      pending: ['approved', 'rejected', 'withdrawn'],
      approved: ['taken', 'withdrawn'],
      rejected: [],
      withdrawn: [],
      taken: [],
    },
  },
  onboarding_checklists: {
    begins: ['draft', 'active'],
    follows: { draft: ['active'], active: ['superseded'], superseded: [] },
  },
  employee_onboarding: {
    begins: ['planned', 'in_progress'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['completed', 'cancelled'],
      completed: [],
      cancelled: [],
    },
  },
  employee_onboarding_items: {
    begins: ['open'],
    follows: { open: ['in_progress', 'completed', 'waived'], in_progress: ['completed'], completed: [], waived: [] },
  },
  offboarding_records: {
    begins: ['notice'],
    follows: {
      notice: ['clearance', 'withdrawn'],
      clearance: ['settlement'],
      settlement: ['closed'],
      closed: [],
      withdrawn: [],
    },
  },
  safety_incidents: {
    begins: ['reported'],
    follows: {
      reported: ['under_investigation'],
      under_investigation: ['action_pending', 'closed'],
      action_pending: ['closed'],
      closed: [],
    },
  },
  ppe_requirements: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
  payroll_records: {
    begins: ['calculated'],
    follows: {
      calculated: ['approved', 'held', 'cancelled'],
      approved: ['paid'],
      held: ['approved'],
      paid: [],
      cancelled: [],
    },
  },
} as const;
