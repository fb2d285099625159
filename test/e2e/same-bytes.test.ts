import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scene } from './cli.ts';
import { csv, files, HEADER, POLICY, ROWS } from './people.ts';

const AGES = { age: { bins: [25, 65] }, both: { columns: ['sex', 'age'] } };
const RICH = files({
  data: { ...POLICY.data, sample_weight: 'w' },
  model: { predictions: { y_pred: 'p', y_score: 's' } },
  sensitive_features: { sex: {}, ...AGES },
  small_groups: { min_count: 3 },
});

describe.concurrent('the same input gives the same bytes', () => {
  test('in another folder, time zone and language, and however the policy is spelled', async () => {
    const [here, there] = [scene(RICH), scene({ ...RICH, 'sub/x': '' })];
    const policy = '.github/fairness.json';
    const read = async (...start: Parameters<typeof here.run>) => {
      const { stdout } = await there.run(start[0], start[1]);
      return stdout;
    };
    const first = await here.check('--json', '-');
    expect(first.stdout).toContain('"path": ".github/fairness.json"');
    const others = await Promise.all([
      read(['check', '--json', '-']),
      read(['check', '--json', '-'], { env: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'de_DE.UTF-8' } }),
      read(['check', `./sub/../${policy}`, '--json', '-']),
      read(['check', join(there.directory, policy), '--json', '-']),
    ]);
    expect(new Set(others)).toEqual(new Set([first.stdout]));
    expect(first.stdout).not.toContain(here.directory);
  });

  test('in shards whose paths come in another order, compressed or not', async () => {
    const parts = [csv(HEADER, ROWS.slice(0, 3)), csv(HEADER, ROWS.slice(3))] as const;
    const reportOf = async (path: readonly string[]) => {
      const { check, report } = scene({
        ...files({ data: { ...POLICY.data, path } }),
        'a.csv': parts[0],
        'b.csv': parts[1],
        'b.csv.gz': gzipSync(parts[1], { level: 1 }),
      });
      await check('--json', 'report.json');
      const { policy: _, ...rest } = report();
      return rest;
    };
    const [first, ...others] = await Promise.all([
      reportOf(['a.csv', 'b.csv']),
      reportOf(['b.csv', 'a.csv']),
      reportOf(['b.csv', './a.csv', 'b.csv']),
      reportOf(['{b,a}.csv']),
      reportOf(['b.csv.gz', 'a.csv']),
    ]);
    for (const other of others) expect(JSON.stringify(other)).toBe(JSON.stringify(first));
  });

  // Sums of scores depend on their order in the last digit, and so may fractional weights; counts do not.
  test('in another order of rows, but for the hash of the data', async () => {
    const policy = { data: { ...POLICY.data, sample_weight: 'w' }, sensitive_features: { sex: {}, ...AGES } };
    const scenes = [ROWS, ROWS.toReversed()].map((rows) => scene(files(policy, { 'people.csv': csv(HEADER, rows) })));
    const texts = await Promise.all(
      scenes.map(async ({ check, report }) => {
        await check('--json', 'report.json');
        const { sha256 } = report().subject.data;
        return JSON.stringify(report()).replaceAll(sha256, 'sha256');
      }),
    );
    expect(texts[1]).toBe(texts[0]);
  });
});
