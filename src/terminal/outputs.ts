import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Standard output, as a FILE. */
const STANDARD_OUTPUT = '-';

/** Something to be written once everything has succeeded, under the option that asked for it. */
export interface Output {
  readonly option: string;
  readonly file: string;
  readonly content: () => string | Buffer;
}

/** The files that options ask for. They are checked before any work is done. */
export interface Outputs {
  readonly toStandardOutput: boolean;
  /** Writes them all; folders are made. */
  write(outputs: readonly Output[]): Promise<void>;
}

/** @throws UserError where two options name the same file. */
export function outputsTo(files: ReadonlyMap<string, string>, terminal: Terminal): Outputs {
  const paths = new Map<string, string>();
  for (const [option, file] of files) {
    const path = file === STANDARD_OUTPUT ? file : resolve(terminal.directory, file);
    const other = paths.get(path);
    if (other !== undefined) {
      throw new UserError(
        'USAGE',
        `"--${other}" and "--${option}" name the same output: "${file}".`,
        'Give each its own.',
      );
    }
    paths.set(path, option);
  }
  return {
    toStandardOutput: paths.has(STANDARD_OUTPUT),
    async write(outputs) {
      for (const { option, file, content } of outputs) {
        if (file === STANDARD_OUTPUT) await terminal.out(content().toString());
        else await writeNamed(resolve(terminal.directory, file), { option, file, text: content() });
      }
    },
  };
}

async function writeNamed(
  path: string,
  { option, file, text }: { option: string; file: string; text: string | Buffer },
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `The file "${file}" of "--${option}" cannot be written (${code ?? 'unknown cause'}).`,
      'Name a file in a folder that can be written to.',
    );
  }
}
