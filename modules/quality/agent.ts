import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { audits } from './agent/audits.ts';
import { calibration } from './agent/calibration.ts';
import { charts } from './agent/charts.ts';
import { complaints } from './agent/complaints.ts';
import { controlPlans } from './agent/control-plans.ts';
import { correctiveActions } from './agent/corrective-actions.ts';
import { documents } from './agent/documents.ts';
import { eightD } from './agent/eight-d.ts';
import { figures } from './agent/figures.ts';
import { firstArticles } from './agent/first-articles.ts';
import { gauges } from './agent/gauges.ts';
import { incoming } from './agent/incoming.ts';
import { nonConformance } from './agent/non-conformance.ts';
import { partApprovals } from './agent/part-approvals.ts';
import { points } from './agent/points.ts';
import { recalls } from './agent/recalls.ts';
import { reviews } from './agent/reviews.ts';
import { risk } from './agent/risk.ts';
import { studies } from './agent/studies.ts';
import { supplierActions } from './agent/supplier-actions.ts';
import { supplierFigures } from './agent/supplier-figures.ts';
import { training } from './agent/training.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * Quality. Figures come first, as everything is counted in; gauges before the charts and calibrations that need them; reports before what is told about them and
 * what follows from them.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'quality',
  lifecycle,
  processes: [
    figures,
    supplierFigures,
    training,
    documents,
    gauges,
    studies,
    controlPlans,
    risk,
    charts,
    calibration,
    complaints,
    nonConformance,
    incoming,
    points,
    supplierActions,
    correctiveActions,
    eightD,
    recalls,
    firstArticles,
    partApprovals,
    audits,
    reviews,
  ],
  links,
});
