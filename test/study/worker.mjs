import { parentPort } from 'node:worker_threads';
import { stream } from './draw.mjs';
import { readFamily } from './families.mjs';

parentPort.on('message', async ({ family, at }) => {
  const { cases } = await readFamily(family);
  const { name, run } = cases[at];
  parentPort.postMessage(run(stream(`${family} ${name}`)));
});
