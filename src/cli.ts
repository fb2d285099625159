#!/usr/bin/env node
import process from 'node:process';
import { logLines } from './report/log-line.ts';
import { failed, main } from './terminal/main.ts';
import type { Terminal } from './terminal/terminal.ts';
import { writer } from './terminal/writer.ts';

const { stdout, stderr, env, argv } = process;
const args = argv.slice(2);
const note = writer(stderr);

const terminal: Terminal = {
  out: writer(stdout),
  note: (text) => void note(logLines(text).join('\n')).catch(() => {}),
  color: stdout.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
  width: stdout.isTTY === true ? stdout.columns || undefined : undefined,
  directory: process.cwd(),
  today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
};

// Node would exit with 1, which is what a gate that failed does.
process.on('uncaughtException', async (error) => process.exit(await failed(error, args, terminal)));

process.exitCode = await main(args, terminal);
