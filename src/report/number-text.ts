/** Digits after the point that a reader gets, unless they would mislead. */
const DIGITS = 3;
const MOST_DIGITS = 12;

/** Values nearer than this are equal to the gate. */
const EQUAL_WITHIN = 1e-12;

/** Rows and other whole numbers: `14,653`. Seven digits in a row would be a commit to GitHub. */
export function wholeNumber(value: number): string {
  return Number.isSafeInteger(value) ? grouped(String(value)) : decimal(value);
}

/**
 * A figure for reading: three digits after the point, more where these would show a value as 0 or 1 that is neither,
 * or on another side of `limits` than it lies (0.7996 is not "0.800" beside a limit of 0.8).
 */
export function decimal(value: number, limits: readonly number[] = [], fewest = DIGITS): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return value.toExponential(2);
  const least = size >= 1000 ? Math.min(1, fewest) : fewest;
  const marks = [0, 1, ...limits];
  for (let digits = least; digits < MOST_DIGITS; digits += 1) {
    const text = value.toFixed(digits);
    if (marks.every((mark) => side(Number(text), mark) === side(value, mark))) return grouped(tidy(text));
  }
  return grouped(tidy(value.toFixed(MOST_DIGITS)));
}

/** A share in percent: one digit after the point, or as many as tell it from 0 and from `limits`, which are shares too. */
export function percentage(share: number, limits: readonly number[] = []): string {
  return decimal(
    share * 100,
    limits.map((limit) => limit * 100),
    1,
  );
}

/** A limit as the policy spells it. */
export function limitNumber(value: number): string {
  return String(value);
}

/** −1, 0 or 1: below, at, or above. */
function side(value: number, mark: number): number {
  return Math.abs(value - mark) <= EQUAL_WITHIN ? 0 : Math.sign(value - mark);
}

function tidy(text: string): string {
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

function grouped(text: string): string {
  const [whole, fraction] = text.split('.') as [string, string?];
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}
