import { clock } from './clock.ts';

/**
 * How a command tells what it is doing, always on standard error: standard output is for results. On a terminal open steps share
 * the last lines and finished ones scroll away; elsewhere each finished step is one plain line; `quiet` says nothing but warnings.
 */
export interface Reporter {
  /** Starts a step. Finish it with `done` or `fail`; `update` shows how far it is. */
  step(name: string): Step;
  /** A line that the user should see. */
  note(text: string): void;
  /** A line that the user must see, even with --quiet. */
  warn(text: string): void;
}

export interface Step {
  update(detail: string): void;
  done(detail?: string): void;
  fail(detail?: string): void;
}

export type ReporterMode = 'terminal' | 'plain' | 'quiet';

const FRAMES = ['|', '/', '-', '\\'];

export function createReporter(mode: ReporterMode, out: NodeJS.WriteStream = process.stderr): Reporter {
  if (mode === 'terminal') return terminalReporter(out);
  const say = (text: string) => mode === 'plain' && out.write(`${text}\n`);
  return {
    step(name) {
      const started = clock.monotonic();
      return {
        update() {},
        done: (detail) => void say(line('ok', name, detail, started)),
        fail: (detail) => void say(line('FAILED', name, detail, started)),
      };
    },
    note: (text) => void say(text),
    warn: (text) => void out.write(`warning: ${text}\n`),
  };
}

function line(mark: string, name: string, detail: string | undefined, started: number): string {
  return `${mark.padEnd(6)} ${name}${detail ? `: ${detail}` : ''} (${seconds(started)})`;
}

function seconds(started: number): string {
  return `${((clock.monotonic() - started) / 1000).toFixed(1)} s`;
}

function terminalReporter(out: NodeJS.WriteStream): Reporter {
  const open: { name: string; detail: string; started: number }[] = [];
  let drawn = 0;
  let frame = 0;
  let timer: NodeJS.Timeout | undefined;
  const erase = () => {
    if (drawn > 0) out.write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = () => {
    const width = (out.columns || 100) - 1;
    for (const step of open) {
      const text = `  ${FRAMES[frame % FRAMES.length]} ${step.name}${step.detail ? `: ${step.detail}` : ''} (${seconds(step.started)})`;
      out.write(`${text.slice(0, width)}\n`);
      drawn++;
    }
    frame++;
  };
  const redraw = (printed?: string) => {
    erase();
    if (printed !== undefined) out.write(`${printed}\n`);
    draw();
    if (open.length > 0 && !timer) {
      timer = setInterval(() => redraw(), 120);
      timer.unref();
    } else if (open.length === 0 && timer) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  return {
    step(name) {
      const step = { name, detail: '', started: clock.monotonic() };
      open.push(step);
      redraw();
      const finish = (mark: string) => (detail?: string) => {
        const at = open.indexOf(step);
        if (at < 0) return;
        open.splice(at, 1);
        redraw(`  ${mark} ${name}${detail ? `: ${detail}` : ''} (${seconds(step.started)})`);
      };
      return {
        update(detail) {
          step.detail = detail;
        },
        done: finish('\u001b[32m✓\u001b[0m'),
        fail: finish('\u001b[31m✗\u001b[0m'),
      };
    },
    note: (text) => redraw(text),
    warn: (text) => redraw(`\u001b[33mwarning:\u001b[0m ${text}`),
  };
}

/** A count as people read it: 1,234,567. */
export function counted(value: number): string {
  return value.toLocaleString('en-US');
}

/** Runs `work` as a step of the reporter; the step ends with what `summary` says of the result. */
export async function reportStep<T>(
  reporter: Reporter,
  name: string,
  work: (step: Step) => Promise<T>,
  summary?: (result: T) => string | undefined,
): Promise<T> {
  const step = reporter.step(name);
  try {
    const result = await work(step);
    step.done(summary?.(result));
    return result;
  } catch (error) {
    step.fail();
    throw error;
  }
}
