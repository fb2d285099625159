import { UserError } from '../errors.ts';

/** The day on which waivers are looked at. @throws UserError where nobody says which, or it is none */
export function requireDay(today: string | undefined): string {
  if (today !== undefined) return checkDay(today);
  throw new UserError(
    'TODAY_MISSING',
    'The policy has waivers, which end, and nobody said which day it is.',
    'Give the option today to check(), as a date such as 2027-01-31 (UTC).',
  );
}

/** @throws UserError where the text is no day of the calendar */
export function checkDay(text: string): string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parts(text) : [];
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)) return text;
  throw new UserError('TODAY_INVALID', `"${text}" is no day.`, 'Write today as a date such as 2027-01-31.');
}

/** Days from one date to the other; negative where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function parts(day: string): readonly number[] {
  return day.split('-').map(Number);
}

/** Of the Gregorian calendar, counted from the day before 1 January of the year 0. */
function dayNumber(text: string): number {
  const [year = 0, month = 0, day = 0] = parts(text);
  const before = Array.from({ length: month - 1 }, (_, at) => daysIn(year, at + 1));
  const leapDays = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return 365 * year + leapDays + before.reduce((sum, days) => sum + days, 0) + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
