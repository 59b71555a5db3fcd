import { GenimsError } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** The unit that carries changes between the databases. */
export const SYNC = 'sync';
/** The unit that looks after the audit: recomputes its chains and records their heads. */
export const AUDITOR = 'auditor';
/** The unit that loads reporting and analytics. */
export const LOADER = 'etl';
/** The unit that archives changes, and makes backups and drills by their schedule. */
export const BACKUP = 'backup';
/** The unit that measures the platform and raises alerts. */
export const MONITOR = 'monitor';
/** Units that serve all modules and follow no agent's clock, in the order in which they are stopped, after the agents. */
export const SERVICES: readonly string[] = [MONITOR, LOADER, SYNC, AUDITOR, BACKUP];

/** What the runtime is told of a process that runs for days: it takes up its garbage sooner than a command that is to be over soon, and stays smaller for it. */
export const UNIT_FLAGS: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/**
 * What runs as a process of its own: the agent of a module, or a service such as synchronisation. Daemons have the names that operators know; one name may start several agents (wms_tms), and two names may stand for
 * one agent (iot and scada).
 */
export class Units {
  private readonly byName: ReadonlyMap<string, readonly string[]>;

  constructor(catalog: Catalog, agents: ReadonlySet<string>) {
    const byName = new Map<string, string[]>(SERVICES.map((unit) => [unit, [unit]]));
    for (const { module, daemons } of catalog.modules)
      for (const { id } of daemons)
        if (agents.has(module)) byName.set(id, [...new Set([...(byName.get(id) ?? []), module])]);
    this.byName = byName;
  }

  /** Names of daemons whose modules have an agent. */
  get names(): string[] {
    return [...this.byName.keys()];
  }

  /** Units of the names, of all names where there are none. Errors: USAGE. */
  of(names: readonly string[]): string[] {
    const wanted = names.length === 0 ? this.names : names;
    return [...new Set(wanted.flatMap((name) => this.one(name)))];
  }

  namesOf(unit: string): string[] {
    return this.names.filter((name) => this.byName.get(name)?.includes(unit));
  }

  private one(name: string): readonly string[] {
    const units = this.byName.get(name);
    if (units) return units;
    // A supervisor starts its children by the unit.
    if ([...this.byName.values()].some((all) => all.includes(name))) return [name];
    throw new GenimsError(
      'USAGE',
      `There is no daemon "${name}". (Nearest is ${nearest(name, this.names)}; there are ${this.names.join(', ')}.)`,
    );
  }
}
