import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold no source: what is installed, what runs, what version control keeps. */
const OUTSIDE = new Set(['node_modules', '.git', '.genims']);

/** A file of the repository; `path` is relative to its root, with `/` between names. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Paths of every source file below `root`, sorted. What `.gitignore` names is left out. */
export function sourcePaths(root: string): string[] {
  const paths: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (OUTSIDE.has(entry.name) || entry.name === '.env' || entry.name.startsWith('.genims-install')) continue;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  walk('');
  return paths.sort();
}

export function sourceFiles(root: string, wanted: (path: string) => boolean): SourceFile[] {
  return sourcePaths(root)
    .filter(wanted)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Tests and measurements may use what the code beside them may not. */
export function isTestCode(path: string): boolean {
  return path.startsWith('test/') || /\.(test|bench)\.ts$/.test(path);
}

/** Written by `npm run generate` or by a tool; nobody reads them line by line. */
export function isGenerated(path: string): boolean {
  return (
    path.startsWith('docs/generated/') ||
    /(^|\/)(rows\.ts|catalogue\.json|\.env\.example|package-lock\.json)$/.test(path)
  );
}
