import { MIN_COUNT } from './feature-plan.ts';
import { assessed } from './features-text.ts';
import { MOST_PAIRS } from './intersections.ts';
import type { LabelPlan } from './label-plan.ts';
import type { Plan } from './plan.ts';
import {
  alikeGroups,
  counted,
  exclusionReason,
  label,
  listed,
  named,
  number,
  smallestCell,
  smallGroups,
} from './words.ts';

/** Everything that was assumed, for the user to confirm: one sentence or two each. */
export function checksOf(plan: Plan): readonly string[] {
  return [
    labelCheck(plan.label),
    ...(plan.delimiter === undefined
      ? []
      : [`Fields are divided by ${named(plan.delimiter === '\t' ? 'a tab' : plan.delimiter)}.`]),
    ...(plan.naValues.length === 0
      ? []
      : [`${listed(plan.naValues.map(label))} is taken for a missing value, in every column.`]),
    ...modelChecks(plan),
    ...roleChecks(plan),
    ...plan.features.flatMap(({ name, bins }) =>
      bins === undefined
        ? []
        : [`${named(name)} holds ${counted(bins.values, 'different number')}; it is cut at ${bins.edges.join(', ')}.`],
    ),
    ...plan.features.flatMap(({ name, missing }) =>
      missing === 0 ? [] : [`${named(name)} has no value in ${counted(missing, 'row')}: a group of their own.`],
    ),
    ...plan.intersections.map((intersection) => {
      const { of, smallest, name } = intersection;
      const cell = `its smallest group is ${smallestCell(intersection, number)}`;
      return smallest.assessed < MIN_COUNT
        ? `The intersection of ${of.map(named).join(' and ')} is left out: ${cell}.`
        : `The intersection ${named(name)} stands there as a comment: ${cell}.`;
    }),
    ...manyPairs(plan),
    'The rules and their limits are a starting point; what is too much of a gap is for your team to say.',
  ];
}

function manyPairs({ features: { length } }: Plan): readonly string[] {
  const pairs = (length * (length - 1)) / 2;
  if (pairs <= MOST_PAIRS) return [];
  return [
    `${number(pairs)} pairs of sensitive columns are too many to propose intersections: name those that matter yourself, as in both: { columns: [a, b] }.`,
  ];
}

/** What may go wrong with these data as they are. */
export function warningsOf(plan: Plan): readonly string[] {
  const { label: labels, markers, features } = plan;
  return [
    ...(labels.missing === 0
      ? []
      : [
          `${counted(labels.missing, 'row')} without a label in ${named(labels.column)}: "check" refuses the data until they are gone.`,
        ]),
    ...features.flatMap((feature) => [
      ...smallGroups(feature, number).map(
        ({ kind, groups }) =>
          `${shownName(feature.name)}: fewer than ${MIN_COUNT} ${assessed(plan)}${kind} in ${groups}.`,
      ),
      ...alikeGroups(feature).map(
        (set) => `${shownName(feature.name)}: ${set} differ in case or spaces alone, and count as different groups.`,
      ),
    ]),
    ...(markers.length === 0 ? [] : [markersWarning(plan)]),
  ];
}

function labelCheck(plan: LabelPlan): string {
  const column = named(plan.column);
  if (plan.task === 'binary') {
    const { positive, negative, proposed, labels } = plan;
    const rows = labels.find(({ value }) => value === positive)?.rows ?? 0;
    const counts = `${label(positive)} of ${column} counts as selected (${counted(rows, 'row')})`;
    if (!proposed) return `${counts}, ${label(negative)} does not.`;
    return `${counts}, only because it comes last in order. If it is ${label(negative)}, change "pos_label".`;
  }
  const noun = plan.task === 'regression' ? 'different number' : 'label';
  const other = plan.task === 'regression' ? 'multiclass' : 'regression';
  const choice = plan.numeric ? `; if it is not, write "task: ${other}"` : '';
  return `The task is ${plan.task}, because ${column} holds ${counted(plan.labels.length, noun)}${choice}.`;
}

function modelChecks({ model, rows, assessed, label: { missing }, looks }: Plan): readonly string[] {
  if (model.kind === 'predictions') {
    const seen = [looks.yPred, looks.yScore].filter((name) => name !== undefined).map(named);
    const what =
      seen.length > 0 ? `from ${listed(seen)}, which looks like them` : 'from predictions.csv, which you have to write';
    const why =
      model.why === 'task' ? 'Models are trained for binary labels alone' : 'No column is left to train a model on';
    return [`${why}, so predictions are read ${what}.`];
  }
  const part = missing > 0 ? '' : `, and judged on ${number(assessed)} of ${counted(rows, 'row')}`;
  return [
    `A decision tree stands in for your model. It is trained on ${listed(model.inputs.map(named))}${part}. Is none of these made from the label?`,
    ...model.exclude.map(
      (exclusion) => `${named(exclusion.column)} is no input of the tree: it ${exclusionReason(exclusion)}.`,
    ),
  ];
}

/** Roles that are proposed in comments alone. */
function roleChecks({ looks, model }: Plan): readonly string[] {
  const predictions = [looks.yPred, looks.yScore].filter((name) => name !== undefined).map(named);
  const roles = [
    ...(model.kind === 'train' && predictions.length > 0 ? [`${listed(predictions)} as predictions`] : []),
    ...(looks.id === undefined ? [] : [`${named(looks.id)} as id`]),
    ...(looks.weight === undefined ? [] : [`${named(looks.weight)} as sample_weight`]),
    ...(looks.split === undefined ? [] : [`${named(looks.split.column)} as split`]),
  ];
  return roles.length === 0 ? [] : [`Proposed in comments, and not used: ${listed(roles)}.`];
}

function markersWarning({ markers }: Plan): string {
  const seen = markers.map(({ column, text, rows }) => `${label(text)} in ${named(column)} (${counted(rows, 'row')})`);
  return `Values that may stand for missing ones, and count as values unless "na_values" lists them: ${listed(seen)}.`;
}

function shownName(name: string): string {
  return named(name).slice(1, -1);
}
