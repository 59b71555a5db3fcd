import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../../machinery/kernel/legacy.ts';
import type { Rows } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { PurchasingEngine } from './engine.ts';
import { type MaterialDemand, openPurchasing } from './opening.ts';

/** The room of purchasing; what wms and supplier will bring, it does by default while they are absent. */
export class PurchasingRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly demand: MaterialDemand;
  private readonly engine: PurchasingEngine;

  constructor(erp: Erp, demand: MaterialDemand) {
    this.erp = erp;
    this.demand = demand;
    this.engine = new PurchasingEngine(erp, { isOpening: false });
  }

  open(now: Moment): void {
    openPurchasing(this.erp, this.demand, now);
  }

  restore(now: Moment): void {
    this.engine.restore(now);
  }

  due(): Moment {
    return this.engine.due();
  }

  step(now: Moment, inbox: Inbox<Rows>): void {
    if (inbox.copied.length > 0) this.engine.refresh(new Set(inbox.copied.map(({ table }) => table)));
    this.engine.step(now);
  }
}
