import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { ACCOUNTS } from './lifecycle/accounts.ts';

/** What finance lives by. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('financial', {
  states: {
    chart_of_accounts: {
      begins: ['active'],
      follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
    },
    tax_codes: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    bank_accounts: {
      begins: ['active'],
      follows: { active: ['frozen', 'closed'], frozen: ['active', 'closed'], closed: [] },
    },
    fiscal_years: {
      begins: ['future'],
      follows: { future: ['open'], open: ['closing'], closing: ['closed'], closed: [] },
    },
    fiscal_periods: {
      begins: ['future'],
      follows: { future: ['open'], open: ['closing'], closing: ['closed'], closed: ['open'] },
    },
    exchange_rates: {
      begins: ['proposed', 'active'],
      follows: { proposed: ['active', 'withdrawn'], active: ['withdrawn'], withdrawn: [] },
    },
    cost_centers: {
      begins: ['active'],
      follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
    },
    gl_posting_rules: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    // What is taken over from before history is in force already.
    budget_templates: {
      begins: ['draft', 'approved'],
      follows: {
        draft: ['submitted'],
        submitted: ['approved', 'rejected'],
        approved: ['superseded'],
        superseded: [],
        rejected: [],
      },
    },
    accruals: {
      begins: ['draft', 'posted'],
      follows: { draft: ['posted', 'cancelled'], posted: ['reversed'], reversed: [], cancelled: [] },
    },
    period_close_tasks: {
      begins: ['open'],
      follows: {
        open: ['in_progress', 'completed', 'waived'],
        in_progress: ['blocked', 'completed'],
        blocked: ['in_progress'],
        completed: [],
        waived: [],
      },
    },
    erp_wms_location_mappings: {
      begins: ['active'],
      follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
    },
    reconciliation_templates: {
      begins: ['active'],
      follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
    },
    snapshot_data: {
      begins: ['received', 'valued'],
      follows: { received: ['valued'], valued: ['compared', 'superseded'], compared: [], superseded: [] },
    },
    inventory_allocations: {
      begins: ['open', 'valued'],
      follows: {
        open: ['valued'],
        valued: ['consumed', 'released', 'superseded'],
        consumed: [],
        released: [],
        superseded: [],
      },
    },
    erp_wms_sync_queue: {
      begins: ['pending'],
      follows: {
        pending: ['processing', 'retrying', 'completed', 'failed', 'cancelled'],
        processing: ['completed', 'retrying', 'failed'],
        retrying: ['completed', 'failed'],
        completed: [],
        failed: [],
        cancelled: [],
      },
    },
    erp_wms_sync_errors: {
      begins: ['retrying', 'open'],
      follows: { retrying: ['open', 'resolved'], open: ['resolved', 'discarded'], resolved: [], discarded: [] },
    },
    reconciliation_variances: {
      begins: ['open'],
      follows: {
        open: ['under_investigation', 'resolved', 'accepted'],
        under_investigation: ['resolved', 'accepted'],
        resolved: [],
        accepted: [],
      },
    },
    bank_reconciliations: {
      column: 'match_status',
      begins: ['proposed', 'matched', 'disputed'],
      follows: { proposed: ['matched'], disputed: ['matched'], matched: [] },
    },
    intercompany_transactions: {
      begins: ['draft', 'posted'],
      follows: { draft: ['posted', 'cancelled'], posted: ['settled'], settled: [], cancelled: [] },
    },
    journal_entry_headers: {
      begins: ['draft'],
      follows: { draft: ['posted'], posted: ['reversed'], reversed: [] },
    },
  },
  held: {
    // What stands in the books is final, but for what is to be taken back.
    journal_entry_headers: {
      any: [
        { column: 'status', in: ['draft'] },
        {
          all: [
            { column: 'status', in: ['posted'] },
            { referredBy: 'accruals', by: 'journal_entry_id', that: { column: 'status', in: ['posted'] } },
          ],
        },
      ],
    },
    // Budgets and periods of a closed year still lead to it.
    fiscal_years: 'always',
    // Until the night in which its snapshot is compared.
    erp_wms_sync_queue: {
      any: [
        { column: 'status', in: ['pending', 'retrying'] },
        { with: 'snapshot_data', by: 'snapshot_data_id' },
      ],
    },
    budget_lines: { with: 'budget_templates', by: 'budget_template_id' },
    journal_entry_lines: { column: 'fiscal_period_id', isNull: true },
    // The same month of the year before stands beside a month.
    financial_statements: 'always',
    account_balances: { column: 'is_final', in: [false] },
    cost_center_balances: { column: 'is_final', in: [false] },
  },
  ratesPerYear: {},
  shares: {
    /** Entries of sub-ledgers that a check stops, and those that it lets pass. */
    blocked: [
      ['stopped', 0.006],
      ['passed', 0.994],
    ],
    /** Movements of the bank that match by themselves, that a person confirms, and that stay open for weeks. */
    matching: [
      ['matched', 0.93],
      ['proposed', 0.05],
      ['disputed', 0.02],
    ],
    openReasons: [
      ['payer_unknown', 0.5],
      ['amount_differs', 0.3],
      ['not_in_ledger', 0.2],
    ],
    /** What stops them. */
    blocks: [
      ['cost_center_blocked', 0.4],
      ['period_closed', 0.25],
      ['rate_missing', 0.1],
      ['budget_exceeded', 0.15],
      ['duplicate_suspected', 0.1],
    ],
  },
  accounts: ACCOUNTS,
  /** Rates of goods and services tax on what the company buys and sells, percent (CGST Act, schedules). */
  taxRates: [5, 12, 18, 28],
  /** What the operating account of the first company, and of each other one, holds when history begins, whole INR at scale 1; ERP books the same (decision 0008, law 41). */
  openingCash: [180_000_000, 90_000_000],
  /** Days of exchange rates that are there when history begins. */
  ratesBefore: 40,
  /** Currencies with the rate with which years are planned, the rate that they return to, the share of the way back that a day brings, and the deviation of a day, in shares of the rate. */
  currencies: [
    { code: 'USD', planned: 87, mean: 87.5, reversion: 0.02, deviation: 0.0028 },
    { code: 'EUR', planned: 97.5, mean: 98.2, reversion: 0.02, deviation: 0.004 },
    { code: 'CNY', planned: 12.1, mean: 12.2, reversion: 0.02, deviation: 0.0026 },
  ],
  /** A month is closed on these working days of the next one: first the sub-ledgers, then the books. */
  closing: { subLedgers: 3, books: 6 },
  /** Local times of the work of a day. */
  times: { daily: '02:00', rates: '13:30' },
});
