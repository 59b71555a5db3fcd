import { join, resolve } from 'node:path';
import {
  type Config,
  parseConfig,
  readEnvironment,
  refuseUnknownNames,
  terminalFacts,
} from '../machinery/base/config.ts';
import { readFileIfAny } from '../machinery/base/files.ts';
import { Home } from '../machinery/base/home.ts';
import { createReporter, type Reporter } from '../machinery/base/reporter.ts';
import type { Catalog } from '../machinery/catalog/catalog.ts';
import { LAYOUTS, type Layout } from '../machinery/catalog/manifest.ts';
import { Platform } from '../machinery/provisioning/platform.ts';
import { loadCatalog, ROOT } from './catalog.ts';

export interface CommonOptions {
  json?: boolean;
  quiet?: boolean;
}

/** What every command works with. */
export class Context {
  readonly catalog: Catalog;
  readonly config: Config;
  readonly home: Home;
  readonly reporter: Reporter;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Where downloaded programs are kept. */
  readonly packages = join(ROOT, 'node_modules', '.cache', 'genims');

  /** `folder` is the home where it is not that of the environment. */
  constructor({ json = false, quiet = false }: CommonOptions, folder?: string) {
    this.json = json;
    this.quiet = quiet;
    this.catalog = loadCatalog();
    const environment = readEnvironment(join(ROOT, '.env'));
    refuseUnknownNames(environment, this.catalog.serverSlots());
    this.config = parseConfig(environment.values, this.catalog.serverSlots(), environment.fromFile);
    const home = folder ?? this.config.home;
    this.home = new Home(home === undefined ? join(ROOT, '.genims') : resolve(home));
    const plain = json || !process.stderr.isTTY || terminalFacts().plain;
    this.reporter = createReporter(quiet ? 'quiet' : plain ? 'plain' : 'terminal');
  }

  /** The platform of this home, in the layout that it was made in. */
  platform(layout: Layout = this.keptLayout() ?? 'maximum'): Platform {
    return new Platform({
      catalog: this.catalog,
      home: this.home,
      config: this.config,
      reporter: this.reporter,
      layout,
      version: version(),
      packages: this.packages,
    });
  }

  keptLayout(): Layout | undefined {
    const kept = this.home.state.parameters?.layout;
    return LAYOUTS.find((layout) => layout === kept);
  }

  /** Results go to standard output: one JSON document, or text for people. */
  print(document: unknown, text: () => string): void {
    if (this.json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    else if (!this.quiet) {
      const shown = text();
      if (shown !== '') process.stdout.write(`${shown}\n`);
    }
  }
}

export function version(): string {
  return (JSON.parse(readFileIfAny(join(ROOT, 'package.json')) ?? '{}') as { version: string }).version;
}
