import { GenimsError, must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context, Ledger } from '../context.ts';

type Period = Readonly<CopyRows['financial.fiscal_periods']>;

/** One unit of a currency in itself, in hundred-millionths. */
export const PAR: Scaled = 100_000_000;

const SUPPLIES: Readonly<Record<Parameters<Ledger['taxCode']>[0], string>> = {
  'out-intra': 'OUT-INTRA',
  'out-inter': 'OUT-INTER',
  'out-export': 'OUT-EXPORT',
  'in-intra': 'IN-INTRA',
  'in-inter': 'IN-INTER',
  'in-import': 'IN-IMPORT',
};

/** Rows of a copy by something that never changes; built anew when rows have been added. */
class Lookup<Found> {
  private size = -1;
  private found = new Map<string, Found>();
  private readonly sizeNow: () => number;
  private readonly build: () => Map<string, Found>;

  constructor(sizeNow: () => number, build: () => Map<string, Found>) {
    this.sizeNow = sizeNow;
    this.build = build;
  }

  get(what: string): Found | undefined {
    if (this.size !== this.sizeNow()) {
      this.size = this.sizeNow();
      this.found = this.build();
    }
    return this.found.get(what);
  }
}

/** Periods, rates and tax codes of finance, as the copies tell them. */
export class FinanceCopies {
  private readonly context: Context;
  private readonly periods: Lookup<Key[]>;
  private readonly rates: Lookup<{ day: Day; rate: Scaled }[]>;
  private readonly taxCodes: Lookup<Key>;

  constructor(context: Context) {
    this.context = context;
    const { copies } = context;
    this.periods = new Lookup(
      () => copies['financial.fiscal_periods'].size,
      () => this.periodsByCompany(),
    );
    this.rates = new Lookup(
      () => copies['financial.exchange_rates'].size,
      () => this.ratesByCurrency(),
    );
    this.taxCodes = new Lookup(
      () => copies['financial.tax_codes'].size,
      () => new Map([...copies['financial.tax_codes'].all()].map((row) => [row.tax_code, row.tax_code_id] as const)),
    );
  }

  /** The period into which an entry of a day goes: its own, or the next one in which sub-ledgers may still post. */
  periodFor(company: Key, day: Day): Period {
    const periods = (this.periods.get(String(company)) ?? []).map((key) => this.period(key));
    const own = periods.findIndex((row) => row.start_date <= day && day <= row.end_date);
    const open = periods.slice(Math.max(0, own)).find((row) => row.status === 'open');
    // A month begins some hours before its period is opened.
    return must(
      periods[own]?.status === 'future' ? periods[own] : open,
      `an open period of company ${company} for day ${day}`,
    );
  }

  rate(currencyCode: string, day: Day): Scaled {
    if (currencyCode === 'INR') return PAR;
    const rates = this.rates.get(currencyCode) ?? [];
    const known = rates.findLast((one) => one.day <= day) ?? rates[0];
    return must(known, `a rate of ${currencyCode} on day ${day}`).rate;
  }

  taxCode(kind: Parameters<Ledger['taxCode']>[0], ratePct: Scaled): CopyRows['financial.tax_codes'] {
    const code = `GST${kind === 'out-export' ? 0 : ratePct / 10_000}-${SUPPLIES[kind]}`;
    const key = this.taxCodes.get(code);
    const row = key === undefined ? undefined : this.context.copies['financial.tax_codes'].get(key);
    if (!row) throw new GenimsError('INTERNAL', `There is no tax code ${code}.`);
    return row;
  }

  private period(key: Key): Period {
    return must(this.context.copies['financial.fiscal_periods'].get(key), `period ${key}`);
  }

  private periodsByCompany(): Map<string, Key[]> {
    const regular = [...this.context.copies['financial.fiscal_periods'].all()]
      .filter((row) => row.period_type === 'regular')
      .sort((a, b) => a.start_date - b.start_date);
    const byCompany = Map.groupBy(regular, (row) => String(row.company_id));
    return new Map([...byCompany].map(([company, rows]) => [company, rows.map((row) => row.fiscal_period_id)]));
  }

  private ratesByCurrency(): Map<string, { day: Day; rate: Scaled }[]> {
    const spot = [...this.context.copies['financial.exchange_rates'].all()]
      .filter((row) => row.rate_type === 'spot' && row.base_currency_code === 'INR' && row.status === 'active')
      .sort((a, b) => a.rate_date - b.rate_date);
    const byCurrency = Map.groupBy(spot, (row) => row.currency_code);
    return new Map(
      [...byCurrency].map(([currency, rows]) => [
        currency,
        rows.map((row) => ({ day: row.rate_date, rate: row.exchange_rate })),
      ]),
    );
  }
}
