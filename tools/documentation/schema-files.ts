import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemaFile } from '../../machinery/catalog/schema-spec.ts';
import { capitalised } from './markdown.ts';

/** One schema file with tables: what they have in common is its subject. */
export interface Subject {
  file: string;
  title: string;
  /** The comment at the head of the file, without its subject's name being said twice. */
  about: string;
  tables: string[];
}

/** The subjects of a module or store in the order of its files. */
export function subjectsOf(folder: string): Subject[] {
  return sqlFiles(folder).flatMap((file) => {
    const sql = readSchemaFile(folder, file);
    const tables = [...sql.matchAll(/^create table (?:if not exists )?(?:\w+\.)?(\w+)/gim)].map(
      ([, name = '']) => name,
    );
    if (tables.length === 0) return [];
    const title = capitalised(file.replace(/^\d+_(.*)\.sql$/, '$1').replaceAll('_', ' '));
    return [{ file, title, about: headComment(sql), tables }];
  });
}

function headComment(sql: string): string {
  const [head = ''] = /^(?:--.*\n?)*/.exec(sql) ?? [];
  return head
    .replace(/^--\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Table to the conditions of its checks, as the schema files state them: each MySQL product prints them in a way of its own, so the
 * catalogue has only their names.
 */
export function statedChecks(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of sqlFiles(folder)) {
    const sql = readSchemaFile(folder, file);
    for (const [statement] of sql.matchAll(/^create table [\s\S]*?;\s*$/gim)) {
      const name = /^create table (?:if not exists )?(\w+)/i.exec(statement)?.[1] ?? '';
      const checks = [...statement.matchAll(/^\s*constraint \w+ check \((.*)\)\s*,?\s*$/gim)].map(
        ([, text = '']) => text,
      );
      found.set(name, checks);
    }
  }
  return found;
}

function sqlFiles(folder: string): string[] {
  return readdirSync(join(folder, 'schema'))
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
