import { describe, expect, it } from 'vitest';
import { requireColumns } from '../../src/data/require-columns.ts';
import { UserError } from '../../src/errors.ts';

const place = { file: 'data.csv', line: 1 };

function problems(header: readonly string[], wanted: readonly string[]) {
  try {
    requireColumns(header, wanted, place);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems;
  }
}

describe('requireColumns', () => {
  it('lets pass what is there', () => {
    expect(problems(['a', '__proto__', ''], ['a', '__proto__', 'a'])).toEqual([]);
  });

  it('tells all that are absent, each once', () => {
    expect(problems(['age', 'race', 'sex', ''], ['raec', 'sex', 'income', 'raec', '', 'constructor'])).toEqual([
      {
        code: 'DATA_COLUMN_MISSING',
        message: 'There is no column "raec".',
        hint: 'Did you mean "race"? Columns: age, race, sex.',
        place,
      },
      { code: 'DATA_COLUMN_MISSING', message: 'There is no column "income".', hint: 'Columns: age, race, sex.', place },
      {
        code: 'DATA_COLUMN_MISSING',
        message: 'A column without a name cannot be used.',
        hint: 'Columns: age, race, sex.',
        place,
      },
      {
        code: 'DATA_COLUMN_MISSING',
        message: 'There is no column "constructor".',
        hint: 'Columns: age, race, sex.',
        place,
      },
    ]);
  });

  it.each([
    [20, '19.'],
    [21, '19 and 1 more.'],
  ])('of %d columns it names twenty', (count, end) => {
    const header = Array.from({ length: count }, (_, i) => `${i}`);
    expect(problems(header, ['absent'])[0]?.hint).toBe(`Columns: ${header.slice(0, 19).join(', ')}, ${end}`);
  });
});
