import { expect, test } from 'vitest';
import { SMALLEST } from './examples.ts';
import { problemsOf, told } from './read.ts';

const data = (keys: string) => SMALLEST.replace('{ path: a.csv, y_true: y }', `{ ${keys} }`);
const model = (keys: string) => SMALLEST.replace('{ predictions: { y_pred: p } }', `{ ${keys} }`);
const rule = (keys: string) => SMALLEST.replace('min: 0.8', `min: 0.8, ${keys}`);
const more = (line: string) => `${SMALLEST}${line}\n`;

/** What the contract has and this release has not: the text with ¦ before the culprit, and its name. */
const LATER: readonly [text: string, name: string][] = [
  [data('openml: ¦1590, y_true: y'), '"data.openml: 1590"'],
  [data('path: ¦a.jsonl, y_true: y'), 'A file of the type .jsonl'],
  [data('path: ¦a.jsonl.gz, y_true: y'), 'A file of the type .jsonl'],
  [data('path: [a.csv, ¦b.PARQUET], y_true: y'), 'A file of the type .parquet'],
  [data('path: ¦a.arff, y_true: y'), 'A file of the type .arff'],
  [data('path: ¦"*.arrow", y_true: y'), 'A file of the type .arrow'],
  [model('run: ¦{ command: [python, train.py], predictions: { path: out.csv, y_pred: p } }'), '"model.run"'],
  [model('load: { path: ¦model.onnx }'), 'A file of the type .onnx'],
  [model('predictions: { path: ¦p.parquet, y_pred: p }'), 'A file of the type .parquet'],
  [
    SMALLEST.replace('model: { predictions: { y_pred: p } }', 'candidates: ¦{ a: { predictions: { y_pred: p } } }'),
    '"candidates"',
  ],
];

test.each(LATER)('%s', (marked, name) => {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const place = `${before.length}:${before.at(-1)!.length + 1}`;
  const [problem, ...others] = told(marked.replace('¦', ''));
  expect(others).toEqual([]);
  expect(problem).toContain(`${place} POLICY_NOT_SUPPORTED ${name} is not supported yet. Le`);
});

test.each([
  data('path: a.csv, y_true: y, task: binary'),
  more('control_features: []'),
  more('control_features: {}'),
  more('confidence: {}'),
  more('confidence: { level: 0.950, method: auto, n_boot: 10000, random_state: 0, adjust: none }'),
  more('confidence: { level: 0.9, method: bootstrap, n_boot: 100, random_state: 1, adjust: holm }'),
  more('confidence: { method: analytic, n_boot: 1 }'),
  rule('decide_by: estimate'),
  more('branches: {}'),
  more('waivers: []'),
  more('unused_waivers: fail'),
  more('privacy: { suppress_below: 0 }'),
  SMALLEST.replace('sex: ', 'sex: { reference: majority }'),
  SMALLEST.replace('sex: ', 'sex: { reference: best }'),
  SMALLEST.replace('sex: ', 'sex: { reference: 3 }'),
])('changes nothing, so it is legal: %s', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  [more('candidates: { a: { ¦trian: {} } }'), 'no key "trian" in "candidates.a"'],
  [data('openml: 1590, ¦opnml: 3, y_true: y'), 'no key "opnml" in "data"'],
])('what is wrong inside is told all the same: %s', (marked, fragment) => {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const place = `${before.length}:${before.at(-1)!.length + 1}`;
  const problems = told(marked.replace('¦', ''));
  expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${place} `)));
  expect(problems.join('\n')).toContain(fragment);
  expect(problems.join('\n')).toContain('is not supported yet');
});
