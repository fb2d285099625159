import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { flatTree, LEAF, type TreeNode } from '../../src/model/decision-tree.ts';
import { describeModel } from '../../src/model/describe.ts';
import { loadModel, saveModel } from '../../src/model/saved-model.ts';
import { trainTree } from '../../src/model/train.ts';
import type { TrainedModel } from '../../src/model/trained-model.ts';
import { tableOf } from './tables.ts';

const table = tableOf({
  age: ['30', '40', '50', '60', '35', '45'],
  ['__proto__']: ['constructor', 'b', null, 'b', '"\n\ud800', 'constructor'],
  label: ['no', 'yes', 'yes', 'no', 'no', 'yes'],
});
const model = trainTree({
  table,
  inputs: ['age', '__proto__'],
  labels: Uint8Array.of(0, 1, 1, 0, 0, 1),
  classes: { negative: 'no', positive: 'yes' },
  rows: Uint32Array.of(0, 1, 2, 3, 4, 5),
  parameters: { minSamplesLeaf: 1, minSamplesSplit: 2 },
});
const text = saveModel(model);

test('a saved model is the same model when it is loaded, to the byte and to its hash', () => {
  const loaded = loadModel(text, 'model.json');
  expect(loaded).toEqual(model);
  expect(saveModel(loaded)).toBe(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(describeModel(loaded)).toEqual({ kind: 'decision_tree', sha256, inputs: ['age', '__proto__'] });
  expect(describeModel(model).sha256).toBe(sha256);
});

test('how the file is laid out', () => {
  // Two columns, the second with three categories in the order of code points; ml-cart's tree below.
  expect(text.split('\n').slice(0, 11)).toEqual([
    '{',
    '"format":"fairness-gate-model",',
    '"version":1,',
    '"kind":"decision_tree",',
    '"classes":{"negative":"no","positive":"yes"},',
    '"parameters":{"max_depth":null,"min_samples_leaf":1,"min_samples_split":2,"use_sample_weight":false},',
    '"inputs":[',
    '  {"column":"age","kind":"numeric"},',
    String.raw`  {"column":"__proto__","kind":"categorical","categories":["\"\n\ud800","b","constructor"]}`,
    '],',
    text.split('\n')[10],
  ]);
  expect(JSON.parse(text).tree.name).toBe('DTClassifier');
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('white space around the parts does not change the identity', () => {
  const pretty = JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n');
  expect(describeModel(loadModel(pretty, 'model.json'))).toEqual(describeModel(model));
});

test('a tree far deeper than any stack is written and read', () => {
  const levels = 50_000;
  const leaf: TreeNode = { feature: LEAF, threshold: 0, right: 0, gain: 0, samples: 1, negative: 0.5, positive: 0.5 };
  const nodes = Array.from(
    { length: levels },
    (_, at): TreeNode => ({ ...leaf, feature: 0, negative: 0, positive: 0, right: 2 * levels - at }),
  );
  const deep = { ...model, tree: flatTree([...nodes, leaf, ...nodes.map(() => leaf)]) };
  expect(loadModel(saveModel(deep), 'model.json').tree).toEqual(deep.tree);
});

/** The saved model with the part at a path replaced, or left out where there is no value. */
function changed(path: string, value?: unknown): string {
  const json = JSON.parse(text) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((part, key) => part[key] as Record<string, unknown>, json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return JSON.stringify(json);
}

const LEAF_JSON = { numberSamples: 1, distribution: [[0, 1]] };

describe('what is no sound model is refused', () => {
  test.each<[string, string, string]>([
    ['no JSON', 'tree', 'MODEL_FORMAT'],
    ['empty', '', 'MODEL_FORMAT'],
    ['null', 'null', 'MODEL_FORMAT'],
    ['a list', '[]', 'MODEL_FORMAT'],
    ['another file', '{"name":"DTClassifier"}', 'MODEL_FORMAT'],
    ['a newer version', changed('version', 2), 'MODEL_VERSION'],
    ['version 0', changed('version', 0), 'MODEL_FORMAT'],
    ['a version that is no number', changed('version', '1'), 'MODEL_FORMAT'],
    ['another kind', changed('kind', 'forest'), 'MODEL_UNSOUND'],
    ['a key too many', changed('extra', 1), 'MODEL_UNSOUND'],
    ['no positive label', changed('classes.positive', null), 'MODEL_UNSOUND'],
    ['min_samples_leaf 0', changed('parameters.min_samples_leaf', 0), 'MODEL_UNSOUND'],
    ['no inputs', changed('inputs', []), 'MODEL_UNSOUND'],
    ['an input twice', changed('inputs.1', { column: 'age', kind: 'numeric' }), 'MODEL_UNSOUND'],
    ['a category twice', changed('inputs.1.categories.0', 'b'), 'MODEL_UNSOUND'],
    ['a category that is no scalar', changed('inputs.1.categories.0', {}), 'MODEL_UNSOUND'],
    ['no tree', changed('tree'), 'MODEL_UNSOUND'],
    ['another tree', changed('tree.name', 'DTRegression'), 'MODEL_UNSOUND'],
    ['no root', changed('tree.root', null), 'MODEL_UNSOUND'],
    ['a feature beyond the last', changed('tree.root.splitColumn', 4), 'MODEL_UNSOUND'],
    ['a negative feature', changed('tree.root.splitColumn', -1), 'MODEL_UNSOUND'],
    ['half a feature', changed('tree.root.splitColumn', 0.5), 'MODEL_UNSOUND'],
    ['no threshold', changed('tree.root.splitValue', null), 'MODEL_UNSOUND'],
    ['an infinite threshold', text.replace(/"splitValue":[^,]+/u, '"splitValue":1e999'), 'MODEL_UNSOUND'],
    ['no right child', changed('tree.root.right'), 'MODEL_UNSOUND'],
    ['leaf and split in one', changed('tree.root.distribution', [[0, 1]]), 'MODEL_UNSOUND'],
    ['shares beyond 1', changed('tree.root', leafOf([[0, 2]])), 'MODEL_UNSOUND'],
    ['negative shares', changed('tree.root', leafOf([[-1, 2]])), 'MODEL_UNSOUND'],
    ['shares of less than 1', changed('tree.root', leafOf([[0.2, 0.2]])), 'MODEL_UNSOUND'],
    ['one share', changed('tree.root', leafOf([[1]])), 'MODEL_UNSOUND'],
    ['a prototype as a tree', text.replace(/"root":/u, '"__proto__":'), 'MODEL_UNSOUND'],
    ['a prototype as a node', text.replace(/"left":/u, '"__proto__":'), 'MODEL_UNSOUND'],
  ])('%s', (_, damaged, code) => {
    const error = refusal(damaged);
    expect(error.problems[0]).toMatchObject({ code, place: { file: 'some/model.json' } });
    expect(error.problems[0].message).toContain('some/model.json');
    expect(error.problems[0].hint).toBeTruthy();
  });

  test('more nodes than a million', () => {
    const nested = JSON.stringify(LEAF_JSON);
    const split = '{"numberSamples":1,"splitColumn":0,"splitValue":1,"gain":0,"left":';
    const root = `${split.repeat(500_001)}${nested}${`,"right":${nested}}`.repeat(500_001)}`;
    const error = refusal(text.replace(/"root":.*\}\n\}/su, `"root":${root}}\n}`));
    expect(error.problems[0].message).toContain('1,000,000 nodes');
  });

  test('a newer version names the remedy', () => {
    expect(refusal(changed('version', 2)).problems[0].hint).toContain('Update Fairness Gate');
  });
});

test('a leaf alone is a sound tree', () => {
  const alone: TrainedModel = loadModel(changed('tree.root', leafOf([[0.25, 0.75]])), 'model.json');
  expect(alone.tree.positive[0]).toBe(0.75);
});

function leafOf(distribution: unknown): unknown {
  return { numberSamples: 1, distribution };
}

function refusal(damaged: string): UserError {
  try {
    loadModel(damaged, 'some/model.json');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
