import { GenimsError } from '../machinery/base/errors.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { type CommonOptions, Context } from './context.ts';
import { stopUnits } from './daemons.ts';

export async function run(options: CommonOptions): Promise<void> {
  const context = new Context(options);
  // What agents did last is carried before the engines go.
  await stopUnits(new DaemonHome(context.home), undefined);
  const stop = () => context.platform().engines.stop();
  const stopped = await context.home.withLock(stop, { patience: 5000 }).catch((error: unknown) => {
    // On a disk that became read-only no other command can change the home either: engines can still be ended.
    if (error instanceof GenimsError && error.code === 'HOME_UNUSABLE') return stop();
    throw error;
  });
  context.print({ ok: true, stopped }, () =>
    stopped.length > 0 ? `Stopped ${stopped.join(', ')}; all data stays.` : 'Nothing was running.',
  );
}
