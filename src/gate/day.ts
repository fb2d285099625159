import { UserError } from '../errors.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the UTC calendar as its date, such as 2027-01-31. */
export function utcDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** @throws UserError where the text is no day of the calendar */
export function checkDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && utcDay(new Date(time)) === text) return text;
  throw new UserError('TODAY_INVALID', `"${text}" is no day.`, 'Write today as a date such as 2027-01-31.');
}

/** The day on which waivers are looked at. @throws UserError where nobody says which, or it is none */
export function requireDay(today: string | undefined): string {
  if (today !== undefined) return checkDay(today);
  throw new UserError(
    'TODAY_MISSING',
    'The policy has waivers, which end, and nobody said which day it is.',
    'Give the option today to check(), as a date such as 2027-01-31 (UTC).',
  );
}

/** Days from one to the other; negative where the other comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
