import { UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { VERSION } from '../version.ts';
import { checkCommand } from './check-command.ts';
import { compareCommand } from './compare-command.ts';
import { demoCommand } from './demo-command.ts';
import { bugText, userErrorText } from './error-text.ts';
import { help, helpOf } from './help.ts';
import { initCommand } from './init-command.ts';
import { namedFiles, readArguments } from './options.ts';
import { removeReports } from './remove-reports.ts';
import { renderCommand } from './render-command.ts';
import type { Command, Terminal } from './terminal.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['demo', demoCommand],
  ['init', initCommand],
  ['compare', compareCommand],
  ['render', renderCommand],
]);

/** Runs what the user typed and says how it went; resolves with the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    return await failed(error, args, terminal);
  }
}

/** Leaves no report behind and says what went wrong; resolves with the exit code. */
export async function failed(error: unknown, args: readonly string[], terminal: Terminal): Promise<2 | 3> {
  await removeReports(outputFiles(args, [...commands.values()]), terminal.directory);
  const isUsers = error instanceof UserError;
  terminal.note(isUsers ? userErrorText(error) : bugText(error));
  return isUsers ? 2 : 3;
}

/** The files that any command would write, also where the arguments cannot be understood as a whole. */
function outputFiles(args: readonly string[], all: readonly Command[]): readonly string[] {
  return namedFiles(args, Object.assign({}, ...all.map(({ options }) => options)));
}

async function dispatch([name, ...args]: readonly string[], terminal: Terminal): Promise<0 | 1> {
  if (name === '--help' || name === '-h' || name === 'help') {
    await terminal.out(help(commands));
    return 0;
  }
  if (name === '--version' || name === '-V') {
    await terminal.out(`${VERSION}\n`);
    return 0;
  }
  const command = commands.get(name ?? '');
  if (name === undefined || command === undefined) throw noCommand(name);
  if (args.includes('--help') || args.includes('-h')) {
    await terminal.out(helpOf(name, command));
    return 0;
  }
  const { options, paths } = command;
  return command.run(readArguments(args, { command: name, options, paths }), terminal);
}

function noCommand(name: string | undefined): UserError {
  const legal = [...commands.keys()].join(', ');
  if (name === undefined)
    return new UserError('USAGE', 'The command is missing.', `Commands: ${legal}. "--help" tells more.`);
  const close = nearest(name, [...commands.keys()]);
  const meant = close === undefined ? '' : `Did you mean "${close}"? `;
  return new UserError('USAGE', `There is no command "${name}".`, `${meant}Commands: ${legal}. "--help" tells more.`);
}
