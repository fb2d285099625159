export const SIZES = [30, 50, 100, 300, 1000, 12_505];
export const RATES = [0.02, 0.05, 0.1, 0.3, 0.5];

/** Rows of groups: equal ones, and unequal ones such as those of Adult's test rows by sex and by race. */
export const GROUPS = [
  ...[2, 5, 10].flatMap((groups) => [30, 100, 1000].map((n) => Array(groups).fill(n))),
  [30, 30, 30],
  [12_505, 12_505],
  [300, 300, 300, 300, 300],
  [30, 1000],
  [4847, 9806],
  [30, 300, 3000],
  [145, 456, 1436, 111, 12_505],
  [30, 50, 100, 300, 1000],
  [30, 30, 30, 30, 30, 100, 100, 100, 1000, 1000],
];

/** How the rates of groups differ: by odds, up to a factor of 3. Which of equally large groups is apart does not matter. */
export function patternsOf(sizes) {
  return ['equal', 'spread', 'first apart', ...(new Set(sizes).size > 1 ? ['last apart'] : [])];
}

/** Rates of so many groups around a base rate. */
export function ratesOf(pattern, rate, groups) {
  return Array.from({ length: groups }, (_, at) => {
    if (pattern === 'spread') return oddsTimes(rate, 3 ** (at / (groups - 1)));
    const apart = pattern === 'first apart' ? at === 0 : pattern === 'last apart' && at === groups - 1;
    return apart ? oddsTimes(rate, 3) : rate;
  });
}

function oddsTimes(rate, factor) {
  return (factor * rate) / (1 - rate + factor * rate);
}

/** Such as `5 × 30` or `30, 1000`. */
export function sizesText(sizes) {
  return new Set(sizes).size === 1 ? `${sizes.length} × ${sizes[0]}` : sizes.join(', ');
}

/** Groups that the summary takes together. */
export function kindOf(sizes) {
  return new Set(sizes).size === 1 ? `${sizes.length} equal groups` : 'unequal groups';
}

/** A base rate as a trial draws it: within 20 % of p. */
export function drawn(p, random) {
  return p * (0.8 + 0.4 * random.uniform());
}
