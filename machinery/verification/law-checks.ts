import type { Catalog } from '../catalog/catalog.ts';
import { quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Check, type CheckContext, EXAMPLES, type Finding } from './check.ts';
import { declaredLaws } from './declared-laws.ts';
import { type Law, lendExtracts, readLaws } from './laws.ts';

/** That the enterprise keeps its laws; `programs` are those that no query can look after alone. */
export function lawChecks(platform: Platform, programs: Check[] = []): Check[] {
  const { catalog } = platform;
  const laws = catalog.modules.flatMap(({ module }) => lawsOf(catalog, module));
  // A numbered law may have a query for each document or module that it speaks of: they are one check.
  const byQuery = [...Map.groupBy(laws, (law) => law.id)].map(([id, parts]) => ({
    id,
    remedy: `The law says: ${parts.map((law) => law.sentence).join(' ')} Look at the rows that are named; ${sourcesOf(parts)}.`,
    run: (context: CheckContext) => checkAll(parts, context),
  }));
  const joined = byQuery.map((check) =>
    together(
      check,
      programs.find((one) => one.id === check.id),
    ),
  );
  // Programs take longest and compute here: queries, which the servers compute, run beside them.
  return [...programs.filter((one) => !byQuery.some((check) => check.id === one.id)), ...joined];
}

/** Every law of a module: those that its manifest declares and those that are queries. */
export function lawsOf(catalog: Catalog, module: string): Law[] {
  return [...declaredLaws(catalog, module), ...readLaws(catalog.moduleFolder(module), module)];
}

/** Where the laws of a check are written. */
function sourcesOf(laws: Law[]): string {
  const modules = [...new Set(laws.map((law) => law.module))];
  return `${modules.map((module) => `modules/${module}/laws.ts or checks/`).join(', ')} has them`;
}

/** A law that a query and a program look after together. */
function together(check: Check, program: Check | undefined): Check {
  if (!program) return check;
  return {
    ...check,
    run: async (context) => {
      const [a, b] = [await check.run(context), await program.run(context)];
      return {
        examined: a.examined + b.examined,
        violations: a.violations + b.violations,
        examples: [...b.examples, ...a.examples].slice(0, EXAMPLES),
      };
    },
  };
}

async function checkAll(laws: Law[], context: CheckContext): Promise<Finding> {
  const sum: Finding = { examined: 0, violations: 0, examples: [] };
  for (const law of laws) {
    const found = await checkLaw(law, context);
    sum.examined += found.examined;
    sum.violations += found.violations;
    sum.examples.push(...found.examples.map((example) => `${law.module}/${law.name}: ${example}`));
  }
  return { ...sum, examples: sum.examples.slice(0, EXAMPLES) };
}

async function checkLaw(law: Law, { platform, connections }: CheckContext): Promise<Finding> {
  const client = await connections.postgres(platform.databaseOf(law.module));
  const examined = await client.query<{ rows: string }>(
    `select count(*)::text as rows from ${quoteQualified(law.examines)}`,
  );
  await lendExtracts(law, client, (module) => connections.postgres(platform.databaseOf(module)));
  const violations = await client.query<{ total: string; example: unknown }>(
    `with violations as materialized (${law.sql}) select (select count(*) from violations)::text as total, to_jsonb(v) as example from violations v limit ${EXAMPLES}`,
  );
  return {
    examined: Number(examined.rows[0]?.rows),
    violations: Number(violations.rows[0]?.total ?? 0),
    examples: violations.rows.map((row) => JSON.stringify(row.example)),
  };
}
