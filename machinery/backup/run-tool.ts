import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { childEnvironment } from '../base/config.ts';
import { GenimsError } from '../base/errors.ts';

export interface ToolCall {
  path: string;
  args: string[];
  env: Record<string, string>;
  /** What it does, for messages. */
  what: string;
}

/** What a tool prints, as it comes. Whoever stops reading ends the tool. */
export async function* outputOf(call: ToolCall): AsyncGenerator<Buffer> {
  const { child, ended } = started(call, 'ignore');
  try {
    if (child.stdout) for await (const chunk of child.stdout) yield chunk as Buffer;
    await ended;
  } finally {
    if (child.exitCode === null) child.kill();
  }
}

/** Runs a tool that reads `input`, to its end; gives what it printed. */
export async function feedTool(call: ToolCall, input: AsyncIterable<Buffer>): Promise<string> {
  const { child, ended } = started(call, 'pipe');
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  try {
    const { stdin } = child;
    // A tool that fails stops reading: its own message says why, not the broken pipe.
    const fed = stdin
      ? pipeline(input, stdin).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
        })
      : undefined;
    await Promise.all([fed, ended]);
    return printed;
  } finally {
    if (child.exitCode === null) child.kill();
  }
}

function started({ path, args, env, what }: ToolCall, stdin: 'ignore' | 'pipe') {
  const child: ChildProcess = spawn(path, args, { env: childEnvironment(env), stdio: [stdin, 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4000);
  });
  const ended = once(child, 'close').then(
    ([code]) => {
      if (code !== 0)
        throw new GenimsError('BACKUP_FAILED', `${what} failed (exit ${code}): ${complaint.trim() || 'no message'}`);
    },
    (error: Error) => {
      throw new GenimsError('BACKUP_FAILED', `${what}: ${path} cannot be run (${error.message}).`, { cause: error });
    },
  );
  // Whoever fails before the tool does need not look at its end.
  ended.catch(() => {});
  return { child, ended };
}
