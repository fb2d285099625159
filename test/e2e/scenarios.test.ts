import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/report/schema.ts';
import { type Played, play, type Run } from './scenario.ts';
import { baselines, exceptions } from './scenarios/baselines.ts';
import { bases } from './scenarios/bases.ts';
import { events } from './scenarios/events.ts';
import { pullRequests } from './scenarios/pull-requests.ts';

/** A row a story. To add one: say what the branches hold, what starts each run, and what it has to say. */
const scenarios = {
  'a pull request': pullRequests,
  'an event': events,
  'the base': bases,
  'a change': baselines,
  'a policy with exceptions': exceptions,
};

describe.concurrent.each(Object.entries(scenarios))('%s', (_, rows) => {
  test.each(rows)('$name', async (scenario) => {
    const runs = scenario.runs.values();
    for await (const played of play(scenario)) expectRun(played, runs.next().value as Run);
  });
});

function expectRun({ ran, requests, writes }: Played, run: Run): void {
  const { summary, outputs, annotations } = ran;
  expect(outputs.verdict, ran.log).toBe(run.verdict);
  expect(ran.exitCode).toBe({ pass: 0, fail: 1, error: 2 }[run.verdict]);
  for (const text of run.says ?? []) expect(summary).toContain(text);
  for (const text of run.neverSays ?? []) expect(summary).not.toContain(text);
  if (run.policy !== undefined) expect(policyOf(outputs['report-json'])).toMatchObject(run.policy);
  if (run.requests !== undefined) expect(requests).toEqual(run.requests);
  if (run.writes !== undefined) expect(writes).toEqual(run.writes);
  const marks = annotations.map(({ level, file, line }) => `${level} ${file ?? ''}:${line ?? ''}`);
  if (run.marks !== undefined) expect(marks).toEqual(run.marks);
}

function policyOf(file = ''): object {
  return parseReport(readFileSync(file, 'utf8'), file).policy;
}
