import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_SEED, randomState } from '../../src/stats/random.ts';

interface Stream {
  readonly seed: number;
  readonly words: Record<string, number>;
  readonly permutation_10: readonly number[];
  readonly permutation_1000_head: readonly number[];
  readonly permutation_1000_tail: readonly number[];
  readonly two_in_a_row: readonly (readonly number[])[];
}

const reference = JSON.parse(readFileSync(new URL('../reference/random-state.json', import.meta.url), 'utf8')) as {
  streams: readonly Stream[];
};

describe.each(reference.streams)('the stream of numpy.random.RandomState($seed)', (stream) => {
  test('words', () => {
    const random = randomState(stream.seed);
    const words = Array.from({ length: 1300 }, () => random.nextUint32());
    for (const [at, word] of Object.entries(stream.words)) expect(words[Number(at)]).toBe(word);
  });

  test('permutations', () => {
    expect([...randomState(stream.seed).permutation(10)]).toEqual(stream.permutation_10);
    const long = [...randomState(stream.seed).permutation(1000)];
    expect(long.slice(0, 20)).toEqual(stream.permutation_1000_head);
    expect(long.slice(-20)).toEqual(stream.permutation_1000_tail);
    expect([...new Set(long)]).toHaveLength(1000);
  });

  test('several draws from one state', () => {
    const random = randomState(stream.seed);
    expect(stream.two_in_a_row.map(({ length }) => [...random.permutation(length)])).toEqual(stream.two_in_a_row);
  });
});

// The 10,000th word of the authors' generator with their own seed, as C++11 26.5.5 [rand.predef] requires of mt19937.
test('the 10,000th word for seed 5489', () => {
  const random = randomState(5489);
  let word = 0;
  for (let draw = 0; draw < 10_000; draw++) word = random.nextUint32();
  expect(word).toBe(4_123_659_995);
});

test('an interval of the full range is the raw stream', () => {
  const [left, right] = [randomState(7), randomState(7)];
  for (let draw = 0; draw < 10; draw++) expect(left.interval(MAX_SEED)).toBe(right.nextUint32());
});

test('nothing to shuffle draws nothing', () => {
  const random = randomState(7);
  expect([...random.permutation(0), ...random.permutation(1)]).toEqual([0]);
  expect(random.interval(0)).toBe(0);
  expect(random.nextUint32()).toBe(randomState(7).nextUint32());
});

test.each([-1, 0.5, Number.NaN, MAX_SEED + 1])('seed %s is refused', (seed) => {
  expect(() => randomState(seed)).toThrow(RangeError);
});
