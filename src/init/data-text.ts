import { check, comment } from './comment.ts';
import type { BinaryLabel, ManyLabels } from './label-plan.ts';
import { type Plan, SPLIT } from './plan.ts';
import { scalar } from './scalar.ts';
import { counted, inFile, label, listed, named, number } from './words.ts';

const INDENT = '  ';

/** The key `data`. */
export function dataText(plan: Plan): readonly string[] {
  const { path, delimiter, label: labels, looks, model } = plan;
  const inside = (lines: readonly string[]) => lines.map((line) => INDENT + line);
  return [
    'data:',
    `  path: ${scalar(path)} # from the working directory`,
    ...(delimiter === undefined ? [] : inside(delimiterText(delimiter))),
    ...inside(missingText(plan)),
    ...inside([...labelsSeen(labels), ...(labels.task === 'binary' ? positiveText(labels) : taskText(labels))]),
    ...inside(model.kind === 'train' ? splitText(plan) : []),
    ...(looks.split && model.kind !== 'train' ? inside(columnSplit(looks.split)) : []),
    ...(looks.id === undefined
      ? []
      : [`  # id: ${scalar(looks.id)} # identifies a row: joins predictions to the data`]),
    ...(looks.weight === undefined
      ? []
      : [`  # sample_weight: ${scalar(looks.weight)} # if its numbers are weights of the rows`]),
  ];
}

function delimiterText(delimiter: string): readonly string[] {
  return [...check('the header made sense with this delimiter alone.'), `delimiter: ${scalar(delimiter)}`];
}

function missingText({ naValues, markers }: Plan): readonly string[] {
  const list = (texts: readonly string[]) => `na_values: [${['', ...texts].map(scalar).join(', ')}]`;
  if (naValues.length > 0) {
    const texts = listed(naValues.map(label));
    return [...check(`${texts} is taken for a missing value, in every column.`), list(naValues)];
  }
  if (markers.length === 0) return [];
  const texts = [...new Set(markers.map(({ text }) => text))];
  const seen = markers.map(({ column, text, rows }) => `${label(text)} in ${named(column)} (${inFile(rows)})`);
  return [...comment(`Perhaps missing values: ${listed(seen)}. If so:`), `# ${list(texts)}`];
}

function labelsSeen({ column, labels, missing, task }: Plan['label']): readonly string[] {
  const counts =
    task === 'regression'
      ? counted(labels.length, 'different number')
      : listed(labels.map(({ value, rows }) => `${label(value)} ${inFile(rows)}`));
  const without = missing === 0 ? '' : `; ${counted(missing, 'row')} without a label, which check refuses`;
  return [`y_true: ${scalar(column)}`, ...comment(`Seen there: ${counts}${without}.`)];
}

function positiveText({ positive, negative, proposed }: BinaryLabel): readonly string[] {
  if (!proposed) return [];
  return [
    ...check(
      `which label counts as selected (hired, granted, released …)? ${label(positive)} is proposed only because it comes last in order, as in scikit-learn. The other choice is pos_label: ${scalar(String(negative))}`,
    ),
    `pos_label: ${scalar(String(positive))}`,
  ];
}

function taskText({ task, numeric, labels }: ManyLabels): readonly string[] {
  const why =
    task === 'regression'
      ? `the label holds ${counted(labels.length, 'different number')}, so it is taken for a quantity. If they are classes: multiclass.`
      : `the label holds ${counted(labels.length, 'label')}, so they are taken for classes.${numeric ? ' If they are quantities: regression.' : ''}`;
  return [...check(why), `task: ${task}`];
}

function splitText({ rows, assessed, label: { missing }, looks }: Plan): readonly string[] {
  const { testSize, randomState } = SPLIT;
  const drawn =
    missing > 0 ? 'a share of the rows is judged' : `${number(assessed)} of ${counted(rows, 'row')} are judged`;
  return [
    ...check(
      `${drawn}, the others train the model: the very rows of scikit-learn's train_test_split with these arguments. If your model was trained on rows of this file, name the rows that it has not seen.`,
    ),
    `split: { test_size: ${testSize}, random_state: ${randomState}, stratify: true }`,
    ...(looks.split ? columnSplit(looks.split) : []),
  ];
}

function columnSplit({ column, test }: { readonly column: string; readonly test: string }): readonly string[] {
  return [`# split: { column: ${scalar(column)}, test: ${scalar(test)} } # if that column says which rows are judged`];
}
