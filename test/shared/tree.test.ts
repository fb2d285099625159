import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DecisionTreeClassifier } from 'ml-cart';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/data/read-table.ts';
import type { CodedColumn, Table } from '../../src/data/table.ts';
import { describeModel } from '../../src/model/describe.ts';
import { encodeRows } from '../../src/model/encode.ts';
import { type Feature, toFeatures } from '../../src/model/encoding.ts';
import { predictRows } from '../../src/model/predict.ts';
import { loadModel, saveModel } from '../../src/model/saved-model.ts';
import { trainTree } from '../../src/model/train.ts';
import type { TrainedModel } from '../../src/model/trained-model.ts';
import { workTree } from '../../src/source/work-tree.ts';
import { matrixOf } from '../model/matrix.ts';

const shared = new URL('../../../shared/', import.meta.url);
const present = existsSync(shared);
if (!present) console.log('skipped: the goldens of ../shared are absent');

const CASES = [
  {
    name: 'adult',
    path: 'data/adult.csv.gz',
    naValues: ['?'],
    classes: { negative: '<=50K', positive: '>50K' },
    excluded: ['sex', 'race', 'class'],
    features: 98,
    rows: 14_653,
  },
  {
    name: 'german',
    path: 'data/german.csv',
    naValues: [''],
    classes: { negative: '2', positive: '1' },
    excluded: ['personal_status', 'age', 'class'],
    features: 56,
    rows: 300,
  },
] as const;

describe.skipIf(!present).each(CASES)('the tree of scikit-learn on $name', (one) => {
  const golden = present ? readGolden(one.name) : undefined;

  test('its structure, its predictions and scores on all test rows, and the same from ml-cart', async () => {
    const { table, model } = await trained(one);
    const { split, tree, predictions } = golden as Golden;
    const features = toFeatures(model.encodings);
    expect(features).toHaveLength(one.features);

    expect(featureNames(model, features)).toEqual(tree.feature.map((at) => (at < 0 ? null : tree.columns[at])));
    expect([...model.tree.samples]).toEqual(tree.n_node_samples);
    for (const [node, at] of tree.feature.entries()) {
      if (at >= 0) expect(model.tree.threshold[node]).toBeCloseTo(tree.threshold[node] as number, 9);
    }

    const test = Uint32Array.from(split.test);
    const { scores, labels, unknown } = predictRows(model, table, { rows: test });
    expect([...scores]).toEqual(predictions.map(({ y_score }) => y_score));
    expect([...labels]).toEqual(predictions.map(({ y_pred }) => y_pred));
    expect(scores).toHaveLength(one.rows);
    expect(unknown).toEqual([]);

    const { columns } = encodeRows(table, model.encodings, test);
    const matrix = matrixOf(columns, test.length);
    const peer = DecisionTreeClassifier.load(JSON.parse(saveModel(model)).tree);
    expect(peer.predict(matrix)).toEqual([...labels]);
    expect(matrix.map((row) => peer.root.classify(row).get(0, 1))).toEqual([...scores]);
  });

  test('saved and loaded it is the same model', async () => {
    const { model } = await trained(one);
    const loaded = loadModel(saveModel(model), 'model.json');
    expect(loaded).toEqual(model);
    expect(describeModel(loaded)).toEqual(describeModel(model));
  });
});

async function trained(one: (typeof CASES)[number]): Promise<{ table: Table; model: TrainedModel }> {
  const table = await readTable(workTree(fileURLToPath(shared)), {
    paths: [one.path],
    naValues: one.naValues,
    columns: (header) => header.map((name) => ({ name, as: 'coded' })),
  });
  const { split } = readGolden(one.name);
  const label = table.columns.get('class') as CodedColumn;
  const labels = Uint8Array.from(label.codes, (code) => Number(label.values[code] === one.classes.positive));
  const model = trainTree({
    table,
    inputs: table.header.filter((name) => !(one.excluded as readonly string[]).includes(name)),
    labels,
    classes: one.classes,
    rows: Uint32Array.from(split.train),
    parameters: { maxDepth: 4, minSamplesLeaf: 10, minSamplesSplit: 2 },
  });
  return { table, model };
}

interface Golden {
  readonly split: { readonly train: number[]; readonly test: number[] };
  readonly tree: {
    readonly columns: readonly string[];
    readonly feature: readonly number[];
    readonly threshold: readonly number[];
    readonly n_node_samples: readonly number[];
  };
  readonly predictions: readonly { readonly y_pred: number; readonly y_score: number }[];
}

function readGolden(name: string): Golden {
  const read = (file: string) => readFileSync(new URL(`golden/${name}-${file}`, shared), 'utf8');
  const predictions = read('predictions.csv').trimEnd().split('\n').slice(1);
  return {
    split: JSON.parse(read('split.json')),
    tree: JSON.parse(read('tree.json')),
    predictions: predictions.map((line) => {
      const [, , y_pred, y_score] = line.split(',').map(Number);
      return { y_pred: y_pred as number, y_score: y_score as number };
    }),
  };
}

/** For each node the name of its feature as the goldens write it. */
function featureNames(model: TrainedModel, features: readonly Feature[]): (string | null)[] {
  return Array.from(model.tree.feature, (at) => {
    const feature = features[at];
    if (feature === undefined) return null;
    return feature.category === undefined ? feature.column : `${feature.column}_${feature.category}`;
  });
}
