import analytics from './analytics/store.ts';
import audit from './audit/store.ts';
import documents from './documents/store.ts';
import reporting from './reporting/store.ts';

/** The only list of stores. */
export const stores = [reporting, analytics, audit, documents];
