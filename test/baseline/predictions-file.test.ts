import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  predictionsPath,
  readPredictions,
  type StoredPredictions,
  writePredictions,
} from '../../src/baseline/predictions-file.ts';
import { UserError } from '../../src/errors.ts';

const stored: StoredPredictions = {
  data: 'a'.repeat(64),
  assessed: 'b'.repeat(64),
  rows: 5,
  y_true: 'y',
  pos_label: null,
  selected: Uint8Array.of(1, 0, 0, 1, 1),
};
const { selected: _selected, ...header } = stored;

const FILE = 'base.json.predictions.gz';

function packed(first: unknown, digits: string): Buffer {
  return gzipSync(`${typeof first === 'string' ? first : JSON.stringify(first)}\n${digits}`);
}

function refusal(bytes: Buffer): UserError['problems'][0] {
  try {
    readPredictions(bytes, FILE);
  } catch (error) {
    if (error instanceof UserError) return error.problems[0];
    throw error;
  }
  throw new Error('it was read');
}

test('lies beside the report', () => {
  expect(predictionsPath('.github/base.json')).toBe('.github/base.json.predictions.gz');
});

test('is a line of JSON and a line of digits, and nothing of labels or features', () => {
  expect(gunzipSync(writePredictions(stored)).toString()).toBe(
    `{"version":1,"data":"${'a'.repeat(64)}","assessed":"${'b'.repeat(64)}","rows":5,"y_true":"y","pos_label":null}\n10011\n`,
  );
});

test('is read as it was written, and written to the same bytes twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1 })),
      fc.string({ unit: 'binary' }),
      fc.option(fc.string({ unit: 'binary' })),
      (rows, y_true, pos_label) => {
        const one = { ...stored, rows: rows.length, y_true, pos_label, selected: Uint8Array.from(rows) };
        const bytes = writePredictions(one);
        expect(readPredictions(bytes, FILE)).toEqual(one);
        expect(writePredictions(one)).toEqual(bytes);
      },
    ),
  );
});

test('the line at its end may be missing', () => {
  expect(readPredictions(packed({ version: 1, ...header }, '10011'), FILE)).toEqual(stored);
});

const sound = { version: 1, ...header };
const bytes = writePredictions(stored);

test.each<readonly [what: string, bytes: Buffer, why: RegExp]>([
  ['nothing', Buffer.alloc(0), /gzip/],
  ['plain text', Buffer.from('10011\n'), /gzip/],
  ['the first half of a file', bytes.subarray(0, bytes.length / 2), /gzip/],
  [
    'a file with a changed byte at its end',
    Buffer.from(bytes.map((byte, at) => (at === bytes.length - 6 ? byte ^ 1 : byte))),
    /gzip/,
  ],
  ['no line of JSON', packed('', '10011'), /begin with the line/],
  ['no line at all', gzipSync('10011'), /begin with the line/],
  ['null', packed('null', '10011'), /begin with the line/],
  ['a list', packed('[1]', '10011'), /begin with the line/],
  ['another version', packed({ ...sound, version: 2 }, '10011'), /begin with the line/],
  ['no version', packed(header, '10011'), /begin with the line/],
  ['a hash that is none', packed({ ...sound, data: 'a'.repeat(63) }, '10011'), /begin with the line/],
  ['a hash in capitals', packed({ ...sound, assessed: 'B'.repeat(64) }, '10011'), /begin with the line/],
  ['rows that are no number', packed({ ...sound, rows: '5' }, '10011'), /begin with the line/],
  ['half a row', packed({ ...sound, rows: 4.5 }, '10011'), /begin with the line/],
  ['fewer rows than none', packed({ ...sound, rows: -1 }, ''), /says -1 rows and holds 0|begin with the line/],
  ['labels that are no text', packed({ ...sound, y_true: 1 }, '10011'), /begin with the line/],
  ['a positive label that is no text', packed({ ...sound, pos_label: 1 }, '10011'), /begin with the line/],
  ['a first line without an end', packed({ ...sound, y_true: 'y'.repeat(70_000) }, '10011'), /begin with the line/],
  ['a row less', packed(sound, '1001\n'), /says 5 rows and holds 4/],
  ['a row more', packed(sound, '100110\n'), /says 5 rows and holds 6/],
  ['no rows', packed(sound, ''), /says 5 rows and holds 0/],
  ['a digit that is neither', packed(sound, '10021\n'), /neither 0 nor 1/],
  ['a line in the middle', packed(sound, '10\n11\n'), /neither 0 nor 1/],
  ['lines as of Windows', packed(sound, '10011\r\n'), /holds 6/],
])('refused: %s', (_, content, why) => {
  expect(refusal(content)).toEqual({
    code: 'BASELINE_PREDICTIONS',
    message: expect.stringMatching(why),
    hint: expect.stringContaining('--write-baseline'),
    place: { file: FILE },
  });
});

test('a bomb is not unpacked further than rows may reach', () => {
  // 300 MB of zeros in less than 3 MB
  const bomb = gzipSync(Buffer.alloc(300 << 20), { level: 1 });
  expect(bomb.length).toBeLessThan(3 << 20);
  expect(refusal(bomb).message).toContain('too large');
});

test('what stands in the file is repeated in no error', () => {
  const hostile = '::error::\u001b[31m<script>@everyone';
  for (const content of [
    packed({ ...sound, y_true: hostile, data: hostile }, '10011'),
    packed({ ...sound, y_true: hostile }, '1'),
    packed(hostile, hostile),
  ]) {
    expect(JSON.stringify(refusal(content))).not.toContain('script');
  }
});

test('further keys are for later releases', () => {
  expect(readPredictions(packed({ ...sound, more: [1] }, '10011\n'), FILE)).toEqual(stored);
});
