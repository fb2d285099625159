/**
 * Runs tests for Stryker in its own process: they are loaded once, and then run for one change after the other. Vitest
 * would start a thread and load them anew for each, which takes a second where the tests take a hundredth of it.
 */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const DECLARATIONS = new URL('./declarations.mjs', import.meta.url).href;

/** Where Stryker's changed code looks for the change that is in force, and counts what tests reach. */
const state = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

class Runner {
  #tests = new Map();
  /** Of each test that ran, in ms: quick ones run first. */
  #took = new Map();

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
  }

  async dryRun() {
    const found = state();
    const tests = [];
    for (const id of this.#tests.keys()) {
      found.currentTestId = id;
      tests.push(await this.#run(id));
      found.currentTestId = undefined;
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: found.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    const found = state();
    found.hitCount = 0;
    found.hitLimit = hitLimit;
    found.activeMutant = activeMutant.id;
    const took = (id) => this.#took.get(id) ?? 0;
    const ids = (testFilter ?? [...this.#tests.keys()]).toSorted((a, b) => took(a) - took(b));
    const tests = [];
    for (const id of ids) {
      tests.push(await this.#run(id));
      if (tests.at(-1).status === TestStatus.Failed) break;
    }
    found.activeMutant = undefined;
    const limit = determineHitLimitReached(found.hitCount, hitLimit);
    found.hitCount = found.hitLimit = undefined;
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  async #run(id) {
    const start = performance.now();
    const failure = await failureOf(this.#tests.get(id));
    const timeSpentMs = performance.now() - start;
    this.#took.set(id, timeSpentMs);
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
