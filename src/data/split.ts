import { UserError } from '../errors.ts';
import { type RandomState, randomState as toRandomState } from '../stats/random.ts';

export interface SplitOptions {
  /** Rows of the data. */
  readonly rows: number;
  /** A share of the rows in (0, 1), rounded up to whole rows, or a number of rows. */
  readonly testSize: number;
  /** The seed, an integer in [0, 2³² − 1]. */
  readonly randomState: number;
  /** For each row the code of its class, classes in sorted order: the parts then keep the classes' shares. */
  readonly strata?: Uint8Array | Uint16Array | Uint32Array;
}

/** Row numbers, each row in at most one part, in scikit-learn's order. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/**
 * The rows of scikit-learn's `train_test_split(test_size, random_state, stratify)`, order included.
 *
 * Without strata a permutation of all rows, the test rows first. With strata (`StratifiedShuffleSplit`) each class gives
 * its share to both parts from a permutation of its rows, and each part is shuffled once more.
 *
 * @throws UserError where scikit-learn refuses: a size that is no share or number of rows, an empty part, a class with
 *   one row, fewer rows in a part than there are classes
 */
export function splitRows({ rows, testSize, randomState, strata }: SplitOptions): Split {
  const sizes = partSizes(rows, testSize);
  const random = toRandomState(randomState);
  return strata === undefined ? shuffled(sizes, random) : stratified(sizes, strata, random);
}

interface Sizes {
  readonly train: number;
  readonly test: number;
}

function partSizes(rows: number, testSize: number): Sizes {
  const share = !Number.isInteger(testSize);
  if (!(testSize > 0) || (share ? testSize > 1 : testSize >= rows)) {
    throw new UserError(
      'DATA_SPLIT_TEST_SIZE',
      `A test_size of ${testSize} cannot be taken from ${counted(rows, 'row')}.`,
      `Write a share between 0 and 1, such as 0.3, or a number of rows from 1 to ${Math.max(1, rows - 1)}.`,
    );
  }
  const test = share ? Math.ceil(testSize * rows) : testSize;
  if (test >= rows) {
    throw new UserError(
      'DATA_SPLIT_EMPTY',
      `With ${counted(rows, 'row')} and a test_size of ${testSize} no row is left to train on.`,
      'Lower "test_size", or give the data more rows.',
    );
  }
  return { train: rows - test, test };
}

function shuffled(sizes: Sizes, random: RandomState): Split {
  const order = random.permutation(sizes.train + sizes.test);
  return { test: order.slice(0, sizes.test), train: order.slice(sizes.test) };
}

function stratified(sizes: Sizes, strata: ArrayLike<number>, random: RandomState): Split {
  const classes = rowsByClass(strata);
  const counts = classes.map(({ length }) => length);
  refuseTooFew(sizes, counts);
  const trainCounts = approximateMode(counts, sizes.train, random);
  const remaining = counts.map((count, at) => count - (trainCounts[at] as number));
  const testCounts = approximateMode(remaining, sizes.test, random);

  const train = new Uint32Array(sizes.train);
  const test = new Uint32Array(sizes.test);
  let trained = 0;
  let tested = 0;
  for (const [at, classRows] of classes.entries()) {
    const order = random.permutation(classRows.length);
    const border = trainCounts[at] as number;
    const end = border + (testCounts[at] as number);
    for (let draw = 0; draw < border; draw++) train[trained++] = classRows[order[draw] as number] as number;
    for (let draw = border; draw < end; draw++) test[tested++] = classRows[order[draw] as number] as number;
  }
  random.shuffle(train);
  random.shuffle(test);
  return { train, test };
}

/** The rows of each class that occurs, in the order of the classes' codes and of the rows. */
function rowsByClass(strata: ArrayLike<number>): readonly (readonly number[])[] {
  const classes: number[][] = [];
  for (let row = 0; row < strata.length; row++) {
    const code = strata[row] as number;
    while (classes.length <= code) classes.push([]);
    (classes[code] as number[]).push(row);
  }
  return classes.filter(({ length }) => length > 0);
}

function refuseTooFew(sizes: Sizes, counts: readonly number[]): void {
  const single = counts.filter((count) => count < 2).length;
  if (single > 0) {
    throw new UserError(
      'DATA_SPLIT_SINGLE_ROW',
      `${single === 1 ? 'One label occurs' : `${single} labels occur`} in a single row, which cannot be in both parts of a stratified split.`,
      'Write "stratify: false" under "data.split", or give the data more rows of each label.',
    );
  }
  for (const [part, size] of [['training', sizes.train] as const, ['test', sizes.test] as const]) {
    if (size >= counts.length) continue;
    throw new UserError(
      'DATA_SPLIT_TOO_SMALL',
      `The ${part} part would have ${counted(size, 'row')}, fewer than the ${counts.length} labels that a stratified split puts into it.`,
      part === 'test' ? 'Raise "test_size".' : 'Lower "test_size".',
    );
  }
}

/**
 * How many of `draws` to take from each class: its share of the whole rounded down, then one more for the classes with
 * the greatest remainders, ties at random (scikit-learn's `_approximate_mode`; sums to `draws`).
 */
function approximateMode(counts: readonly number[], draws: number, random: RandomState): readonly number[] {
  const total = sum(counts);
  const exact = counts.map((count) => (count / total) * draws);
  const taken = exact.map(Math.floor);
  const remainders = exact.map((share, at) => share - (taken[at] as number));
  let missing = draws - sum(taken);
  for (const remainder of [...new Set(remainders)].sort((a, b) => b - a)) {
    if (missing <= 0) break;
    const tied = [...remainders.keys()].filter((at) => remainders[at] === remainder);
    const chosen = random.permutation(tied.length).slice(0, missing);
    for (const at of chosen) taken[tied[at] as number]! += 1;
    missing -= chosen.length;
  }
  return taken;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
