import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import { RULES } from '../../lifecycle/rules.ts';
import type { GlPostingRulesRow, Types } from '../../rows.ts';
import { type Context, type Line, personOf } from '../context.ts';

type Event = GlPostingRulesRow['business_event'];
type Basis = GlPostingRulesRow['amount_basis'];

const SHORT: Readonly<Partial<Record<Event, string>>> = { goods_receipt: 'GR', goods_receipt_reversal: 'GRR' };
const YEARS_IN_FORCE = 6 * 365;

/** Which accounts an event moves. */
export const postingRules: Process<Types> = { name: 'posting rules', opens: openRules };

function openRules(context: Context): void {
  const { tables, now } = context;
  const approver = personOf(context, 'Chief Financial Officer');
  const limits: Partial<Record<Event, number>> = {
    manual: 0,
    inventory_adjustment: 20_000_000,
    intercompany: 500_000_000,
  };
  const counts = new Map<Event, number>();
  for (const rule of RULES) {
    const sequence = (counts.get(rule.event) ?? 0) + 10;
    counts.set(rule.event, sequence);
    tables.gl_posting_rules.add({
      gl_posting_rule_code: `${codeOf(rule.event)}-${sequence}`,
      rule_name: `${words(rule.event)}: ${words(rule.basis)}${rule.item ? ` of ${words(rule.item)}` : ''}`,
      business_event: rule.event,
      rule_sequence: sequence,
      item_category: rule.item ?? null,
      partner_category: rule.partner ?? null,
      amount_basis: rule.basis,
      debit_account_code: rule.debit,
      credit_account_code: rule.credit,
      debit_cost_center_source: rule.centre ?? 'none',
      credit_cost_center_source: rule.event.endsWith('confirmation') ? (rule.centre ?? 'none') : 'none',
      tax_code_id: withheldBy(context, rule.event, rule.basis),
      reverses_sign: rule.signed ?? false,
      is_automatic: rule.event !== 'manual',
      approval_limit_amount: limits[rule.event] ?? null,
      line_text_template: `${words(rule.event)} {source_document_number}`,
      approved_by_employee_id: approver,
      valid_from: localDay(now) - YEARS_IN_FORCE,
      status: 'active',
    });
  }
}

/** Tax that is withheld from suppliers has one section of the law. */
function withheldBy({ tables }: Context, event: Event, basis: Basis): Key | null {
  if (basis !== 'withholding' || !event.startsWith('vendor')) return null;
  return tables.tax_codes.by('tax_type', 'withholding')[0]?.tax_code_id ?? null;
}

function codeOf(event: Event): string {
  const initials = event.split('_').map((word) => word.slice(0, 4).toUpperCase());
  return SHORT[event] ?? initials.join('-');
}

function words(text: string): string {
  return text.replaceAll('_', ' ');
}

interface Found {
  /** By event, side and account. */
  byAccount: ReadonlyMap<string, Key>;
  /** By event, side and amount. */
  byBasis: ReadonlyMap<string, Readonly<GlPostingRulesRow>>;
}

const found = derived<Types, Found>({
  from: ['gl_posting_rules'],
  build({ tables }) {
    const byAccount = new Map<string, Key>();
    const byBasis = new Map<string, Readonly<GlPostingRulesRow>>();
    for (const rule of tables.gl_posting_rules.held()) {
      const { business_event: event, gl_posting_rule_id: key, debit_account_code, credit_account_code } = rule;
      const sides = rule.reverses_sign ? ['debit', 'credit'] : ['debit'];
      for (const side of sides) {
        const other = side === 'debit' ? 'credit' : 'debit';
        setFirst(byAccount, `${event}/${side}/${debit_account_code}`, key);
        setFirst(byAccount, `${event}/${other}/${credit_account_code}`, key);
      }
      for (const side of ['debit', 'credit']) setFirst(byBasis, `${event}/${side}/${rule.amount_basis}`, rule);
    }
    return { byAccount, byBasis };
  },
});

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

/** The rule that gives or confirms the account of a line. */
export function ruleFor(context: Context, event: Event, line: Line): Key | null {
  const isDebit = (line.debit_amount_base ?? 0) > 0 || (line.credit_amount_base ?? 0) < 0;
  return context.the(found).byAccount.get(`${event}/${isDebit ? 'debit' : 'credit'}/${line.account_code}`) ?? null;
}

/** The account of an amount that came without one. */
export function accountFor(context: Context, event: Event, basis: Basis, isDebit: boolean) {
  const rule = context.the(found).byBasis.get(`${event}/${isDebit ? 'debit' : 'credit'}/${basis}`);
  if (!rule) return undefined;
  return { account: isDebit ? rule.debit_account_code : rule.credit_account_code, rule: rule.gl_posting_rule_id };
}
