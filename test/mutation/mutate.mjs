// Mutation testing: changes the code of a room in small ways, one at a time, and asks whether a test fails.
// `npm run mutate [-- room | room/file.ts … --every=n]`, from the repository's root; of n changes one is tried.
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { Stryker } from '@stryker-mutator/core';

/** With the folders of tests that speak of them: the slow ones of other rooms would be run for each change as well. */
const TESTS = {
  stats: ['stats'],
  tally: ['tally', 'metrics', 'fairlearn', 'traps'],
  metrics: ['metrics', 'fairlearn', 'traps', 'gate'],
  gate: ['gate', 'traps'],
};
const ROOMS = Object.keys(TESTS);
const LEAST_SCORE = 85;
const FOLDER = 'coverage/mutation';

const args = process.argv.slice(2);
const every = Number(args.find((arg) => arg.startsWith('--every='))?.slice('--every='.length) ?? 1);
const named = args.filter((arg) => !arg.startsWith('--'));
const rooms = named.length > 0 ? named : ROOMS;
const unknown = rooms.filter((room) => !ROOMS.includes(room.split('/')[0]));
if (unknown.length > 0) throw new Error(`No such room: ${unknown.join(', ')}. Rooms: ${ROOMS.join(', ')}.`);
mkdirSync(FOLDER, { recursive: true });
const scores = [];
for (const room of rooms) scores.push(await mutate(room));
for (const line of scores) console.log(line.text);
if (scores.some(({ score }) => score < LEAST_SCORE)) process.exitCode = 1;

async function mutate(room) {
  const start = performance.now();
  // The runner's processes read it in test/mutation/runner.mjs.
  process.env.MUTATION_EVERY = every;
  process.env.MUTATION_TESTS = TESTS[room.split('/')[0]].join(',');
  const results = await new Stryker({
    testRunner: 'in-process',
    plugins: [import.meta.resolve('./runner.mjs')],
    mutate: [room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.ts`],
    // Nothing but the files that the tests of these rooms need.
    ignorePatterns: ['/dist', '/.build', '/coverage', '/test/world', '/test/golden', '/test/shared'],
    tempDirName: 'coverage/stryker',
    coverageAnalysis: 'perTest',
    // Code that runs while modules load, and in tests too, is then tried by those tests alone.
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 5_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    logLevel: 'warn',
  }).runMutationTest();
  const tried = results.filter(
    ({ id, status }) => id % every === 0 && ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const count = (...statuses) => tried.filter(({ status }) => statuses.includes(status)).length;
  const runs = tried.reduce((sum, { testsCompleted = 0 }) => sum + testsCompleted, 0);
  // A runner that does not see the changed code calls every change a survivor without running a test.
  if (tried.length > 0 && runs === 0) throw new Error(`${room}: no test ran for any of ${tried.length} mutants.`);
  // Those that take too long are looked at as well: a test that is slow for another reason kills nothing.
  const survivors = tried.filter(({ status }) => status !== 'Killed');
  const lines = survivors.map(survivor).sort();
  const list = `${FOLDER}/${room.replaceAll('/', '-')}.txt`;
  writeFileSync(list, `${lines.join('\n')}\n`);
  const score = (100 * count('Killed', 'Timeout')) / Math.max(1, tried.length);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const ignored = results.filter(({ status }) => status === 'Ignored').length;
  return {
    score,
    text: `${room}: ${score.toFixed(1)} % of ${tried.length} mutants${every > 1 ? ` (one of ${every})` : ''} killed (${count('Timeout')} of them by taking too long), ${count('Survived')} survive, ${count('NoCoverage')} meet no test, ${ignored} run only while modules load; ${(runs / tried.length).toFixed(1)} tests a mutant, ${minutes} minutes; survivors: ${list}`,
  };
}

function survivor({ fileName, location, replacement, mutatorName, status }) {
  return `${relative('', fileName)}:${location.start.line}:${location.start.column} ${mutatorName} ${status} → ${JSON.stringify(replacement)}`;
}
