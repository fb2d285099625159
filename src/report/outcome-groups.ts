import { sameLabel } from '../data/labels.ts';
import { baseMetrics, metricTitle } from './metric-names.ts';
import { groupKey, type Names } from './names.ts';
import { data, listed, type Phrase, say } from './phrase.ts';
import type { FeatureReport, Figure, Figures, Group, Outcome, Report } from './report.ts';
import { figureText } from './sentences.ts';

/** Figures of one metric for the groups of an outcome, in their order. */
interface Ends {
  readonly metric: string;
  readonly values: readonly number[];
}

/** Who made a value: the lowest and the highest group, each with its figure where the report has it. */
export function outcomeGroups(outcome: Outcome, report: Report, names: Names): Phrase {
  const { feature: name, groups = [] } = outcome;
  const feature = report.features.find((candidate) => candidate.name === name);
  if (feature === undefined || groups.length === 0) return say``;
  const place = placeOf(outcome, feature);
  const bases = baseMetrics(outcome.metric ?? '') ?? [];
  const ends = bases
    .map((metric) => endsOf(metric, place, groups))
    .filter((found): found is Ends => found !== undefined)
    .find((found) => bases.length === 1 || explains(found, outcome));
  const list = groups.map((group, at) => {
    const label = names.group(feature.name, group);
    const value = ends?.values[at];
    return value === undefined ? label : say`${label}\u00a0(${figureText(value)})`;
  });
  const chain = listed(list, ' → ');
  return ends && bases.length > 1 ? say`${data(metricTitle(ends.metric))}: ${chain}` : chain;
}

interface Place {
  readonly group: Group;
  readonly metrics: Figures;
}

/** The groups whose figures an outcome speaks of: those of a stratum where it has one, and of a class where it has one. */
function placeOf({ control, class: ofClass, worst_class }: Outcome, feature: FeatureReport): readonly Place[] {
  const stratum = control && feature.strata?.find((candidate) => groupKey(candidate.control) === groupKey(control));
  const { groups } = stratum ?? feature;
  if (ofClass === undefined || ofClass === 'macro') return groups;
  const label = worst_class ?? ofClass;
  return groups.flatMap(({ group, classes = [] }) => {
    const found = classes.find((candidate) => sameLabel(candidate.label, label));
    return found ? [{ group, metrics: found.metrics }] : [];
  });
}

function endsOf(metric: string, place: readonly Place[], groups: readonly Group[]): Ends | undefined {
  const values = groups.map((group) => {
    const found = place.find((candidate) => groupKey(candidate.group) === groupKey(group));
    const figure: Figure | undefined =
      found && Object.hasOwn(found.metrics, metric) ? found.metrics[metric] : undefined;
    return figure?.value ?? undefined;
  });
  return values.includes(undefined) ? undefined : { metric, values: values as readonly number[] };
}

/** Of equalized odds, which of the two rates made the value. */
function explains({ values }: Ends, { metric = '', value }: Outcome): boolean {
  const [low, high] = values;
  if (low === undefined || high === undefined || value === undefined || value === null) return false;
  const made = metric.includes('_ratio') ? low / high : high - low;
  return Math.abs(made - value) < 1e-9;
}
