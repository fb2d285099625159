import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import * as toolkit from '@actions/core';
import { runAction } from './github/run-action.ts';

process.exitCode = await runAction({
  environment: process.env,
  toolkit,
  print: (line) => process.stdout.write(`${line}\n`),
  wait: (ms) => setTimeout(ms),
  today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  openRepository: async (place, options) => {
    const { repositoryOf } = await import('./github/repository-transport.ts');
    return repositoryOf(place, options);
  },
  openComments: async (place, options) => {
    // The way to GitHub takes as long to load as a small check; a push needs none.
    const { commentsOf } = await import('./github/transport.ts');
    return commentsOf(place, options);
  },
});
