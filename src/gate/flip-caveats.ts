import type { Group } from '../data/groups.ts';
import { type Disparity, disparities } from '../metrics/disparities.ts';
import { shareIn } from '../metrics/estimate.ts';
import type { MetricName } from '../metrics/index.ts';
import { type Measurements, measurementOf } from '../metrics/measure.ts';
import type { ZeroDivision } from '../metrics/metric.ts';
import type { Tally } from '../tally/tally.ts';
import type { Caveat } from './caveat.ts';
import { type FlipSubject, type Flips, groupFlips, labelFlips, restsOnLabels } from './flips.ts';
import type { TalliedFeature } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import type { GateSettings, Rule } from './rule.ts';
import { leftOut } from './simulations.ts';

/** Everything that was measured, with the tallies that it was measured on. */
export interface Tallied {
  readonly overall: { readonly tally: Tally; readonly measurements: Measurements };
  readonly features: readonly TalliedFeature[];
}

export interface FlipSettings extends Pick<GateSettings, 'small_groups'> {
  readonly zeroDivision: ZeroDivision;
}

/** Share of the rows beyond which flips are not looked for. */
const MOST = 0.1;

/** Groups of a feature whose rows are flipped: all up to this many, else the extreme ones and the smallest. */
const MOST_GROUPS = 8;

/**
 * What the fewest wrong labels, and the fewest rows in a wrong group, would turn: where the verdict is a pass a rule that
 * passes, else one that fails. Of rules of level `error` that their value decides.
 */
export function flipCaveats(
  rules: readonly Rule[],
  outcomes: readonly Outcome[],
  { overall, features, settings }: Tallied & { readonly settings: FlipSettings },
): readonly Caveat[] {
  const errors = outcomes.filter(({ level }) => level === 'error');
  const status = errors.some((outcome) => outcome.status === 'fail') ? 'fail' : 'pass';
  const decided = errors.filter((outcome) => isByValue(outcome) && outcome.status === status);
  const { tn, fp, fn, tp } = overall.tally.cells;
  const most = Math.floor(MOST * (tn + fp + fn + tp));
  const candidates = decided.flatMap((outcome): readonly Candidate[] => {
    const subject = subjectOf(rules, outcome, { overall, features, settings });
    return subject === undefined ? [] : [{ outcome, ...subject }];
  });
  const labelled = candidates.filter(({ subject }) => restsOnLabels(subject));
  const byLabels = fewest(labelled, most, labelFlips);
  const byGroups = fewest(candidates, most, groupFlips);
  return [
    ...(byLabels ? [caveat('label_flips', byLabels)] : []),
    ...(!byLabels && status === 'pass' && labelled.length > 0 && labelled.every(isExhaustive)
      ? [{ code: 'label_flips_beyond' as const, rows: most }]
      : []),
    ...(byGroups ? [caveat('group_flips', byGroups)] : []),
  ];
}

interface Candidate {
  readonly outcome: Outcome;
  readonly subject: FlipSubject;
  /** Absent for a rule on all rows. */
  readonly feature?: TalliedFeature;
  /** Positions of the groups whose rows are flipped, and of those that make the value. */
  readonly among: readonly number[];
  readonly extreme: readonly number[];
}

/** Whether the number of labels that turn a rule which passes is the least of all: see `labelFlips`. */
function isExhaustive({ subject, among }: Candidate): boolean {
  const { rule, disparity, tallies, overall } = subject;
  const ofRates = disparity.of.every((name) => {
    const { estimate } = measurementOf(overall, name);
    return estimate !== undefined && shareIn(estimate) !== undefined;
  });
  return ofRates && rule.method === 'between_groups' && rule.agg === 'worst_case' && among.length === tallies.length;
}

/** There is a value, which decides: of an outcome that passes or fails nothing else is then in the way. */
function isByValue({ decide_by, value }: Outcome): boolean {
  return decide_by === 'estimate' && typeof value === 'number';
}

/**
 * Presets compare in ways of their own: with a reference group, which other flips would turn, or persons, which is the
 * same as between groups where nobody is weighted.
 */
export function isAmongGroups({ comparison }: Rule, { weighted }: Tally): boolean {
  return comparison === undefined || (comparison.kind === 'four_fifths' && weighted === undefined);
}

function subjectOf(
  rules: readonly Rule[],
  outcome: Outcome,
  { overall, features, settings }: Tallied & { readonly settings: FlipSettings },
): Omit<Candidate, 'outcome'> | undefined {
  const rule = rules.find(({ id }) => id === outcome.rule);
  if (rule === undefined || !isAmongGroups(rule, overall.tally)) return undefined;
  const { zeroDivision, small_groups } = settings;
  const all = { rule, whole: overall.tally, overall: overall.measurements, zeroDivision };
  if (outcome.feature === null) {
    const disparity = ofAllRows(rule.metric as MetricName);
    return {
      subject: { ...all, disparity, tallies: [overall.tally], groups: [overall.measurements] },
      among: [0],
      extreme: [0],
    };
  }
  const disparity = disparities.get(rule.metric) as Disparity;
  const feature = features.find(({ feature: { name } }) => name === outcome.feature) as TalliedFeature;
  const leaveOut = leftOut({ small_groups });
  const subject = { ...all, disparity, tallies: feature.tallies, groups: feature.groups, leaveOut };
  return { subject, feature, ...positionsOf(feature, outcome) };
}

/** A figure over all rows, as the least of one group. */
function ofAllRows(name: MetricName): Disparity {
  return { name, aggregate: 'group_min', of: [name], hasAgg: false };
}

function positionsOf(
  { feature, tallies }: TalliedFeature,
  { groups = [] }: Outcome,
): Pick<Candidate, 'among' | 'extreme'> {
  const isExtreme = (at: number) => groups.includes(feature.groups[at] as Group);
  const rows = tallies.map(({ cells: { tn, fp, fn, tp } }) => tn + fp + fn + tp);
  const positions = [...tallies.keys()].sort((a, b) => {
    return Number(isExtreme(b)) - Number(isExtreme(a)) || (rows[a] as number) - (rows[b] as number);
  });
  return { among: positions.slice(0, MOST_GROUPS), extreme: positions.filter(isExtreme) };
}

type Found = Candidate & { readonly flips: Flips };

/** Each candidate has to beat those before it. */
function fewest(candidates: readonly Candidate[], most: number, search: typeof groupFlips): Found | undefined {
  let best: Found | undefined;
  for (const candidate of candidates) {
    const { subject, among, extreme } = candidate;
    const flips = search(subject, { among, extreme, most: best === undefined ? most : best.flips.rows - 1 });
    if (flips !== undefined) best = { ...candidate, flips };
  }
  return best;
}

function caveat(code: 'label_flips' | 'group_flips', { outcome, feature, flips }: Found): Caveat {
  const { rule, metric = '', status } = outcome;
  const positions = code === 'label_flips' ? [flips.from] : [flips.from, flips.to];
  return {
    code,
    rule,
    metric,
    feature: outcome.feature,
    status: status as 'pass' | 'fail',
    rows: flips.rows,
    groups: feature === undefined ? [] : positions.map((at) => feature.feature.groups[at] as Group),
  };
}
