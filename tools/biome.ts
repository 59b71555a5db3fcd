/**
 * Runs Biome. Its platform packages are depended on directly: the package that chooses among them names some that not every
 * registry carries, and an incomplete lock file cannot be installed from.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

function biomeProgram(): string {
  return fileURLToPath(import.meta.resolve(`@biomejs/cli-${process.platform}-${process.arch}/biome`));
}

if (import.meta.main)
  process.exitCode = spawnSync(biomeProgram(), process.argv.slice(2), { stdio: 'inherit' }).status ?? 1;
