import { type CommonOptions, Context } from './context.ts';

export async function run(options: CommonOptions): Promise<void> {
  const context = new Context(options);
  const stopped = await context.home.withLock(() => context.platform().engines.stop(), { patience: 5000 });
  context.print({ ok: true, stopped }, () =>
    stopped.length > 0 ? `Stopped ${stopped.join(', ')}; all data stays.` : 'Nothing was running.',
  );
}
