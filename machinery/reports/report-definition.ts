import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';

export type ReportPart = 'Findings' | 'Figures' | 'Evidence';

export interface ReportSection {
  part: ReportPart;
  title: string;
  /** SQL of the store; `:from` and `:to` are the moments between which the day lies, `:day` is the day. */
  query: string;
}

/** What a report of a store tells, in the order of its file. */
export interface ReportDefinition {
  title: string;
  scope: string;
  sections: ReportSection[];
}

const HEAD = /^-- (.+)\n-- Scope: (.+)\n/;
const SECTION = /^-- (Findings|Figures|Evidence): (.+)\n([^;]+)(?:;\n|$)/;

/** Reads `reports/<job>.sql`: the first line is the title, the second tells the scope; then sections, findings first, each a head and a query. */
export function readReport(catalog: Catalog, store: string, job: string): ReportDefinition {
  const path = join(catalog.storeFolder(store), 'reports', `${job}.sql`);
  const text = readFileSync(path, 'utf8');
  const head = HEAD.exec(text);
  if (!head) throw new GenimsError('INTERNAL', `${path} must begin with its title and scope.`);
  const sections: ReportSection[] = [];
  let rest = text.slice(head[0].length);
  for (let match = SECTION.exec(rest); match; match = SECTION.exec(rest)) {
    sections.push({
      part: match[1] as ReportPart,
      title: must(match[2], 'title'),
      query: must(match[3], 'query').trim(),
    });
    rest = rest.slice(match[0].length);
  }
  if (rest.trim() !== '') throw new GenimsError('INTERNAL', `${path} is not understood from "${rest.slice(0, 60)}".`);
  return { title: must(head[1], 'title'), scope: must(head[2], 'scope'), sections };
}
