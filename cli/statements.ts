import { GenimsError } from '../machinery/base/errors.ts';
import { connectPostgres } from '../machinery/engines/postgres/connect.ts';
import { type CommonOptions, Context } from './context.ts';

interface Options extends CommonOptions {
  company?: string;
  period?: string;
}

interface Line {
  statement: string;
  code: string;
  name: string;
  type: string;
  indent: number;
  amount: string;
  year_to_date: string;
}

interface StockLine {
  account: string;
  name: string;
  opening: string;
  received: string;
  issued: string;
  closing: string;
}

const TITLES: Readonly<Record<string, string>> = {
  income_statement: 'Profit and loss',
  balance_sheet: 'Balance sheet',
  cash_flow: 'Cash flow',
};

/** Prints the four statements of a company, or of the group, for a month whose books are closed. */
export async function run({ company, period, ...options }: Options): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const { server, nameThere } = platform.databaseOf('financial');
  const client = await connectPostgres(server, nameThere);
  try {
    const chosen = (
      await client.query<{ month: string; start: string }>(
        `select to_char(p.start_date, 'YYYY-MM') as month, p.start_date::text as start
         from financial.financial_statements s
         join financial.fiscal_periods p using (fiscal_period_id)
         join master.companies c on c.company_id = s.company_id
         where s.is_consolidated = $1 and ($1 or c.company_code = $2) and ($3::text is null or to_char(p.start_date, 'YYYY-MM') = $3)
         order by p.start_date desc limit 1`,
        [company === undefined, company ?? null, period ?? null],
      )
    ).rows[0];
    if (!chosen)
      throw new GenimsError(
        'USAGE',
        `There are no statements of ${company ?? 'the group'}${period ? ` for ${period}` : ''}.`,
      );
    const lines = (
      await client.query<Line>(
        `select s.statement_type as statement, s.line_code as code, s.line_name as name, s.line_type as type, s.indent_level as indent, s.amount::text as amount,
           s.year_to_date_amount::text as year_to_date
         from financial.financial_statements s
         join financial.fiscal_periods p using (fiscal_period_id)
         join master.companies c on c.company_id = s.company_id
         where p.start_date = $1 and s.is_consolidated = $2 and ($2 or c.company_code = $3) and s.status = 'published'
         order by array_position(array['income_statement', 'balance_sheet', 'cash_flow'], s.statement_type), s.line_number`,
        [chosen.start, company === undefined, company ?? null],
      )
    ).rows;
    const stock = (
      await client.query<StockLine>(
        `select b.account_code as account, a.account_name as name, sum(b.opening_amount_base)::text as opening, sum(b.debit_amount_base)::text as received,
           sum(b.credit_amount_base)::text as issued, sum(b.closing_amount_base)::text as closing
         from financial.account_balances b
         join financial.fiscal_periods p using (fiscal_period_id)
         join financial.chart_of_accounts a using (account_code)
         join master.companies c on c.company_id = b.company_id
         where p.start_date = $1 and b.account_code like '13%' and ($2::text is null or c.company_code = $2)
         group by b.account_code, a.account_name
         order by b.account_code`,
        [chosen.start, company ?? null],
      )
    ).rows;
    context.print(
      { ok: true, company: company ?? null, consolidated: company === undefined, period: chosen.month, lines, stock },
      () => asText({ who: company ?? 'The group', month: chosen.month, lines, stock }),
    );
  } finally {
    await client.end();
  }
}

function asText({
  who,
  month,
  lines,
  stock,
}: {
  who: string;
  month: string;
  lines: Line[];
  stock: StockLine[];
}): string {
  const out = [`${who}, ${month}, million INR`];
  for (const [statement, title] of Object.entries(TITLES)) {
    out.push('', row([title, 'month', statement === 'balance_sheet' ? '' : 'year to date']));
    for (const line of lines.filter((one) => one.statement === statement))
      out.push(
        row([
          `${'  '.repeat(line.indent)}${line.name}`,
          millions(line.amount),
          statement === 'balance_sheet' ? '' : millions(line.year_to_date),
        ]),
      );
  }
  out.push('', row(['Stock', 'opening', 'received', 'issued', 'closing']));
  for (const { account, name, opening, received, issued, closing } of stock)
    out.push(row([`  ${account} ${name}`, ...[opening, received, issued, closing].map(millions)]));
  return out.join('\n');
}

function row([name = '', ...figures]: string[]): string {
  return `${name.padEnd(42)}${figures.map((one) => one.padStart(14)).join('')}`.trimEnd();
}

/** Rounded for reading; the exact amount is in the answer of --json. */
function millions(amount: string): string {
  return (Number(amount) / 1_000_000).toFixed(2);
}
