import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readModel } from '../../src/model/read-model.ts';
import { saveModel } from '../../src/model/saved-model.ts';
import { trainTree } from '../../src/model/train.ts';
import { workTree } from '../../src/source/work-tree.ts';
import { tableOf } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

const model = trainTree({
  table: tableOf({ x: ['1', '2'] }),
  inputs: ['x'],
  labels: Uint8Array.of(0, 1),
  classes: { negative: '0', positive: '1' },
  rows: Uint32Array.of(0, 1),
  parameters: { maxDepth: 3, minSamplesLeaf: 1, minSamplesSplit: 2 },
});

test('a saved model is read from where the policy says, with or without a byte order mark', async () => {
  writeFileSync(join(folder, 'a.json'), saveModel(model));
  writeFileSync(join(folder, 'b.JSON'), `\ufeff${saveModel(model)}`);
  for (const path of ['a.json', 'b.JSON']) expect(await readModel(workTree(folder), path)).toEqual(model);
});

test.each([
  ['model.onnx', 'MODEL_FORMAT_LATER', '.onnx models are not supported yet'],
  ['model.pkl', 'MODEL_FORMAT', 'has an unknown ending'],
  ['json', 'MODEL_FORMAT', 'has an unknown ending'],
])('%s is refused by its name', async (path, code, words) => {
  const error = await readModel(workTree(folder), path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).problems[0]).toMatchObject({
    code,
    message: expect.stringContaining(words),
    hint: 'Legal endings: .json.',
    place: { file: path },
  });
});

test('an absent file is named', async () => {
  await expect(readModel(workTree(folder), 'absent.json')).rejects.toThrow('absent.json');
});
