/** Chances of a binomial distribution, those below 1e-12 in a tail cut off: the first x that is left, and their list. */
export function chancesOf(n, p) {
  if (p <= 0) return { first: 0, chances: [1] };
  if (p >= 1) return { first: n, chances: [1] };
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const up = [];
  let chance = 1;
  for (let x = mode; x < n && chance > 1e-15; x++) {
    chance *= (odds * (n - x)) / (x + 1);
    up.push(chance);
  }
  const down = [];
  chance = 1;
  for (let x = mode; x > 0 && chance > 1e-15; x--) {
    chance *= x / (odds * (n - x + 1));
    down.push(chance);
  }
  const relative = [...down.reverse(), 1, ...up];
  const sum = relative.reduce((total, value) => total + value, 0);
  return cut(
    mode - down.length,
    relative.map((value) => value / sum),
  );
}

const TAIL = 1e-12;

function cut(first, chances) {
  let start = 0;
  for (let tail = 0; tail + chances[start] < TAIL; start++) tail += chances[start];
  let end = chances.length;
  for (let tail = 0; tail + chances[end - 1] < TAIL; end--) tail += chances[end - 1];
  return { first: first + start, chances: chances.slice(start, end) };
}

/** The grid of base rates that coverage is averaged over: from 20 % below to 20 % above. */
export function around(p, points) {
  return Array.from({ length: points }, (_, at) => p * (0.8 + (0.4 * at) / (points - 1)));
}
