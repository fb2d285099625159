/**
 * How often intervals cover, over sizes and base rates: npm run study [-- family … --each --write --only=pattern]
 *
 * Seeded by the name of each setting: the same figures on every machine, whatever runs beside. `--each` prints every
 * setting, `--only` takes those whose names match, `--write` puts each family's table into src/stats/README.md once it is
 * worked out, WORKERS says how many threads (2).
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { families, readFamily } from './families.mjs';
import { writeBetween } from './readme.mjs';
import { eachTable, summaryTable } from './table.mjs';

const args = process.argv.slice(2);
const asked = args.filter((arg) => !arg.startsWith('--'));
const only = new RegExp(args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '');
const unknown = asked.filter((name) => !families.includes(name));
if (unknown.length > 0) throw new Error(`No family ${unknown.join(', ')}. Families: ${families.join(', ')}.`);
const chosen = families.filter((name) => asked.length === 0 || asked.includes(name));

for (const family of chosen) {
  const start = performance.now();
  const { cases } = await readFamily(family);
  const jobs = [...cases.keys()].filter((at) => only.test(cases[at].name)).map((at) => ({ family, at }));
  const results = (await work(jobs)).flat().filter(({ trials }) => trials !== 0);
  if (args.includes('--each')) console.log(eachTable(results), '\n');
  const table = summaryTable(results);
  console.log(`${table}\n`);
  console.error(`${family}: ${jobs.length} settings in ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  if (args.includes('--write')) writeBetween(`coverage ${family}`, table);
}

/** Hands the jobs to threads, one after the other, and keeps their order. */
async function work(all) {
  const done = new Array(all.length);
  const queue = all.keys();
  const threads = Math.min(all.length, Number(process.env.WORKERS ?? 2));
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./worker.mjs', import.meta.url));
      for (const at of queue) {
        worker.postMessage(all[at]);
        [done[at]] = await once(worker, 'message');
      }
      await worker.terminate();
    }),
  );
  return done;
}
