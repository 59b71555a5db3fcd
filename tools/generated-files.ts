import { loadCatalog } from '../cli/context.ts';
import { renderRows } from './render-rows.ts';

/** Every file that follows from committed catalogues and code alone, as (path, content). A test compares them with what is committed. */
export function generatedFiles(): Map<string, string> {
  const catalog = loadCatalog();
  const files = new Map<string, string>();
  for (const { module } of catalog.modules)
    files.set(`modules/${module}/rows.ts`, renderRows(module, catalog.moduleSpec(module)));
  return files;
}
