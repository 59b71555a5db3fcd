import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';
import { receiveEntry, receiveLine } from './ledger/index.ts';
import { receivePay, receivePayLine } from './payroll.ts';

const PAY = 'hr-to-financial';

/** Entries that others report: those of the sub-ledger, and pay. */
export const inbox: Process<Types> = {
  name: 'entries that come in',
  takes: {
    journal_entry_headers: (context, message) =>
      message.flow === PAY ? receivePay(context, message) : receiveEntry(context, message),
    journal_entry_lines: (context, message) =>
      message.flow === PAY ? receivePayLine(context, message) : receiveLine(context, message),
  },
};
