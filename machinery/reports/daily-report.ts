import { statSync } from 'node:fs';
import { join } from 'node:path';
import { clock } from '../base/clock.ts';
import { localDay, localMoment } from '../base/company-time.ts';
import { sha256 } from '../base/digest.ts';
import { must } from '../base/errors.ts';
import { ensureFolder, writeFileAtomic } from '../base/files.ts';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import type { SqlStoreManifest } from '../catalog/manifest.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { ReportJob } from '../etl/jobs.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { Pdf } from './pdf.ts';
import { type ReportSection, readReport } from './report-definition.ts';

export interface ReportFile {
  path: string;
  format: 'pdf' | 'csv';
  hash: string;
  bytes: number;
  /** Number of the report and its revision. */
  number: string;
  rows: number;
  findings: number;
}

interface Answer extends ReportSection {
  columns: string[];
  rows: string[][];
}

/** Days for which a report is kept. */
const KEPT_DAYS = 7 * 366;

/**
 * Writes the report of the company's last whole day before `now` as PDF and CSV below `reports/` in the home, and registers both with their digests and the head of the chain of checkpoints. Made again, it is a new
 * revision, and the files before stay.
 */
export async function writeDailyReport(
  platform: Platform,
  { id, store }: ReportJob,
  { now, run }: { now: Moment; run: string },
): Promise<ReportFile[]> {
  const { server, nameThere } = must(
    platform.stores().find((one) => one.store === store),
    store.database,
  );
  const began = clock.monotonic();
  const day = localDay(now) - 1;
  const [from, to] = [localMoment(day, 0), localMoment(day + 1, 0)];
  const name = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const definition = readReport(platform.catalog, store.store, id);
  return withMysql(asRole(platform, server, accountNames.auditWriter), nameThere, async (connection) => {
    const answers: Answer[] = [];
    for (const section of definition.sections) {
      const query = section.query
        .replaceAll(':from', `'${moment(from)}'`)
        .replaceAll(':to', `'${moment(to)}'`)
        .replaceAll(':day', `'${name}'`);
      answers.push({ ...section, ...(await answer(connection, query)) });
    }
    const findings = answers.filter(({ part }) => part === 'Findings').reduce((sum, { rows }) => sum + rows.length, 0);
    const rows = answers.reduce((sum, one) => sum + one.rows.length, 0);
    const table = quoteMysqlName(must(store.reports, 'reports').table);
    const number = `CMP-${name}`;
    const revision = await nextRevision(connection, table, number);
    const head = await chainHead(connection, store);
    const title = `${definition.title}, ${name}`;
    const pdf = asPdf(title, { scope: definition.scope, number, revision, head, findings, answers });
    const folder = platform.home.file('reports', id);
    ensureFolder(folder);
    const made = [
      { format: 'pdf' as const, bytes: pdf.bytes(), pages: pdf.pageCount },
      { format: 'csv' as const, bytes: Buffer.from(asCsv(answers)), pages: null },
    ];
    const files: ReportFile[] = [];
    for (const { format, bytes, pages } of made) {
      const file = `${number}-${revision}.${format}`;
      const path = join(folder, file);
      writeFileAtomic(path, bytes);
      const hash = sha256(bytes);
      const recorded = moment(clock.now().getTime());
      await connection.query(`insert into ${table} set ?`, [
        {
          ...{ audit_timestamp: recorded, report_number: number, revision, file_format: format },
          ...{
            report_type: must(store.reports, 'reports').type,
            title,
            period_from: moment(from),
            period_to: moment(to),
          },
          ...{ data_watermark: recorded, scope_description: definition.scope, row_count: rows, page_count: pages },
          ...{ violation_count: findings, parameters: JSON.stringify({ day: name }), file_name: file },
          ...{ file_location: `reports/${id}/${file}`, file_size_bytes: statSync(path).size, file_hash: hash },
          ...{ chain_head_hash: head, generated_by: id, etl_run_number: run },
          generation_seconds: ((clock.monotonic() - began) / 1000).toFixed(6),
          ...{ is_confidential: 0, status: 'generated', recorded_at: recorded },
          retention_until: new Date((day + KEPT_DAYS) * DAY_MS).toISOString().slice(0, 10),
        },
      ]);
      files.push({ path, format, hash, bytes: bytes.length, number: `${number}/${revision}`, rows, findings });
    }
    return files;
  });
}

async function answer(connection: MysqlConnection, query: string): Promise<{ columns: string[]; rows: string[][] }> {
  const [rows, fields] = (await connection.query({ sql: query, rowsAsArray: true })) as unknown as [
    unknown[][],
    { name: string }[],
  ];
  const text = (value: unknown) =>
    value === null ? '' : String(value).replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.\d+$/, '$1');
  return { columns: fields.map(({ name }) => name), rows: rows.map((row) => row.map(text)) };
}

async function nextRevision(connection: MysqlConnection, table: string, number: string): Promise<number> {
  const [row] = await mysqlRows<{ last: string | null }>(
    connection,
    `select max(revision) as last from ${table} where report_number = ?`,
    [number],
  );
  return Number(row?.last ?? 0) + 1;
}

/** The newest checkpoint, which ties the report to the state of the audit. */
async function chainHead(connection: MysqlConnection, { changeLog }: SqlStoreManifest): Promise<string> {
  const rows =
    changeLog &&
    (await mysqlRows<{ hash: string }>(
      connection,
      `select checkpoint_hash as hash from ${quoteMysqlName(changeLog.checkpoints)} order by checkpoint_id desc limit 1`,
    ));
  return rows?.[0]?.hash ?? '0'.repeat(64);
}

function asPdf(
  title: string,
  given: { scope: string; number: string; revision: number; head: string; findings: number; answers: Answer[] },
): Pdf {
  const pdf = new Pdf(title);
  pdf.heading(title, 16);
  pdf.paragraph(
    `${given.number}, revision ${given.revision}. ${given.scope} Days are those of company time (Asia/Kolkata), moments UTC.`,
  );
  pdf.paragraph(
    given.findings === 0 ? 'There is nothing to find fault with.' : `${given.findings} findings; they are told first.`,
  );
  pdf.paragraph(`Head of the chain of checkpoints: ${given.head}`);
  let part = '';
  for (const { part: of, title: about, columns, rows } of given.answers) {
    if (of !== part) pdf.heading(of, 13);
    part = of;
    pdf.heading(`${about} (${rows.length})`, 10);
    if (rows.length === 0) pdf.paragraph('None.');
    else pdf.table({ columns: columns.map((name) => name.replaceAll('_', ' ')), rows });
  }
  return pdf;
}

/** Sections one after the other, each with its part, title and names of columns. */
function asCsv(answers: readonly Answer[]): string {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
  return answers
    .map(({ part, title, columns, rows }) => {
      const head = line(['part', 'section', ...columns]);
      return head + rows.map((row) => line([part, title, ...row])).join('');
    })
    .join('\n');
}

function moment(milliseconds: Moment): string {
  return new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ');
}
