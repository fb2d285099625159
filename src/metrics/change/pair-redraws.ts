import { redrawCells } from '../../stats/redraw-cells.ts';
import { uniforms } from '../../stats/uniform.ts';
import { type PairTally, restOfPairs } from '../../tally/pair.ts';
import { remembering } from '../remember.ts';

/** The four cells tn, fp, fn, tp of both sides in each replicate, entry 4·replicate + cell. */
interface RedrawnPair {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** The bootstrap of joint cells: each replicate redraws rows, with their labels and both their predictions. */
export interface PairRedraws {
  /** Rows redrawn by themselves. @param stream of chance: the group's position, `ALL_ROWS` for all rows */
  readonly alone: (pair: PairTally, stream: number) => RedrawnPair;
  /** Rows, and all others of a whole, redrawn as one table. */
  readonly beside: (pair: PairTally, whole: PairTally, stream: number) => RedrawnTable;
  /** Groups redrawn as one table, in which they grow and shrink. */
  readonly together: (pairs: readonly PairTally[]) => RedrawnTable;
}

interface RedrawnTable {
  readonly groups: readonly RedrawnPair[];
  readonly whole: RedrawnPair;
}

export interface PairRedrawOptions {
  readonly replicates: number;
  /** In [0, 2³² − 1]. */
  readonly seed: number;
}

export const ALL_ROWS = -1;

/** Streams of chance from here on are those of pairs; lower ones are drawn from elsewhere. */
const OF_PAIRS = 2 ** 31;
const OF_TABLES = 5;

/** Numbers that are remembered: 128 MB. What is more is redrawn when it is asked for. */
const CAPACITY = 1 << 24;

const CELLS = 8;

/** Redraws that are made when they are asked for, and remembered by the very tally: the same chance for every figure. */
export function pairRedraws({ replicates, seed }: PairRedrawOptions): PairRedraws {
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (of: object): number => {
    const known = numbers.get(of);
    if (known !== undefined) return known;
    numbers.set(of, next);
    return next++;
  };
  const remember = remembering<readonly RedrawnPair[]>(CAPACITY, (groups) => groups.length * CELLS * replicates);
  const redrawn = (pairs: readonly PairTally[], stream: number) => () => redraw(pairs, { replicates, seed, stream });
  return {
    alone: (pair, stream) =>
      remember(`${keyOf(pair)} ${stream}`, redrawn([pair], OF_PAIRS + 1 + stream))[0] as RedrawnPair,
    beside: (pair, whole, stream) => {
      const made = redrawn([pair, restOfPairs(whole, pair)], OF_PAIRS + 1 + stream);
      const groups = remember(`${keyOf(pair)} beside ${keyOf(whole)} ${stream}`, made);
      return { groups, whole: added(groups, 4 * replicates) };
    },
    together: (pairs) => {
      const groups = remember(`${pairs.map(keyOf).join(' ')} together`, redrawn(pairs, OF_TABLES));
      return { groups, whole: added(groups, 4 * replicates) };
    },
  };
}

function redraw(
  pairs: readonly PairTally[],
  { replicates, seed, stream }: PairRedrawOptions & { readonly stream: number },
): readonly RedrawnPair[] {
  const weights = pairs.flatMap(({ weighted, weightedSquares }) =>
    weighted && weightedSquares ? [{ sums: weighted, squares: weightedSquares }] : [],
  );
  const cells = {
    rows: pairs.flatMap(({ rows }) => rows),
    ...(weights.length > 0 && {
      weights: { sums: weights.flatMap(({ sums }) => sums), squares: weights.flatMap(({ squares }) => squares) },
    }),
  };
  const { masses } = redrawCells(cells, replicates, { uniform: uniforms(seed, stream) });
  return pairs.map((_, group) => {
    const before = new Float64Array(4 * replicates);
    const after = new Float64Array(4 * replicates);
    for (let replicate = 0, into = 0; replicate < replicates; replicate++, into += 4) {
      const from = CELLS * (replicate * pairs.length + group);
      for (let label = 0; label < 2; label++) {
        const at = from + 4 * label;
        const [neither, gained, lost, both] = [masses[at]!, masses[at + 1]!, masses[at + 2]!, masses[at + 3]!];
        before[into + 2 * label] = neither + gained;
        before[into + 2 * label + 1] = lost + both;
        after[into + 2 * label] = neither + lost;
        after[into + 2 * label + 1] = gained + both;
      }
    }
    return { before, after };
  });
}

function added(groups: readonly RedrawnPair[], length: number): RedrawnPair {
  const sum = (side: 'before' | 'after') => {
    const total = new Float64Array(length);
    for (const group of groups) for (let at = 0; at < length; at++) total[at]! += group[side][at] as number;
    return total;
  };
  return { before: sum('before'), after: sum('after') };
}
