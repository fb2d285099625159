const DECIMAL = /^[ \t\n\v\f\r]*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\v\f\r]*$/;
/** Powers of ten that float64 holds exactly, as far as fifteen digits can need them. */
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const MAX_EXACT_DIGITS = 15;
const DIGIT_0 = 48;
const POINT = 46;
const MINUS = 45;

/**
 * The finite float64 that a text denotes: decimal as Python's `float` reads it, blanks around it allowed, but no
 * underscores, `nan` or `inf`, other digits than 0-9, nor a number beyond float64's range. Undefined if it is no such text.
 */
export function parseNumber(text: string): number | undefined {
  const plain = parsePlain(text);
  if (!Number.isNaN(plain)) return plain;
  if (!DECIMAL.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Most numbers by far, several times faster: up to fifteen digits with or without a point. Digits and power of ten are
 * exact, so their one division rounds correctly (Clinger 1990, "How to read floating point numbers accurately").
 * `NaN` means that another way is needed.
 */
function parsePlain(text: string): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const length = text.length;
  if (length - start > MAX_EXACT_DIGITS + 1) return Number.NaN;
  let digits = 0;
  let count = 0;
  let decimals = -1;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - DIGIT_0;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      count++;
      if (decimals >= 0) decimals++;
    } else if (digit === POINT - DIGIT_0 && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (count === 0 || count > MAX_EXACT_DIGITS) return Number.NaN;
  const size = decimals > 0 ? digits / (POWERS_OF_TEN[decimals] as number) : digits;
  return start === 1 ? -size : size;
}
