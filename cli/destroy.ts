import { GenimsError } from '../machinery/base/errors.ts';
import { reportStep } from '../machinery/base/reporter.ts';
import { destroySteps } from '../machinery/provisioning/destroy.ts';
import { type CommonOptions, Context } from './context.ts';

export async function run(options: CommonOptions & { yes?: boolean }): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  const { home } = context;
  // The dry run and the real one walk through the same steps.
  const steps = destroySteps(platform);
  const listed = steps.map((step) => step.what);
  if (!options.yes)
    throw new GenimsError(
      'CONFIRMATION_NEEDED',
      listed.length === 0
        ? `There is nothing in ${home.path} to remove.`
        : `This would remove:\n${listed.map((what) => `  ${what}`).join('\n')}`,
      { detail: listed },
    );
  if (steps.length > 0)
    await home.withLock(
      async () => {
        for (const step of steps) await reportStep(context.reporter, `Removing ${step.what}`, () => step.run());
      },
      { patience: 5000 },
    );
  context.print({ ok: true, removed: listed }, () =>
    listed.length > 0 ? 'Everything that this platform created is gone.' : 'There was nothing to remove.',
  );
}
