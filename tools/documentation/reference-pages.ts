import type { Argument, Command, Option } from 'commander';
import { ERRORS } from '../../machinery/base/errors.ts';
import { anchor, bullets, code, link, page, table } from './markdown.ts';

/** Every error that a user can meet. */
export function errorsPage(): string {
  const all = Object.entries(ERRORS);
  return page(
    '# Errors',
    'A failing command prints `error CODE: what happened` and what to do about it; with `--json` it prints `{"ok": false, "error": {"code", "message", "remedy", "detail"}}`. It exits 2 where the call was wrong, 1 where it could not be carried out. Symptoms are sorted in [troubleshooting](../runbooks/troubleshooting.md).',
    table(
      ['code', 'exit', 'meaning'],
      all.map(([name, { exit, meaning }]) => [link(code(name), `#${anchor(name)}`), String(exit), meaning]),
    ),
    ...all.map(([name, { exit, meaning, remedy }]) =>
      [`## ${name}`, bullets([meaning, `**What to do** ${remedy}`, `**Exit** ${exit}`])].join('\n\n'),
    ),
  );
}

/** Every command as the program itself describes it. */
export function cliPage(program: Command): string {
  const shared = new Set(['--json', '--quiet']);
  const common = program.commands[0]?.options.filter((one) => shared.has(one.flags)) ?? [];
  return page(
    '# Command line',
    `${program.description()} Every command exits 0 only on success, 1 on failure and 2 on wrong usage (${link('errors', 'errors.md')}). Settings are environment variables or lines of ${code('.env')} (${link('configuration', 'configuration.md')}).`,
    table(
      ['command', 'does'],
      program.commands.map((one) => [link(code(one.name()), `#${anchor(heading(one))}`), one.description()]),
    ),
    '## Options of every command',
    options(common),
    ...program.commands.map((one) => {
      const own = one.options.filter((option) => !shared.has(option.flags));
      return [
        `## ${heading(one)}`,
        `${one.description().charAt(0).toUpperCase()}${one.description().slice(1)}.`,
        `\`\`\`\n./genims ${one.name()} ${usage(one, own)}\n\`\`\``.replace(' \n', '\n'),
        ...(one.registeredArguments.length > 0 ? [argumentTable([...one.registeredArguments])] : []),
        ...(own.length > 0 ? [options(own)] : []),
      ].join('\n\n');
    }),
  );
}

function heading(command: Command): string {
  return `genims ${command.name()}`;
}

function usage(command: Command, own: Option[]): string {
  const words = command.registeredArguments.map((one) => {
    const name = `${one.name().toUpperCase()}${one.variadic ? '...' : ''}`;
    return one.required ? name : `[${name}]`;
  });
  const flags = own.map((one) => {
    const text = one.flags.replace(/<(\w+)>/, (_, name: string) => name.toUpperCase());
    return one.mandatory ? text : `[${text}]`;
  });
  return [...words, ...flags].join(' ');
}

function argumentTable(all: Argument[]): string {
  return table(
    ['argument', 'meaning'],
    all.map((one) => [code(one.name().toUpperCase()), one.description]),
  );
}

function options(all: Option[]): string {
  return table(
    ['option', 'meaning', 'default'],
    all.map((one) => [code(one.flags), one.description, one.mandatory ? 'must be given' : defaultOf(one)]),
  );
}

function defaultOf({ defaultValueDescription, defaultValue }: Option): string {
  if (defaultValueDescription !== undefined) return defaultValueDescription;
  return defaultValue === undefined ? '' : code(String(defaultValue));
}
