import { beforeAll, describe, expect, test } from 'vitest';
import { disparities } from '../../src/metrics/disparities.ts';
import { metricNames } from '../../src/metrics/index.ts';
import { type Compared, compared, near } from './compared.ts';
import { aequitasDifferences, aif360Differences, fairlearnDifferences, whyDifferent } from './known-differences.ts';
import { aequitasNames, aif360Names, fairlearnNames } from './names.ts';
import { type Abilities, isAble, ourReport } from './our-report.ts';
import { peerFigures, pythonHas } from './peer-figures.ts';
import { type RandomTable, randomTables } from './random-table.ts';

const ALL_TABLES = 500;
const binaryTables = Number(process.env.PEER_TABLES ?? 50);
const tables = randomTables(binaryTables, 4);

let abilities: Abilities;
beforeAll(async () => {
  const [table] = tables as [RandomTable];
  const { labels, predictions, features } = table;
  abilities = {
    regression: await isAble({ task: 'regression', labels, predictions, features }),
    control: await isAble({ ...table, control: labels.map(String) }),
  };
});

describe.each([
  {
    peer: 'Fairlearn',
    module: 'fairlearn',
    script: 'fairlearn-figures.py',
    names: fairlearnNames,
    takes: (table: RandomTable) => [table],
    zeroDivisions: [0, 'undefined'],
    known: fairlearnDifferences,
  },
  {
    peer: 'AIF360',
    module: 'aif360',
    script: 'aif360-figures.py',
    names: aif360Names,
    takes: binaryOnly,
    zeroDivisions: ['undefined'],
    known: aif360Differences,
  },
  {
    peer: 'Aequitas',
    module: 'aequitas',
    script: 'aequitas-figures.py',
    names: aequitasNames,
    // It knows no weights.
    takes: (table: RandomTable) => binaryOnly(table).map(({ weights: _weights, ...rest }) => rest),
    zeroDivisions: ['undefined'],
    known: aequitasDifferences,
  },
] as const)('$peer', ({ peer, module, script, names, takes, zeroDivisions, known }) => {
  const present = pythonHas(module);
  const skipped = !present && process.env.PYTHON === undefined;
  if (skipped) console.log(`skipped: no Python with ${module} (set PYTHON)`);

  test.skipIf(skipped)(`no unexplained difference on ${tables.length} tables`, { timeout: 3_600_000 }, async () => {
    const asked = tables.filter(({ task }) => task === 'binary' || abilities.regression).flatMap(takes);
    const answers = await peerFigures(script, asked);
    expect(answers).toHaveLength(asked.length);
    const found = { times: new Map<string, number>(), explained: new Map<string, number>(), strata: 0 };
    const unexplained: string[] = [];
    for (const zeroDivision of zeroDivisions) {
      for (const [at, table] of asked.entries()) {
        const report = await ourReport(table, { zeroDivision, ...abilities });
        for (const one of compared(table, report, { figures: answers[at] ?? [], names })) {
          add(found.times, one.name.name);
          if (one.theirs.stratum !== undefined) found.strata++;
          if (near(one.own.value ?? undefined, one.expected)) continue;
          const reason = whyDifferent(one, known);
          if (reason !== undefined) add(found.explained, reason.why);
          else unexplained.push(`table ${at}, zero_division ${zeroDivision}: ${line(one)}`);
        }
      }
    }
    const figures = [...found.times.values()].reduce((sum, times) => sum + times, 0);
    console.log(`${peer}: ${figures} figures of ${found.times.size} names compared on ${asked.length} tables`);
    for (const [why, times] of found.explained) console.log(`${peer}: ${times} of them differ: ${why}`);
    expect(unexplained.slice(0, 50), `${unexplained.length} differ`).toEqual([]);
    const seen = known.filter(
      ({ task, isRare = false }) =>
        (task !== 'regression' || abilities.regression) && (!isRare || binaryTables >= ALL_TABLES),
    );
    expect(seen.filter(({ why }) => !found.explained.has(why)).map(({ why }) => `never: ${why}`)).toEqual([]);
    const theirs = new Set(answers.flat().flatMap((figure) => names(figure).map(({ name }) => name)));
    const common = [...theirs].filter(
      // With a slash the rule of a preset.
      (name) => disparities.has(name) || metricNames.some((own) => own === name) || name.includes('/'),
    );
    expect(common.filter((name) => !found.times.has(name))).toEqual([]);
    expect(found.strata > 0).toBe(abilities.control && peer === 'Fairlearn');
  });
});

/** Those of two labels, without strata, which these peers do not know. */
function binaryOnly({ control: _control, ...table }: RandomTable): readonly RandomTable[] {
  return table.task === 'binary' ? [table] : [];
}

function line({ theirs, expected, name, own }: Compared): string {
  const place = [theirs.feature, theirs.stratum, theirs.where, theirs.group, name.name];
  return `${JSON.stringify(place)}: ours ${own.value} ${own.reason ?? ''}, theirs ${expected}`;
}

function add(times: Map<string, number>, key: string): void {
  times.set(key, (times.get(key) ?? 0) + 1);
}
