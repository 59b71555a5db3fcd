import { connections } from '../machinery/provisioning/connections.ts';
import { type CommonOptions, Context } from './context.ts';

export async function run(options: CommonOptions): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const all = connections(platform);
  // Addresses contain no character that a shell would read as more than text, but a password of a named server may.
  context.print(Object.fromEntries(all), () => all.map(([name, value]) => `${name}=${shellQuote(value)}`).join('\n'));
}

function shellQuote(value: string): string {
  return /^[\w@%+=:,./-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
