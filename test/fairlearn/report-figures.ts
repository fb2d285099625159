import type { Figure, Figures, Group, Report } from '../../src/report/report.ts';

/**
 * Figures by name, `null` for those without a value. A name is a row of a metric frame and a column of it, with one
 * space between:
 * `overall accuracy_score`, `group ["Black","Female"] accuracy_score`, `group_min accuracy_score`,
 * `difference accuracy_score`, `ratio to_overall accuracy_score`, and
 * `equalized_odds_ratio?method=to_overall&agg=mean` for the disparities with names of their own.
 */
export type NamedFigures = ReadonlyMap<string, number | null>;

/** The name of a group's row. */
export function groupRow(values: readonly unknown[]): string {
  return `group ${JSON.stringify(values)}`;
}

/** Every figure that a report has of a feature, or with the values of control features of it within that stratum. */
export function reportFigures(report: Report, featureName: string, control?: Group): NamedFigures {
  const feature = report.features.find(({ name }) => name === featureName);
  if (feature === undefined) throw new Error(`no feature ${featureName}`);
  const stratum = feature.strata?.find((one) => JSON.stringify(one.control) === JSON.stringify(control));
  if (control !== undefined && stratum === undefined) throw new Error(`no stratum ${control}`);
  const place = stratum ?? { ...feature, overall: report.overall };
  const named = new Map<string, number | null>();
  const addRow = (row: string, figures: Figures) => {
    for (const [metric, figure] of Object.entries(figures)) named.set(`${row} ${metric}`, figure.value);
  };
  addRow('overall', place.overall);
  for (const { group, metrics } of place.groups) addRow(groupRow(group), metrics);
  const here = new Set(place.groups.map(({ group }) => groupRow(group)));
  const elsewhere = feature.groups.map(({ group }) => group).filter((group) => !here.has(groupRow(group)));
  for (const group of [...feature.unobserved, ...elsewhere]) {
    for (const metric of Object.keys(report.overall)) named.set(`${groupRow(group)} ${metric}`, null);
  }
  for (const method of ['between_groups', 'to_overall'] as const) {
    for (const [disparity, figure] of Object.entries(place.disparities[method])) {
      named.set(disparityName(disparity, method), (figure as Figure).value);
    }
  }
  return named;
}

/** The figures of each stratum, `within ["u"] overall accuracy_score`; `null` in those that do not occur. */
export function stratumFigures(
  report: Report,
  featureName: string,
  { control, absent }: { readonly control: Group; readonly absent: boolean },
): NamedFigures {
  const figures = reportFigures(report, featureName, absent ? undefined : control);
  return new Map([...figures].map(([name, value]) => [`${stratumRow(control)} ${name}`, absent ? null : value]));
}

function stratumRow(values: readonly unknown[]): string {
  return `within ${JSON.stringify(values)}`;
}

function disparityName(disparity: string, method: 'between_groups' | 'to_overall'): string {
  const [, own, mean] =
    /^((?:demographic_parity|equalized_odds|equal_opportunity)_(?:difference|ratio))(_mean)?$/.exec(disparity) ?? [];
  if (own !== undefined) {
    const options = [...(method === 'to_overall' ? ['method=to_overall'] : []), ...(mean ? ['agg=mean'] : [])];
    return options.length > 0 ? `${own}?${options.join('&')}` : own;
  }
  const [, metric, aggregate] = /^(.*)_(difference|ratio|group_min|group_max)$/.exec(disparity) ?? [];
  return `${aggregate}${method === 'to_overall' ? ' to_overall' : ''} ${metric}`;
}
