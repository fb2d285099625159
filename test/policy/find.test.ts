import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPolicy } from '../../src/policy/find.ts';
import { workTree } from '../../src/source/work-tree.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

describe('the policy is found', () => {
  test.each(['.github/fairness.yml', '.github/fairness.yaml', '.github/fairness.json'])('at %s', async (path) => {
    await write(path);
    expect(await findPolicy(workTree(folder))).toEqual({ path, text: path });
  });

  test('at the path that is named, whatever stands at the default places', async () => {
    await write('.github/fairness.yml', '.github/fairness.json', 'policies/strict.yml');
    expect(await findPolicy(workTree(folder), 'policies/strict.yml')).toEqual({
      path: 'policies/strict.yml',
      text: 'policies/strict.yml',
    });
  });

  test('nowhere: the places are named, and the next step', async () => {
    await expect(findPolicy(workTree(folder))).rejects.toMatchObject({
      problems: [
        {
          code: 'POLICY_NOT_FOUND',
          message: expect.stringContaining('.github/fairness.yml, .github/fairness.yaml, .github/fairness.json'),
          hint: expect.stringContaining('"fairness-gate init" write one'),
        },
      ],
    });
  });

  test('twice: both are named', async () => {
    await write('.github/fairness.yml', '.github/fairness.json');
    await expect(findPolicy(workTree(folder))).rejects.toMatchObject({
      problems: [
        {
          code: 'POLICY_AMBIGUOUS',
          message: 'There are several policies: ".github/fairness.yml" and ".github/fairness.json".',
        },
      ],
    });
  });

  test('a named path that is not there is an error of its own, and no default stands in', async () => {
    await write('.github/fairness.yml');
    await expect(findPolicy(workTree(folder), 'fairness.yml')).rejects.toMatchObject({
      problems: [{ code: 'FILE_MISSING' }],
    });
  });

  test('a folder in the place of the policy is not taken for its absence', async () => {
    await write('.github/fairness.yml/x');
    await expect(findPolicy(workTree(folder))).rejects.toMatchObject({
      problems: [{ code: expect.not.stringMatching('POLICY_NOT_FOUND') }],
    });
  });
});
