import { workdays } from '../../../../company/schedules.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { nextOfInvitation, respond } from './bids.ts';
import { nextUptake, takeRequisition, takeRequisitionLine, takeUp } from './requisitions.ts';
import { nextStep, openRfqs, publishWaiting, step } from './rfqs.ts';

export { bidReceived } from './bids.ts';
export { rfqDecided } from './comparison.ts';
export { requisitionTaken } from './requisitions.ts';
export { isQualified, rfqPublished } from './rfqs.ts';

/** Needs that ERP has marked: how they are covered, and the requests for quotation by which sources are found. */
export const sourcing: Process<Types> = {
  name: 'sourcing',
  opens: openRfqs,
  takes: { purchase_requisitions: takeRequisition, purchase_requisition_lines: takeRequisitionLine },
  schedule: [{ at: workdays.at('10:30'), act: publishWaiting }],
  agenda: [
    { of: 'purchase_requisitions', next: nextUptake, act: takeUp },
    { of: 'rfq_suppliers', next: nextOfInvitation, act: respond },
    { of: 'rfq_headers', next: nextStep, act: step, with: { quote_comparison: 'rfq_id' } },
  ],
};
