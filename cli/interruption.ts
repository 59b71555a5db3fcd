let cancelling: (() => void) | undefined;

/** Ends the process by the signal that asks for it, as whoever sent it expects; what can be cancelled is cancelled at the first one. */
export function listenForInterruption(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const listener = () => {
      const cancel = cancelling;
      cancelling = undefined;
      if (cancel) return cancel();
      const engines = process.argv.includes('up')
        ? ' Engines that were started go on running; ./genims down stops them.'
        : '';
      process.stderr.write(
        `\nInterrupted. What was begun can be gone on with: run the same command again.${engines}\n`,
      );
      process.off(signal, listener);
      process.kill(process.pid, signal);
    };
    process.on(signal, listener);
  }
}

/** Aborts at the first signal that asks the process to end; the next one ends it. */
export function abortedByInterruption(): AbortSignal {
  const controller = new AbortController();
  cancelling = () => controller.abort();
  return controller.signal;
}
