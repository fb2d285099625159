/**
 * Runs tests for Stryker in its own process: they are loaded once, and then run for one change after the other. Vitest
 * would start a thread and load them anew for each, which takes a second where the tests take a hundredth of it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/** What each test reached, and how long it took, unchanged: for the processes that follow. In Stryker's copy of the code. */
const UNCHANGED = 'unchanged.json';
/** Of so many changes one is tried. */
const EVERY = Number(process.env.MUTATION_EVERY);
/** A change that makes a test reach it so many times as often, and so many more, never ends. */
const TIMES = 20;
const MORE = 2_000_000;

const DECLARATIONS = new URL('./declarations.mjs', import.meta.url).href;

/** Where Stryker's changed code looks for the change that is in force, and counts what tests reach. */
const state = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

class Runner {
  #tests = new Map();
  /** By test: in ms, and how often it reaches each place that can be changed. */
  #unchanged = {};

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // Type definitions and Stryker itself aside, nothing but tests imports Vitest here.
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'vitest' && context.parentURL !== DECLARATIONS
          ? { url: DECLARATIONS, shortCircuit: true }
          : next(specifier, context),
    });
    const { declaredIn } = await import(DECLARATIONS);
    await import(pathToFileURL('test/mutation/fewer-runs.ts'));
    for (const folder of process.env.MUTATION_TESTS.split(',')) {
      for (const file of readdirSync(join('test', folder), { recursive: true }).sort()) {
        if (!file.endsWith('.test.ts')) continue;
        const path = join('test', folder, file);
        for (const [name, run] of await declaredIn(() => import(pathToFileURL(path)))) {
          this.#tests.set(`${path}#${name}`, run);
        }
      }
    }
    if (existsSync(UNCHANGED)) this.#unchanged = JSON.parse(readFileSync(UNCHANGED, 'utf8'));
  }

  async dryRun() {
    const found = state();
    const tests = [];
    for (const id of this.#tests.keys()) {
      found.currentTestId = id;
      tests.push(await this.#run(id));
      found.currentTestId = undefined;
      this.#unchanged[id] = { took: tests.at(-1).timeSpentMs, hits: found.mutantCoverage?.perTest[id] ?? {} };
    }
    writeFileSync(UNCHANGED, JSON.stringify(this.#unchanged));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: found.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant }) {
    if (activeMutant.id % EVERY !== 0) return { status: MutantRunStatus.Error, errorMessage: 'not of the sample' };
    const found = state();
    found.activeMutant = activeMutant.id;
    const tests = [];
    let limit;
    for (const id of this.#quickFirst(testFilter)) {
      found.hitCount = 0;
      found.hitLimit = MORE + TIMES * (this.#unchanged[id]?.hits[activeMutant.id] ?? 0);
      tests.push(await this.#run(id));
      limit = determineHitLimitReached(found.hitCount, found.hitLimit);
      if (limit || tests.at(-1).status === TestStatus.Failed) break;
    }
    found.activeMutant = found.hitCount = found.hitLimit = undefined;
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  #quickFirst(ids = [...this.#tests.keys()]) {
    const took = (id) => this.#unchanged[id]?.took ?? 0;
    return ids.toSorted((a, b) => took(a) - took(b));
  }

  async #run(id) {
    const start = performance.now();
    const failure = await failureOf(this.#tests.get(id));
    const timeSpentMs = performance.now() - start;
    const test = { id, name: id, timeSpentMs };
    return failure === undefined
      ? { ...test, status: TestStatus.Success }
      : { ...test, status: TestStatus.Failed, failureMessage: failure };
  }
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner)];
