import type { Cells } from '../tally/tally.ts';
import type { Divided, DividedFeature } from './cell-sums.ts';
import type { ClassReport, FeatureReport, Figures, GroupReport, Report, TallyFigures } from './report.ts';

/** A report's rows as four cells, with the metrics that are figures of these. */
export interface View extends Divided {
  readonly figures: Figures;
}

/**
 * The rows of a report in the ways in which its figures divide them: by one confusion matrix, of several classes by that
 * of each class against all others, of numbers not at all. Features come first, in their order, then with control
 * features each feature crossed with these, and last the control features themselves.
 */
export function viewsOf(report: Report): readonly View[] {
  const { overall, overall_tally, overall_classes } = report;
  if (overall_classes === undefined) {
    return [{ figures: overall, overall: cellsOf(overall_tally), features: divisionsOf(report, plain) }];
  }
  return overall_classes.map(({ metrics, tally }, position) => ({
    figures: metrics,
    overall: cellsOf(tally),
    features: divisionsOf(report, ({ classes }) => cellsOf(classes?.[position]?.tally ?? null)),
  }));
}

type CellsOf = (figures: Tallied) => Cells | undefined;

interface Tallied {
  readonly tally: TallyFigures | null;
  readonly classes?: readonly ClassReport[] | undefined;
}

function plain({ tally }: Tallied): Cells | undefined {
  return cellsOf(tally);
}

/** Rows that are not told apart all stand in one cell. */
function cellsOf(tally: TallyFigures | null): Cells | undefined {
  if (tally === null) return undefined;
  if ('tn' in tally) return tally;
  return { tn: 'rows' in tally ? tally.rows : tally.matrix.flat().reduce((a, b) => a + b, 0), fp: 0, fn: 0, tp: 0 };
}

function divisionsOf({ features }: Report, of: CellsOf): readonly DividedFeature[] {
  const divided = (columns: readonly string[], groups: readonly GroupReport[]) => ({
    columns,
    groups: groups.map((group) => ({ group: group.group, cells: of(group) })),
  });
  const crossed = features.map(({ columns, control_columns = [], strata = [] }) => ({
    columns: [...columns, ...control_columns],
    groups: strata.flatMap(({ control, groups }) =>
      groups.map((group) => ({ group: [...group.group, ...control], cells: of(group) })),
    ),
  }));
  return [
    ...features.map(({ columns, groups }) => divided(columns, groups)),
    ...(isStratified(features) ? [...crossed, controls(features, of)] : []),
  ];
}

/** Control features divide the same rows whatever the feature. */
function controls(features: readonly FeatureReport[], of: CellsOf): DividedFeature {
  const { control_columns = [], strata = [] } = features[0] ?? {};
  const groups = strata.map(({ control, overall_tally, overall_classes }) => ({
    group: control,
    cells: of({ tally: overall_tally, classes: overall_classes }),
  }));
  return { columns: control_columns, groups };
}

function isStratified(features: readonly FeatureReport[]): boolean {
  return features.some(({ strata }) => strata !== undefined);
}
