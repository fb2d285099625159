import { VERSION } from '../version.ts';
import type { Options } from './options.ts';
import type { Command } from './terminal.ts';

const EXIT_CODES = [
  'Exit codes: 0 the gate passed, 1 it failed, 2 the request cannot be carried out and nothing',
  'was decided, 3 a bug of ours.',
].join('\n');

/** What `--help` prints: the commands. */
export function help(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands].map(([name, { summary }]) => [name, summary] as const);
  return [
    `Fairness Gate ${VERSION}: fails when a model treats groups of people too differently.`,
    '',
    'Usage: fairness-gate COMMAND …',
    '',
    ...aligned(rows),
    '',
    '"fairness-gate COMMAND --help" shows the options of one, "--version" the version.',
    EXIT_CODES,
    '',
  ].join('\n');
}

/** What `COMMAND --help` prints. */
export function helpOf(name: string, { summary, usage, options, exitCodes = EXIT_CODES }: Command): string {
  return [
    `Usage: fairness-gate ${name}${usage === '' ? '' : ` ${usage}`} [OPTIONS]`,
    '',
    summary,
    '',
    ...aligned(rowsOf(options)),
    '',
    exitCodes,
    '',
  ].join('\n');
}

function rowsOf(options: Options): readonly (readonly [string, string])[] {
  const rows = Object.entries(options)
    .filter(([, { notYet }]) => !notYet)
    .map(([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const);
  return [...rows, ['--help', 'Shows this.']];
}

function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
