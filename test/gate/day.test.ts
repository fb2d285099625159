import { expect, test } from 'vitest';
import { checkDay, daysBetween, requireDay } from '../../src/gate/day.ts';

/** 2000-01-01 is day 51,544 of the modified Julian date, which counts from 1858-11-17, and day 730,120 of the Rata Die. */
test.each([
  ['2000-01-01', '2000-01-01', 0],
  ['2000-01-01', '2000-12-31', 365],
  ['1999-12-31', '2000-03-01', 61],
  ['1899-12-31', '1900-03-01', 60],
  ['2026-12-31', '2027-01-01', 1],
  ['2027-01-01', '2026-12-31', -1],
  ['2027-02-28', '2027-03-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['1858-11-17', '2000-01-01', 51_544],
  ['0001-01-01', '2000-01-01', 730_119],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('days pass as the calendar of the machine has them', () => {
  const start = Date.UTC(1895, 0, 1);
  for (let days = 0; days < 80_000; days += 13) {
    const day = new Date(start + days * 86_400_000).toISOString().slice(0, 10);
    expect(daysBetween('1895-01-01', day), day).toBe(days);
    expect(checkDay(day)).toBe(day);
  }
});

test.each([
  '2027-02-29',
  '2100-02-29',
  '2027-13-01',
  '2027-00-10',
  '2027-01-00',
  '2027-04-31',
  '27-01-01',
  ' 2027-01-01',
  '2027-01-01T00:00',
  '2027-1-1',
  'today',
  '',
])('"%s" is no day', (text) => {
  const error = expect.objectContaining({ problems: [expect.objectContaining({ code: 'TODAY_INVALID' })] });
  expect(() => checkDay(text)).toThrow(error);
  expect(() => requireDay(text)).toThrow(error);
});

test('that nobody says which day it is stops the check', () => {
  expect(() => requireDay(undefined)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'TODAY_MISSING' })] }),
  );
});
