export { auditFailed, audits } from './audits.ts';
export { documents } from './documents.ts';
export { qualifications } from './qualifications.ts';
