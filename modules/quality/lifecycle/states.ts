import type { HeldRules, StateMachine } from '../../../machinery/base/lifecycle.ts';

/** How the documents of quality live. */
export const STATES = {
  ncr_headers: {
    begins: ['open'],
    follows: {
      open: ['contained', 'void'],
      contained: ['in_review', 'dispositioned'],
      in_review: ['dispositioned'],
      dispositioned: ['closed'],
      closed: [],
      void: [],
    },
  },
  capa_headers: {
    begins: ['open'],
    follows: {
      open: ['analysis', 'cancelled'],
      analysis: ['implementation'],
      implementation: ['effectiveness_check'],
      effectiveness_check: ['closed', 'analysis'],
      closed: [],
      cancelled: [],
    },
  },
  capa_actions: {
    begins: ['open'],
    follows: {
      open: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: ['verified'],
      verified: [],
      cancelled: [],
    },
  },
  control_plans: {
    begins: ['draft'],
    follows: { draft: ['released'], released: ['superseded', 'withdrawn'], superseded: [], withdrawn: [] },
  },
  spc_control_charts: {
    begins: ['trial', 'active'],
    follows: {
      trial: ['active', 'retired'],
      active: ['suspended', 'superseded', 'retired'],
      suspended: ['active'],
      superseded: [],
      retired: [],
    },
  },
  measuring_equipment: {
    begins: ['active'],
    follows: {
      active: ['in_calibration', 'out_of_service'],
      in_calibration: ['active', 'out_of_service'],
      out_of_service: ['active', 'retired'],
      retired: [],
    },
  },
  calibration_records: {
    begins: ['planned', 'completed'],
    follows: { planned: ['in_progress', 'cancelled'], in_progress: ['completed'], completed: [], cancelled: [] },
  },
  calibration_alerts: {
    begins: ['open'],
    follows: { open: ['acknowledged', 'resolved'], acknowledged: ['resolved'], resolved: [] },
  },
  gauge_rr_studies: {
    begins: ['planned'],
    follows: { planned: ['completed', 'cancelled'], completed: [], cancelled: [] },
  },
  fmea_analyses: {
    begins: ['draft'],
    follows: {
      draft: ['in_progress'],
      in_progress: ['released', 'cancelled'],
      released: ['superseded'],
      superseded: [],
      cancelled: [],
    },
  },
  fmea_failure_modes: {
    // Those of a revised analysis are rated at once.
    begins: ['open', 'action_planned', 'accepted'],
    follows: { open: ['action_planned', 'accepted'], action_planned: ['completed'], completed: [], accepted: [] },
  },
  first_article_inspections: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: ['approved', 'rejected'],
      approved: [],
      rejected: [],
      cancelled: [],
    },
  },
  ppap_submissions: {
    begins: ['requested'],
    follows: {
      requested: ['in_preparation', 'withdrawn'],
      in_preparation: ['submitted'],
      submitted: ['approved', 'interim_approved', 'rejected'],
      approved: [],
      interim_approved: [],
      rejected: [],
      withdrawn: [],
    },
  },
  customer_complaints: {
    begins: ['received'],
    follows: {
      received: ['under_investigation', 'withdrawn'],
      under_investigation: ['responded', 'withdrawn'],
      responded: ['closed'],
      closed: [],
      withdrawn: [],
    },
  },
  eight_d_reports: { begins: ['open'], follows: { open: ['closed', 'cancelled'], closed: [], cancelled: [] } },
  product_recalls: {
    begins: ['open'],
    follows: {
      open: ['in_recovery', 'notified', 'closed'],
      notified: ['in_recovery'],
      in_recovery: ['closed'],
      closed: [],
    },
  },
  supplier_corrective_actions: {
    begins: ['draft', 'issued'],
    follows: {
      draft: ['issued', 'cancelled'],
      issued: ['contained'],
      contained: ['responded'],
      responded: ['accepted', 'contained'],
      accepted: ['verification'],
      verification: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  quality_audits: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['reported'],
      reported: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  audit_findings: {
    begins: ['open'],
    follows: { open: ['responded', 'closed'], responded: ['verified', 'closed'], verified: ['closed'], closed: [] },
  },
  quality_documents: {
    begins: ['draft', 'released'],
    follows: {
      draft: ['released'],
      released: ['under_revision', 'obsolete'],
      under_revision: ['released'],
      obsolete: [],
    },
  },
  document_revisions: {
    column: 'approval_status',
    begins: ['pending'],
    follows: { pending: ['approved', 'rejected'], approved: [], rejected: [] },
  },
  quality_training_records: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['qualified', 'failed'],
      qualified: ['expired', 'suspended'],
      failed: [],
      expired: [],
      suspended: [],
      cancelled: [],
    },
  },
  qms_integration_log: { begins: ['received', 'processed'], follows: { received: ['processed'], processed: [] } },
  management_reviews: {
    begins: ['planned'],
    follows: { planned: ['held', 'cancelled'], held: ['approved'], approved: [], cancelled: [] },
  },
} as const satisfies Record<string, StateMachine>;

/** What is held by another rule than its state. Values for charts are written at once, unless somebody has to react to them. */
export const HELD: HeldRules = {
  ncr_defect_details: { with: 'ncr_headers', by: 'ncr_id' },
  capa_actions: { with: 'capa_headers', by: 'capa_id' },
  audit_findings: {
    any: [
      { column: 'status', in: ['open', 'responded', 'verified'] },
      { with: 'quality_audits', by: 'quality_audit_id' },
    ],
  },
  control_plan_characteristics: { with: 'control_plans', by: 'control_plan_id' },
  fmea_failure_modes: {
    any: [
      { column: 'status', in: ['open', 'action_planned'] },
      { with: 'fmea_analyses', by: 'fmea_analysis_id' },
    ],
  },
  // The revision in force is replaced by the next one; one that was refused keeps its place in their order.
  document_revisions: { column: 'valid_to', isNull: true },
  product_recalls: { column: 'status', in: ['open', 'notified', 'in_recovery'] },
  spc_data_points: {
    all: [
      { column: 'violation_side', in: ['above', 'below'] },
      { column: 'acknowledged_at', isNull: true },
    ],
  },
  supplier_quality_metrics: { column: 'is_final', in: [false] },
  quality_kpis: { column: 'is_final', in: [false] },
};
