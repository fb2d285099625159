import { ends } from '../gate/decision.ts';
import type { Rule } from '../gate/rule.ts';
import { decisionsChanged } from '../metrics/change/people.ts';
import { disparities } from '../metrics/disparities.ts';
import type { BaselineReport, ChangedFigure, ChangedGroup, ChangedPart } from '../report/baseline-report.ts';
import type { Group } from '../report/report.ts';
import { isSuppressed } from '../report/suppressed-figure.ts';
import type { Comparison } from './comparison.ts';
import { hiddenBefore, isRight } from './hidden-before.ts';
import { type Asked, type Compared, type PartName, partOf, type Side } from './side.ts';
import { type Why, whyChanged } from './why-changed.ts';

/** Where the baseline comes from. */
export type Origin = Pick<BaselineReport, 'from' | 'path' | 'commit' | 'unpaired_because'>;

/** A rule, as far as it says what is asked for. */
export type AskingRule = Pick<Rule, 'metric' | 'method' | 'agg' | 'features'> &
  Partial<Pick<Rule, 'level' | 'comparison'>>;

export interface Reporting {
  readonly base: Side;
  readonly head: Side;
  /** The old side as anyone may see it: what it hides stays hidden in what changed. */
  readonly publicBase: Side;
  /** Whether small cells are hidden: then nobody may see what the old side does not speak of at all. */
  readonly suppresses: boolean;
  readonly rules: readonly AskingRule[];
  /** Two-sided, of the intervals. */
  readonly level: number;
}

/** What every figure that a rule asks for changed by, and who gains or loses a decision. */
export function baselineReport(origin: Origin, comparison: Comparison, reporting: Reporting): BaselineReport {
  return {
    ...origin,
    paired: comparison.pairs !== undefined,
    changes: [ofAll(comparison, reporting), ...comparison.places.map((part) => ofPart(part, comparison, reporting))],
  };
}

function ofAll(comparison: Comparison, reporting: Reporting): ChangedPart {
  const { head, publicBase } = reporting;
  const asked = inForce(reporting).flatMap(({ metric }) => (disparities.has(metric) ? [] : [metric]));
  const metrics = [...new Set([...decisionsIn(head), ...asked])].filter((metric) =>
    Object.hasOwn(head.overall, metric),
  );
  const pairs = comparison.pairs?.overall;
  const cells = publicBase.overall_tally === null;
  return {
    feature: null,
    figures: metrics.map((metric) =>
      changedFigure(
        comparison.ofAll(metric),
        { metric, hidden: isSuppressed(publicBase.overall[metric]) || (cells && isRight(metric)) },
        reporting,
      ),
    ),
    ...(pairs && decisionsChanged(pairs)),
    ...(cells && { before_hidden: true as const }),
  };
}

function ofPart(name: PartName, comparison: Comparison, reporting: Reporting): ChangedPart {
  const { head } = reporting;
  const asked = askedOf(name.feature, reporting);
  const metrics = [
    ...new Set([...decisionsIn(head), ...asked.flatMap(({ metric }) => disparities.get(metric)?.of ?? [])]),
  ];
  const part = partOf(head, name);
  const paired = comparison.pairsOf(name);
  const before = hiddenBefore(name, { ...reporting, paired: paired !== undefined });
  const why = whyChanged(partOf(reporting.base, name), part, paired?.groups);
  const figureOf = (group: Group, metric: string) =>
    changedFigure(
      comparison.ofGroup(name, group, metric),
      { metric, hidden: before.ofGroup(group, metric) },
      reporting,
    );
  const ofGroup = (group: Group, at: number): ChangedGroup => {
    const pair = paired?.groups[at];
    return {
      group,
      figures: metrics.map((metric) => figureOf(group, metric)),
      ...(pair && decisionsChanged(pair)),
      ...partsOf(why, at),
      ...(before.cellsOf(group) && { before_hidden: true as const }),
    };
  };
  return {
    ...name,
    figures: asked.map((one) => {
      return changedFigure(comparison.ofDisparity(name, one), { ...one, hidden: before.ofDisparity(one) }, reporting);
    }),
    ...(before.anyCells && { before_hidden: true as const }),
    ...(why && { composition: why.decomposition.composition, within_groups: why.decomposition.within }),
    groups: (part?.groups ?? []).map(({ group }, at) => ofGroup(group, at)),
  };
}

/** What of a group's change comes from its base rate, and what from decisions at the same labels. */
function partsOf(why: Why | undefined, at: number): Pick<ChangedGroup, 'base_rates' | 'decisions'> {
  const parts = why?.decomposition.groups[at]?.parts;
  return parts === undefined ? {} : { base_rates: parts.baseRates, decisions: parts.positives + parts.negatives };
}

function changedFigure(
  compared: Compared,
  { metric, hidden, ...asked }: { readonly metric: string; readonly hidden: boolean } & Partial<Asked>,
  { level }: Reporting,
): ChangedFigure {
  const named = {
    metric,
    ...(asked.method === 'to_overall' && { method: asked.method }),
    ...(asked.agg === 'mean' && { agg: asked.agg }),
  };
  const flag = hidden && { before_hidden: true as const };
  if (compared.kind !== 'change') {
    const reason = compared.kind === 'hidden' ? ('suppressed' as const) : ('not_in_baseline' as const);
    return { ...named, before: null, after: null, value: null, reason, ...flag };
  }
  const { value, reason, before, after, intervalAt } = compared.change;
  const sides = { before: before.value ?? null, after: after.value ?? null };
  if (compared.oneSided) return { ...named, ...sides, value: null, reason: 'group_without_value', ...flag };
  if (value === undefined) return { ...named, ...sides, value: null, reason, ...flag };
  return { ...named, ...sides, value, ...ends(intervalAt(level)), ...flag };
}

/** Who is selected is a question of two labels alone. */
function decisionsIn({ overall }: Side): readonly string[] {
  return Object.hasOwn(overall, 'selection_rate') ? ['selection_rate'] : [];
}

function inForce({ rules }: Reporting): Reporting['rules'] {
  return rules.filter(({ level, comparison }) => level !== 'off' && comparison === undefined);
}

/** The disparities that rules ask of a feature, each once; first who is selected, as everybody asks that. */
function askedOf(feature: string, reporting: Reporting): readonly Asked[] {
  const usual: readonly Asked[] = decisionsIn(reporting.head).map(() => USUAL);
  const asked = inForce(reporting)
    .filter(({ metric, features }) => disparities.has(metric) && (features?.includes(feature) ?? true))
    .map(({ metric, method, agg }): Asked => ({ metric, method, agg }));
  return [...new Map([...usual, ...asked].map((one) => [JSON.stringify(one), one])).values()];
}

const USUAL: Asked = { metric: 'demographic_parity_difference', method: 'between_groups', agg: 'worst_case' };
