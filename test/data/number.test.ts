import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/data/number.ts';

describe('parseNumber', () => {
  // What Python 3.11's float() gives for each.
  it.each([
    ['0', 0],
    ['-0', -0],
    ['007', 7],
    ['1.', 1],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['+5', 5],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['1.5e+2', 150],
    ['.5e1', 5],
    ['1.e1', 10],
    [' 5 ', 5],
    ['\t-2.5\r\n', -2.5],
    ['0.1', 0.1],
    ['123456789012345', 123456789012345],
    ['1234567890123456', 1234567890123456],
    ['0.30000000000000004', 0.30000000000000004],
    ['0.000000000000001', 1e-15],
    ['9007199254740993', 9007199254740992],
    ['1e-400', 0],
    ['1.7976931348623157e308', Number.MAX_VALUE],
  ])('%j is %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each([
    ...[
      '',
      ' ',
      '-',
      '+',
      '.',
      '-.',
      'e',
      '1e',
      '1e+',
      'e5',
      '.e5',
      '1.2.3',
      '--1',
      '+-1',
      '1-',
      '1 2',
      '1,5',
      '1,000',
    ],
    ...['0x10', '0b1', '0o7', '1n', '1f', 'abc', 'true', '½', '5\0'],
    // Python reads these: other digits, other blanks, underscores, and what is not finite or beyond float64.
    ...['١', '１', '\u00a05', '5\u2003', '1_000', 'nan', 'NaN', 'inf', '-Infinity', '1e309', '-1e999'],
    `1${'0'.repeat(309)}`,
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('reads every way to write a float64 as JavaScript does', () => {
    const ways = fc.constantFrom(
      (number: number) => String(number),
      (number: number) => number.toExponential(),
      (number: number) => number.toPrecision(17),
      (number: number) => number.toPrecision(15),
      (number: number) => (Math.abs(number) < 1e15 ? number.toFixed(6) : String(number)),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), ways, (number, way) => {
        const expected = Number(way(number));
        expect(parseNumber(way(number))).toBe(Number.isFinite(expected) ? expected : undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads short decimals as JavaScript does', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 17 });
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, digits, (sign, whole, part) => {
        const text = `${sign}${whole}.${part}`;
        expect(parseNumber(text)).toBe(Number(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends soon on long texts', () => {
    expect(parseNumber(`${'1'.repeat(1_000_000)}x`)).toBeUndefined();
    expect(parseNumber(`${' '.repeat(1_000_000)}x`)).toBeUndefined();
  });
});
