import { relative, resolve } from 'node:path';
import type { Place } from '../errors.ts';
import { classOf, ranked } from '../report/counts.ts';
import { logLines } from '../report/log-line.ts';
import { namesOf } from '../report/names.ts';
import { outcomeLine } from '../report/outcome-line.ts';
import type { Outcome } from '../report/report.ts';
import { warningText } from '../report/sentences.ts';
import { inTerminal } from '../report/terminal-text.ts';
import type { Checked, Result, Undecided } from './result.ts';
import type { AnnotationProperties, Toolkit } from './toolkit.ts';

/** What GitHub shows of each kind in one step. */
const MAX_OF_A_KIND = 10;

/** What GitHub shows of a message. */
const MAX_MESSAGE_CHARACTERS = 4_096;

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** One line that is safe in a log. */
  readonly message: string;
  readonly properties: AnnotationProperties;
}

/** Where paths of policies start, and where GitHub's paths do. */
export interface Folders {
  readonly directory: string;
  readonly workspace: string;
}

/** What is wrong, beside the line of the policy that says so: the worst first, and no more than GitHub shows. */
export function annotationsOf(results: readonly Result[], folders: Folders): readonly Annotation[] {
  const mistakes = results.flatMap((result) => (result.kind === 'undecided' ? mistakesOf(result, folders) : []));
  const checked = results.filter((result) => result.kind === 'checked');
  const outcomes = checked.flatMap((result) => outcomesOf(result, folders));
  const all = [...mistakes, ...outcomes, ...checked.flatMap((result) => waiverWarnings(result, folders))];
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, MAX_OF_A_KIND),
  );
}

export function annotate(annotations: readonly Annotation[], toolkit: Toolkit): void {
  for (const { level, message, properties } of annotations) toolkit[level](message, properties);
}

function mistakesOf({ problems, isHere, path }: Undecided, folders: Folders): readonly Annotation[] {
  if (problems.length === 0) {
    return [
      annotation('error', 'Nothing was decided: a bug of Fairness Gate. The log has what a report of it needs.', {}),
    ];
  }
  return problems.map(({ message, hint, place }) =>
    annotation(
      'error',
      hint === undefined ? message : `${message} ${hint}`,
      propertiesOf(place?.file === path ? standing(place, isHere) : place, folders),
    ),
  );
}

function outcomesOf({ shown, policy, isHere }: Checked, folders: Folders): readonly Annotation[] {
  return ranked(shown.outcomes).flatMap((outcome) => {
    const level = levelOf(outcome);
    if (level === undefined) return [];
    const place = standing(placeOf(outcome, policy), isHere);
    return [annotation(level, outcomeLine(outcome, shown), propertiesOf(place, folders))];
  });
}

function levelOf(outcome: Outcome): Annotation['level'] | undefined {
  switch (classOf(outcome)) {
    case 'fail':
      return 'error';
    case 'inconclusive':
      return outcome.inconclusive === 'fail' && outcome.level === 'error' ? 'error' : 'warning';
    case 'warn':
      return 'warning';
    case 'waived':
      return 'notice';
    case 'pass':
      return undefined;
  }
}

/** Where the file in the work tree is another than the policy that decided, its lines say nothing. */
function standing(place: Place | undefined, isHere: boolean): Place | undefined {
  return place === undefined || isHere ? place : { file: place.file };
}

/** The rule, or the setting that stands for one. */
function placeOf(
  { rule, metric, feature, waiver, change }: Outcome,
  { policy, placeOf: at }: Checked['policy'],
): Place {
  if (waiver?.rule !== undefined) return at(['waivers', positionOfWaiver(policy.waivers, waiver.rule, feature)]);
  if (metric === undefined) {
    return rule === 'expected_groups' ? at(['sensitive_features', feature ?? '', 'groups']) : at([rule]);
  }
  if (change !== undefined) {
    return at(['baseline', 'rules', policy.baseline?.rules.findIndex(({ id }) => id === rule) ?? 0]);
  }
  const position = policy.rules.findIndex(({ id }) => id === rule);
  return at(['rules', policy.rules[position]?.place ?? position]);
}

function positionOfWaiver(
  waivers: Checked['policy']['policy']['waivers'],
  rule: string,
  feature: string | null | undefined,
): number {
  return waivers.findIndex((waiver) => waiver.rule === rule && (waiver.feature ?? null) === (feature ?? null));
}

/** What waivers need from someone: one that ends or has ended, covers nothing, or could be tighter. */
function waiverWarnings({ shown, policy: { policy, placeOf: at } }: Checked, folders: Folders): readonly Annotation[] {
  const names = namesOf(shown);
  return shown.warnings.flatMap((warning) => {
    if (warning.rule === undefined) return [];
    const place = at(['waivers', positionOfWaiver(policy.waivers, warning.rule, warning.feature)]);
    return [annotation('warning', inTerminal(warningText(warning, names)), propertiesOf(place, folders))];
  });
}

function propertiesOf(place: Place | undefined, { directory, workspace }: Folders): AnnotationProperties {
  if (place === undefined) return {};
  const file = relative(workspace, resolve(directory, place.file));
  if (file === '' || file.startsWith('..')) return {};
  return {
    file: oneLine(file),
    ...(place.line !== undefined && { startLine: place.line }),
    ...(place.column !== undefined && { startColumn: place.column }),
  };
}

function annotation(level: Annotation['level'], text: string, properties: AnnotationProperties): Annotation {
  return { level, message: oneLine(text), properties: { title: 'Fairness gate', ...properties } };
}

function oneLine(text: string): string {
  return logLines(text)
    .join(' ')
    .slice(0, MAX_MESSAGE_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, '');
}
