import { quantile } from './quantile.ts';

/** What groups that do not differ would show by chance, beside what was seen. */
export interface EqualGroups {
  /**
   * "Is there any gap?": the chance that equal groups show a pair as far apart in standard errors as the furthest that
   * was seen, (1 + replicates that do)/(1 + replicates). In (0, 1].
   */
  readonly p: number;
  /** The largest |difference|/SE over pairs that was seen. */
  readonly standardized: number;
  /** Half of all samples of equal groups show more than this. */
  readonly medians: {
    /** Of max − min. */
    readonly difference: number;
    /** Of the largest |difference|/SE over pairs. */
    readonly standardized: number;
    /** Of min/max, of which half show less; absent where no replicate has one. */
    readonly ratio?: number;
  };
}

/** Figures of every group in one replicate. */
export interface Drawn {
  readonly least: number;
  readonly greatest: number;
  readonly standardized: number;
}

/** Runs the replicates and compares them with what was seen. */
export function summarized(seen: number, replicates: number, draw: () => Drawn): EqualGroups {
  const differences = new Float64Array(replicates);
  const standardized = new Float64Array(replicates);
  const ratios = new Float64Array(replicates);
  let withRatio = 0;
  let asFar = 0;
  for (let at = 0; at < replicates; at++) {
    const drawn = draw();
    differences[at] = drawn.greatest - drawn.least;
    standardized[at] = drawn.standardized;
    if (drawn.standardized >= seen * (1 - ROUNDING)) asFar++;
    if (drawn.least >= 0 && drawn.greatest > 0) ratios[withRatio++] = drawn.least / drawn.greatest;
  }
  return {
    p: (1 + asFar) / (1 + replicates),
    standardized: seen,
    medians: {
      difference: median(differences),
      standardized: median(standardized),
      ...(withRatio > 0 && { ratio: median(ratios.subarray(0, withRatio)) }),
    },
  };
}

/** Counts tie often; the same tables must count as the same however their sums are rounded. */
const ROUNDING = 1e-12;

function median(values: Float64Array): number {
  return quantile(values.sort(), 0.5);
}
