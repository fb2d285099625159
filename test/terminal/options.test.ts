import { describe, expect, test } from 'vitest';
import { type Options, readArguments } from '../../src/terminal/options.ts';

const options: Options = {
  label: { type: 'string', value: 'COLUMN', help: '', needed: true },
  groups: { type: 'string', value: 'COLUMN…', help: '', needed: true, several: true },
  more: { type: 'string', help: '', several: true },
  force: { type: 'boolean', help: '' },
};
const read = (...args: string[]) => readArguments(args, { command: 'x', options, paths: [0, 2] });

describe('an option that takes several words', () => {
  test.each([
    [['--groups', 'a', '--label', 'l'], ['a'], []],
    [['--groups', 'a', 'b', '--label', 'l'], ['a', 'b'], []],
    [['--groups', 'a', '--groups', 'b', 'c', '--label', 'l'], ['a', 'b', 'c'], []],
    [['--groups=a', 'b', '--force', 'd', '--label', 'l'], ['a', 'b'], ['d']],
    [['d', '--label', 'l', '--groups', 'a'], ['a'], ['d']],
    [['--groups', 'a', '--label', 'l', 'd'], ['a'], ['d']],
    [['--label', 'l', '--groups', 'a', '--', 'd', '--force'], ['a'], ['d', '--force']],
    [['--label', 'l', '--groups=-a'], ['-a'], []],
    [['--label', 'l', '--groups=a=b'], ['a=b'], []],
  ])('%j', (args, groups, positionals) => {
    const given = read(...args);
    expect([given.texts('groups'), given.positionals]).toEqual([groups, positionals]);
    expect([given.texts('more'), given.text('label')]).toEqual([[], 'l']);
  });

  test.each([
    [['--label', 'l'], 'The option "--groups" is missing.'],
    [['--groups', 'a'], 'The option "--label" is missing.'],
    [['--label', 'l', '--groups'], 'The option "--groups" needs a value.'],
    [['--label', 'l', '--groups', '--force'], 'The option "--groups" needs a value.'],
    [['--label', 'l', '--groups', 'a', '--label', 'm'], 'The option "--label" is given twice.'],
    [['--label', 'l', '--groups', 'a', '--', 'b', 'c', 'd'], 'There is one argument too many: "d".'],
  ])('%j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
