#!/usr/bin/env node
import process from 'node:process';
import { logLines } from './report/log-line.ts';
import { main } from './terminal/main.ts';

// A reader that has seen enough (`| head`) is no error of anybody's.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`Writing failed: ${code}`);
  });
}

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(logLines(text).join('\n')),
  color: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
  directory: process.cwd(),
});
