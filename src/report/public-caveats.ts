import type { Caveat, Report } from './report.ts';

/** What of a report is hidden from everybody. */
export interface HiddenParts {
  /** Names of features of which a group is hidden, be it its rows or how they divide into the four cells. */
  readonly features: ReadonlySet<string>;
  /** Whether figures over all rows are. */
  readonly all: boolean;
  readonly suppressBelow: number;
}

/**
 * The caveats that anyone may see. What is said of a feature is left out if any of its groups is hidden, whatever it
 * says, so that neither a figure nor its absence tells of that group; counts of few rows are left out too.
 */
export function publicCaveats(caveats: NonNullable<Report['caveats']>, hidden: HiddenParts): readonly Caveat[] {
  return caveats.flatMap((caveat) => publicCaveat(caveat, hidden) ?? []);
}

function publicCaveat(caveat: Caveat, { features, all, suppressBelow }: HiddenParts): Caveat | undefined {
  switch (caveat.code) {
    case 'training_noise':
    case 'reused_test_set':
    case 'sensitive_input':
      return caveat;
    case 'repeated_ids': {
      const { rows = 0, ids = 0 } = caveat;
      return all || Math.min(rows, ids) < suppressBelow ? { code: 'repeated_ids' } : caveat;
    }
    case 'label_flips':
    case 'group_flips':
    case 'label_flips_beyond':
      // The least over all rules: it says something of the features that it does not name.
      return all || features.size > 0 ? undefined : caveat;
    case 'proxies':
    case 'base_rates':
      return all || features.has(caveat.feature) ? undefined : caveat;
  }
}
