import type { Place } from '../errors.ts';
import type { BaselineReport, ChangedPart } from './baseline-report.ts';
import type { Counts, OutcomeClass } from './counts.ts';
import { metricTitle } from './metric-names.ts';
import type { Names } from './names.ts';
import { decimal, limitNumber, percentage, wholeNumber } from './number-text.ts';
import type { OutcomeCells } from './outcome-row.ts';
import { data, hash, listed, number, type Phrase, say, theirSentence } from './phrase.ts';
import type { PresetFeature, PresetReport } from './preset-report.ts';
import type { PresetColumn, PresetMark } from './preset-table.ts';
import type { BrokenRule, Caveat, Outcome, Report, UndefinedReason, Warning, WarningCode } from './report.ts';

/** Names in one sentence before the rest is counted. */
const MAX_LISTED = 5;

/** `title` tells reports apart that stand together. */
export function headline(
  { verdict, reason }: Pick<Report, 'verdict' | 'reason'>,
  counts: Counts,
  title?: string | undefined,
): Phrase {
  const result = verdict === 'pass' ? say`passed` : say`failed`;
  const found = say`${gateTitle(title)}: ${result} – ${finding(verdict, reason, counts)}`;
  return listed([found, ...asides(counts)], ' · ');
}

/** Stands where a headline would, when nothing was decided. */
export function undecidedHeadline(commit: string, title?: string | undefined): Phrase {
  return say`${gateTitle(title)}: not decided at ${hash(commit)}`;
}

function gateTitle(title: string | undefined): Phrase {
  return title === undefined ? say`Fairness gate` : say`Fairness gate, ${data(title)}`;
}

export const undecidedReason = say`The check could not be carried out, so there is no verdict; an earlier one no longer holds.`;

export const undecidedBug = say`This is a bug of Fairness Gate, not a mistake of yours. The log of the run holds what a report of it needs.`;

export function moreProblems(count: number): Phrase {
  return say`… and ${things(count, say`more problem`, say`more problems`)}, all in the log of the run`;
}

export function placeText({ file, line }: Place): Phrase {
  return line === undefined ? say`${data(file)}` : say`${data(file)}, line ${whole(line)}`;
}

/** A check in one line, for where there is no table. */
export function outcomeSentence({ check, feature, status, value, limit, groups }: OutcomeCells): Phrase {
  const found = say`${check}, ${feature}: ${status} – ${value}`;
  const limited = limit.parts.length === 0 ? found : say`${found}, limit ${limit}`;
  return groups.parts.length === 0 ? limited : say`${limited}; ${groups}`;
}

function finding(verdict: Report['verdict'], reason: Report['reason'], counts: Counts): Phrase {
  const { checks, passed, failed, unmeasured } = counts;
  if (reason === 'nothing_decided') return say`nothing could be decided`;
  if (checks === 0) return say`no check was made`;
  if (verdict === 'pass') {
    if (passed < checks)
      return say`${whole(passed)} of ${whole(checks)} checks ${passed === 1 ? say`keeps its limit` : say`keep their limits`}`;
    return checks === 1 ? say`the check keeps its limit` : say`all ${whole(checks)} checks keep their limits`;
  }
  if (failed === 0) return say`a check that has to be decided is inconclusive`;
  const failing =
    checks === 1
      ? say`the check fails`
      : say`${whole(failed)} of ${whole(checks)} checks ${failed === 1 ? say`fails` : say`fail`}`;
  return unmeasured === 0 ? failing : say`${failing}, ${whole(unmeasured)} for want of a value`;
}

function asides({ inconclusive, waived, warnings }: Counts): readonly Phrase[] {
  return [
    ...(waived > 0 ? [say`${whole(waived)} waived`] : []),
    ...(inconclusive > 0 ? [say`${whole(inconclusive)} inconclusive`] : []),
    ...(warnings > 0 ? [things(warnings, say`warning`, say`warnings`)] : []),
  ];
}

export const statusWords: { readonly [status in OutcomeClass]: Phrase } = {
  fail: say`fail`,
  inconclusive: say`inconclusive`,
  warn: say`fail, warning only`,
  waived: say`waived`,
  pass: say`pass`,
};

/** What a check is called: the metric, how it is taken where that is not the usual way, and the rule's own name. */
export function checkTitle(outcome: Outcome): Phrase {
  const { rule, metric, method, agg } = outcome;
  if (metric === undefined) return reservedTitle(rule);
  const parts = [
    data(metricTitle(metric)),
    ...(agg === 'mean' ? [say`mean`] : []),
    ...(method === 'to_overall' ? [say`to all rows`] : []),
    ...(method === 'to_reference' ? [say`to the reference group`] : []),
    ...classWords(outcome),
    ...(outcome.change === undefined ? [] : [say`change`]),
  ];
  return rule === metric || (outcome.change !== undefined && rule === `${metric}_change`)
    ? listed(parts)
    : say`${listed(parts)} (${data(rule)})`;
}

function classWords({ class: ofClass, worst_class }: Outcome): readonly Phrase[] {
  if (ofClass === undefined) return [];
  if (ofClass === 'macro') return [say`mean over the classes`];
  if (ofClass !== 'worst') return [say`class ${data(ofClass)}`];
  return worst_class === undefined ? [say`worst class`] : [say`worst class ${data(String(worst_class))}`];
}

/** A feature within the rows that share the values of the control features. */
export function withinText(feature: Phrase, control: Phrase): Phrase {
  return say`${feature}, within ${control}`;
}

function reservedTitle(rule: string): Phrase {
  switch (rule) {
    case 'expected_groups':
      return say`Expected groups`;
    case 'small_groups':
      return say`Small groups`;
    case 'missing_group':
      return say`Missing values`;
    case 'unused_waivers':
      return say`Unused waivers`;
    default:
      return data(rule);
  }
}

export const allRows = say`all rows`;

/** Of the table of checks, and of a feature's groups. */
export const checkHeads: readonly Phrase[] = [
  say`Result`,
  say`Check`,
  say`Feature`,
  say`Value`,
  say`Limit`,
  say`0 to 1`,
  say`By chance`,
  say`Lowest → highest group`,
];

export const groupHeads: readonly Phrase[] = [say`Group`, say`Rows`];

export const allRowsTitle = say`All rows`;

export const warningsTitle = say`Warnings`;

export function limitText({ min, max, change }: Pick<Outcome, 'min' | 'max' | 'change'>): Phrase {
  if (change !== undefined) return changeLimitText({ min, max, change });
  if (min !== undefined && max !== undefined) return say`${limit(min)} to ${limit(max)}`;
  if (min !== undefined) return say`≥ ${limit(min)}`;
  return max === undefined ? say`` : say`≤ ${limit(max)}`;
}

/** How far a figure may rise and fall. */
function changeLimitText({ min, max, change }: Required<Pick<Outcome, 'change'>> & LimitEnds): Phrase {
  const end = (value: number) => (change === 'relative' ? say`${percent(value)} %` : limit(value));
  return listed(
    [
      ...(max === undefined ? [] : [say`rise ≤ ${end(max)}`]),
      ...(min === undefined ? [] : [say`fall ≤ ${end(Math.abs(min))}`]),
    ],
    ', ',
  );
}

interface Limits {
  readonly limits?: readonly number[];
}

interface LimitEnds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** With its sign: +0.012, −0.012, ±0. */
export function changeText(value: number, limits: readonly number[] = []): Phrase {
  return signed(value, figureText(Math.abs(value), limits.map(Math.abs)));
}

/** A share of the old value, in percent. */
function relativeText(value: number, limits: readonly number[] = []): Phrase {
  return signed(value, say`${number(percentage(Math.abs(value), limits.map(Math.abs)))} %`);
}

/** What sums leave of nothing is nothing. */
function signed(value: number, size: Phrase): Phrase {
  if (isNothing(value)) return say`±0`;
  return value > 0 ? say`+${size}` : say`−${size}`;
}

function isNothing(change: number): boolean {
  return Math.abs(change) < 1e-12;
}

/** A change with the interval that it is decided by. */
export function changeIntervalText(
  value: number,
  { low, high, change = 'absolute', limits = [] }: Pick<Outcome, 'low' | 'high' | 'change'> & Limits,
): Phrase {
  const text = change === 'relative' ? relativeText : changeText;
  const own = text(value, limits);
  if (low === undefined) return high === undefined ? own : say`${own} (up to ${text(high)})`;
  return high === undefined ? say`${own} (from ${text(low)})` : say`${own} (${text(low)} to ${text(high)})`;
}

/** A figure before and now. */
export function beforeAfter(before: number, after: number): Phrase {
  return say`${figureText(before)} → ${figureText(after)}`;
}

export function figureText(value: number, limits: readonly number[] = []): Phrase {
  return number(decimal(value, limits));
}

/** A figure and the interval that it is decided by. */
export function intervalText(value: Phrase, { low, high }: Pick<Outcome, 'low' | 'high'>): Phrase {
  if (low === undefined) return high === undefined ? value : say`${value} (up to ${figureText(high)})`;
  return high === undefined
    ? say`${value} (from ${figureText(low)})`
    : say`${value} (${figureText(low)} to ${figureText(high)})`;
}

export function intervalNote(level: number): Phrase {
  return say`In brackets: a range that would hold the true figure in ${percent(level)} of 100 samples like this one; such a check passes or fails only if all of it does.`;
}

/** Where intervals are those of the bootstrap: what they are, and what they are not for. */
export function bootstrapNote(replicates: number | undefined, { weighted }: { readonly weighted: boolean }): Phrase {
  const redraws = replicates === undefined ? say`redraws` : things(replicates, say`redraw`, say`redraws`);
  const approximate = weighted ? say` (an approximation, because rows are weighted)` : say``;
  return say`Intervals are percentiles of ${redraws} of the cells${approximate}; those of gaps lean upwards and decide nothing.`;
}

/** Under a value, above what chance would show. */
export const chanceWord = say`chance`;

/** What that is; empty where no outcome has it. */
export function byChanceNotes(outcomes: readonly Pick<Outcome, 'by_chance'>[]): readonly Phrase[] {
  const chances = outcomes.flatMap(({ by_chance }) => by_chance ?? []);
  return [
    ...(chances.some(({ calibrated }) => calibrated !== true)
      ? [say`Chance: what groups of these sizes that do not differ would show; half of all samples show a larger gap.`]
      : []),
    ...(chances.some(({ calibrated }) => calibrated === true)
      ? [say`Of a calibration error chance is what perfectly calibrated scores of these rows would show on average.`]
      : []),
  ];
}

/** Under the checks: what would decide one that is undecided or near its limit, and how easily it would turn. */
export function certaintySentences({ rows_needed, flip_chance, by_chance }: Outcome): readonly Phrase[] {
  return [
    ...(rows_needed === undefined ? [] : [neededText(rows_needed)]),
    ...(flip_chance === undefined
      ? []
      : [say`Another sample like this one would be on the other side of the limit in ${oneIn(flip_chance)}.`]),
    ...(by_chance === undefined
      ? []
      : [
          by_chance.calibrated
            ? say`Perfectly calibrated scores would show as much as this in ${oneIn(by_chance.p)}.`
            : say`Groups that do not differ would show a gap as clear as this in ${oneIn(by_chance.p)}.`,
        ]),
  ];
}

function neededText(needed: NonNullable<Outcome['rows_needed']>): Phrase {
  if (needed === 'not_by_more_data')
    return say`The value is so near its limit that even 100 times the data may not settle it.`;
  const { factor, rows, total } = needed;
  const counting = rows === total ? say`` : say`, ${whole(rows)} counting in the smallest group`;
  return say`About ${timesText(factor)} the data would probably settle it (${whole(total)} rows${counting}).`;
}

function timesText(factor: number): Phrase {
  return say`${number(factor < 9.95 ? factor.toFixed(1) : wholeNumber(Math.round(factor)))} times`;
}

/** A chance in words, never surer than one in a hundred. */
function oneIn(chance: number): Phrase {
  if (chance < 0.01) return say`at most 1 case of 100`;
  if (chance > 0.99) return say`at least 99 cases of 100`;
  if (chance > 0.3) return say`about ${whole(Math.round(chance * 100))} cases of 100`;
  return say`about 1 case of ${whole(rounded(1 / chance))}`;
}

/** To tens from 20 on: the last digit would say more than is known. */
function rounded(cases: number): number {
  return cases < 19.5 ? Math.round(cases) : 10 * Math.round(cases / 10);
}

/** How many checks an interval decides, and what that many do by chance. */
export function comparisonsSentences(
  count: number,
  { level, adjust }: { readonly level: number; readonly adjust?: string | undefined },
): readonly Phrase[] {
  const decided = say`${things(count, say`check is`, say`checks are`)} decided by an interval.`;
  if (adjust === 'holm') return [decided, say`To fail takes more the more there are (Holm's method).`];
  const anyFails = 1 - (1 - (1 - level) / 2) ** count;
  return [
    decided,
    say`If all stood exactly at their limits, about ${percent(anyFails, 0)} of 100 samples would fail at least one by chance.`,
  ];
}

/** So many of 100, with as many digits as it needs. */
function percent(share: number, digits = 4): Phrase {
  return number(String(Number((share * 100).toFixed(digits))));
}

export const certaintyTitle = say`How sure`;

export function moreUncertain(count: number): Phrase {
  return say`… and ${things(count, say`more check`, say`more checks`)} that chance could turn`;
}

/** Stands where a figure would, if it has no value. */
export const noValue = say`—`;

export const hidden = say`hidden`;

/** The words for an outcome that is more than a value beside a limit; `undefined` for one that is not. */
export function outcomeReason(
  outcome: Outcome,
  { names, suppressBelow }: { readonly names: Names; readonly suppressBelow?: number | undefined },
): Phrase | undefined {
  const groups = some((outcome.groups ?? []).map((group) => names.group(outcome.feature ?? '', group)));
  if (outcome.reason === undefined) return undefined;
  switch (outcome.reason) {
    case 'not_measured':
      return (outcome.groups ?? []).length > 0
        ? say`could not be measured: no value in ${groups}`
        : say`could not be measured`;
    case 'group_without_value':
      return outcome.change === undefined
        ? say`undecided: no value in ${groups}`
        : say`undecided: only one side has a value for ${groups}`;
    case 'small_group':
      return outcome.status === 'fail'
        ? say`too few rows in ${groups}`
        : say`undecided: rests on too few rows of ${groups}`;
    case 'zero_by_zero':
      return say`0 divided by 0: nobody was selected`;
    case 'interval_straddles':
      return say`undecided: the limit lies within the interval, so more rows are needed`;
    case 'no_interval':
      return say`undecided: no interval is known for this figure`;
    case 'range_by_bootstrap':
      return say`undecided: the bootstrap's interval of a gap is only shown, because it leans upwards`;
    case 'not_among_so_many':
      return say`undecided: among so many checks one like this can fail by chance`;
    case 'no_baseline':
      return say`undecided: there is no baseline to compare with`;
    case 'not_in_baseline':
      return say`undecided: the baseline has no such figure`;
    case 'hidden_in_baseline':
      return say`undecided: the baseline hides what it rests on`;
    case 'group_absent':
      return say`no rows of ${groups}`;
    case 'missing_values':
      return say`values are missing: ${groups}`;
    case 'waiver_unused':
      return unusedText(outcome.waiver?.rule, outcome.waiver?.unused);
    case 'suppressed':
      return suppressBelow === undefined ? hidden : hiddenBelow(suppressBelow);
  }
}

/** What a waiver does to an outcome; empty where it has none, or all is said. */
export function waiverText({ status, waiver, feature }: Outcome, names: Names): Phrase {
  if (waiver === undefined) return say``;
  const { until, owner, reason, groups = [], limit, refused, unused } = waiver;
  const without = some(groups.map((group) => names.group(feature ?? '', group)));
  const by = say`by ${data(owner)} until ${data(until)}`;
  if (unused !== undefined) return say`it is that of ${data(owner)}, until ${data(until)}`;
  switch (refused) {
    case 'expired':
      return say`fails again: the waiver of ${data(owner)} ended ${data(until)}`;
    case 'fails_without_groups':
      return groups.length === 0
        ? say`not covered by the waiver of ${data(owner)}: it fails without its groups too`
        : say`not covered by the waiver of ${data(owner)}: it fails without ${without} too`;
    case 'beyond_limit':
      return say`not covered by the waiver of ${data(owner)}: beyond its limit of ${limitOf(limit)}`;
    case undefined:
      break;
  }
  if (status !== 'waived') return say``;
  const terms = [
    ...(groups.length > 0 ? [say`holds without ${without}`] : []),
    ...(limit === undefined ? [] : [say`limit ${limitOf(limit)} instead`]),
  ];
  const on = terms.length === 0 ? by : say`${by} (${listed(terms)})`;
  return say`waived ${on}: ${theirSentence(reason)}`;
}

function limitOf(value: number | undefined): Phrase {
  return value === undefined ? say`` : limit(value);
}

/** Of a rule that a branch loosens. */
export const loosenedNote = say`loosened on this branch`;

function unusedText(rule: string | undefined, unused: Warning['unused']): Phrase {
  const name = data(rule ?? '');
  switch (unused) {
    case 'no_outcome':
      return say`the waiver of ${name} covers nothing: no such check is made`;
    case 'no_group':
      return say`the waiver of ${name} covers nothing: none of its groups occurs`;
    default:
      return say`the waiver of ${name} is not needed: the check passes without it`;
  }
}

/** Why a figure has no value. */
export function undefinedReason(reason: UndefinedReason): Phrase {
  return undefinedReasons[reason];
}

const undefinedReasons: { readonly [reason in UndefinedReason]: Phrase } = {
  no_rows: say`no rows`,
  no_positives: say`no row with the positive label`,
  no_negatives: say`no row with the negative label`,
  no_predicted_positives: say`nobody is selected`,
  no_predicted_negatives: say`everybody is selected`,
  no_false_positives: say`no negative is selected`,
  zero_weight: say`the weights add up to 0`,
  constant_labels: say`all labels are the same`,
  one_class: say`only one of the two labels occurs`,
  no_scores: say`there are no scores`,
  infinite: say`infinite`,
  suppressed: hidden,
  fewer_than_two_groups: say`fewer than two groups have a value`,
  zero_by_zero: say`0 divided by 0`,
  no_reference: say`there is no reference group to compare with`,
  no_strata: say`there are no control features`,
  not_asked: say`worked out only where a rule asks for it`,
};

function hiddenBelow(rows: number): Phrase {
  return say`hidden (may rest on < ${whole(rows)} rows)`;
}

/** Above the groups of one stratum. */
export function stratumTitle(control: Phrase, rows: number | null): Phrase {
  return say`Within ${control} (${rows === null ? hidden : things(rows, say`row`, say`rows`)})`;
}

export function moreStrata(count: number): Phrase {
  return say`… and ${whole(count)} more`;
}

export function privacyNote(rows: number): Phrase {
  return say`Figures that rest on fewer than ${whole(rows)} rows are hidden, and so are those from which they could be worked out.`;
}

export function warningText(warning: Warning, names: Names): Phrase {
  const { feature, groups = [], metrics = [], column, rows, min_count, preset = '' } = warning;
  const { branch_entry = '', rules = [], rule = '', owner = '', until = '', days = 0, limit: tighter } = warning;
  const waiver = say`the waiver of ${data(rule)} (${data(owner)})`;
  const inGroups = some(groups.map((group) => names.group(feature ?? '', group)));
  const inMetrics = some(metrics.map((metric) => data(metricTitle(metric).toLowerCase())));
  const few = min_count === undefined ? say`too few` : say`fewer than ${whole(min_count)}`;
  const someRows = rows === undefined ? say`rows` : things(rows, say`row`, say`rows`);
  const sentences: { readonly [code in WarningCode]: () => Phrase } = {
    small_groups: () => say`${few} rows to divide by in ${inGroups}, for ${inMetrics}`,
    small_groups_excluded: () => say`${few} rows to divide by, so left out: ${inGroups}, for ${inMetrics}`,
    unexpected_groups: () => say`groups that the policy does not name: ${inGroups}`,
    groups_alike: () => say`groups that differ only in case or in spaces: ${inGroups}`,
    missing_group_dropped: () => say`${someRows} without a value left out`,
    missing_control_dropped: () =>
      say`${someRows} without a value of a control feature left out of every check within its groups`,
    groups_without_value: () => say`no value in ${inGroups}, for ${inMetrics}`,
    unknown_categories: () =>
      say`${data(column ?? '')}: ${someRows} with a category that the model never saw in training`,
    report_only: () => say`nothing was decided: the policy has only presets that report, and no rule`,
    no_baseline: () =>
      warning.path === undefined
        ? say`limits on what changed decide nothing: no commit came before this one`
        : say`limits on what changed decide nothing until there is a baseline; "check --write-baseline ${data(warning.path)}" writes it`,
    baseline_unmeasured: () =>
      say`nothing was compared: what is at ${hash(warning.commit ?? '')} cannot be measured (${data(warning.problem ?? '')})`,
    preset_without_intersection: () =>
      say`${data(preset)} asks for a table of an intersection, such as sex by race, and no feature of the policy is one`,
    rules_off: () =>
      say`not checked on this branch, because the entry ${data(branch_entry)} switches it off: ${some(rules.map(data))}`,
    waiver_expired: () => say`${waiver} ended ${data(until)} and covers nothing any more; take it out of the policy`,
    waiver_ends_soon: () =>
      days === 0
        ? say`${waiver} ends today, ${data(until)} (UTC)`
        : say`${waiver} ends in ${things(days, say`day`, say`days`)}, after ${data(until)} (UTC)`,
    waiver_unused: () => unusedText(rule, warning.unused),
    waiver_limit_beaten: () =>
      tighter === undefined
        ? say`the value has beaten the limit of ${waiver}, which could be tighter`
        : say`the value has beaten the limit of ${waiver}: limit: ${limit(tighter)} would do`,
  };
  const sentence = sentences[warning.code]();
  if (feature === undefined) return sentence;
  const where = names.feature(feature);
  return say`${warning.control === undefined ? where : withinText(where, names.control(warning.control))}: ${sentence}`;
}

export function smallNote(min: number | undefined): Phrase {
  return min === undefined
    ? say`too few rows to divide by`
    : say`fewer than ${whole(min)} rows to divide by; read with care`;
}

export function excludedNote(min: number | undefined): Phrase {
  return say`left out of the rules: ${min === undefined ? say`too few rows` : say`fewer than ${whole(min)} rows`} to divide by`;
}

/** What stands in a feature's fold: its name, how many groups, and how its checks ended. */
export function featureTitle(name: Phrase, groups: number, outcomes: ReadonlyMap<OutcomeClass, number>): Phrase {
  const results = [...outcomes].filter(([, count]) => count > 0);
  return listed(
    [
      say`${name}: ${things(groups, say`group`, say`groups`)}`,
      ...results.map(([status, count]) => say`${whole(count)} ${statusWords[status]}`),
    ],
    ' · ',
  );
}

export function subjectText({ subject, policy }: Report): Phrase {
  const { rows, data: assessed, model, commit } = subject;
  return listed(
    [
      rows === null ? say`rows ${hidden}` : things(rows, say`row`, say`rows`),
      say`data ${hash(assessed.sha256)}`,
      say`model ${data(model.kind)} ${hash(model.sha256)}`,
      say`policy ${policy.name === undefined ? say`` : say`${data(policy.name)}, `}${data(policy.path)} ${hash(policy.sha256)}${policy.from === 'base' ? say` of the base ${hash(policy.commit ?? '')}` : say``}`,
      ...branchText(policy),
      ...(commit === null ? [] : [say`commit ${hash(commit)}`]),
    ],
    ' · ',
  );
}

/** Which entry of the policy's `branches` applied, where it has any. */
function branchText({ branch, branch_entry: entry }: Report['policy']): readonly Phrase[] {
  if (entry === undefined) return [];
  if (branch === undefined)
    return [say`no branch is known, so none of the policy's "branches" applied (in a terminal, --branch NAME says it)`];
  if (entry === null) return [say`branch ${data(branch)}, which none of the policy's "branches" means`];
  return [say`branch ${data(branch)}, with what the policy says of ${data(entry)}`];
}

/** Above the sentences on whose version of the policy decided, and why. */
export const policyTitle = say`Policy`;

/** Why it was not simply the policy of the base; `undefined` where it was. */
export function originText({ from, commit = '', reason, path }: Report['policy']): Phrase | undefined {
  if (from === undefined || reason === undefined) return undefined;
  const ofBase = say`that of the base ${hash(commit)}, ${data(path)}, decides`;
  switch (reason) {
    case 'asked':
      return say`the head's own policy decides, as the workflow asks (policy-from: head)`;
    case 'first_adoption':
      return say`first policy: the base ${hash(commit)} has none yet, so the head's own decides`;
    case 'only_policy_changed':
      return say`policy change, code owners decide: nothing but policy, waivers and baseline is changed, so the head's own version is applied`;
    case 'moved':
      return say`policy moved: ${ofBase}`;
    case 'deleted':
      return say`policy deleted in the head: ${ofBase}`;
  }
}

export const changesUnknown = say`which files are changed could not be told (it takes permissions: pull-requests: read, and no later push), so this counts as a change of other things too`;

/** What the policy that the change edits would decide; an error is told behind it. */
export function editedText(edited: NonNullable<Report['policy']['edited']>): Phrase {
  if ('error' in edited)
    return say`edited policy, which decides nothing before it has landed: it could not be carried out.`;
  const { verdict, checks, failed, inconclusive, warnings } = edited;
  const found = [
    things(checks, say`check`, say`checks`),
    say`${whole(failed)} failed`,
    say`${whole(inconclusive)} inconclusive`,
    things(warnings, say`warning`, say`warnings`),
  ];
  return say`edited policy, which decides nothing before it has landed: it would ${verdict === 'pass' ? say`pass` : say`fail`} (${listed(found)})`;
}

export const barNote = say`Bars run from 0 to 1; ╎ marks the limit.`;

export function unobservedNote(groups: readonly Phrase[]): Phrase {
  return say`No rows of ${some(groups)}.`;
}

export function moreGroups(count: number): Phrase {
  return say`… and ${things(count, say`more group`, say`more groups`)}`;
}

export function moreChecks(count: number): Phrase {
  return say`… and ${things(count, say`more check`, say`more checks`)}`;
}

export const shortened = say`Shortened to fit; the report file holds everything.`;

/** What to do with the verdict, for a reader at the terminal. */
export function nextStep({ verdict, policy }: Report, { failed, inconclusive }: Counts): Phrase {
  if (verdict === 'pass') {
    return inconclusive > 0
      ? say`Next: see the inconclusive checks above; more rows of those groups would decide them.`
      : say`Next: run this check on every change of the model; --markdown FILE writes it as a report.`;
  }
  return failed > 0
    ? say`Next: compare the groups named above, then change the model or its data. The limits stand in ${data(policy.path)}.`
    : say`Next: find more rows of the groups named above. What an inconclusive check means is set in ${data(policy.path)}.`;
}

/** Of the section on what changed since the baseline. Only what changes a base has a policy from somewhere. */
export function changesTitle({ from }: Pick<Report['policy'], 'from'>): Phrase {
  return from === undefined ? say`What changed` : say`What this pull request changes`;
}

export const changeHeads: readonly Phrase[] = [say`Figure`, say`Feature`, say`Before`, say`Now`, say`Change`];

export const changedGroupHeads = { group: say`Group`, gained: say`Gain a selection`, lost: say`Lose it` };

export const whyHeads = { baseRates: say`From base rates`, decisions: say`From decisions` };

/** What is compared with what, and how. */
export function comparedText({ from, path, commit, paired, unpaired_because: because }: BaselineReport): Phrase {
  const at = commit === undefined || commit === null ? say`` : say` at ${hash(commit)}`;
  const baseline = from === 'report' ? say`the report ${data(path ?? '')}${at}` : say`the model and data${at}`;
  if (paired) return say`Compared with ${baseline}, row by row: both sides decide about the same rows.`;
  return say`Compared with ${baseline}, not row by row, ${because === undefined ? say`since reports alone are compared` : unpairedReasons[because]}; so the ranges are wider.`;
}

const unpairedReasons: { readonly [because in NonNullable<BaselineReport['unpaired_because']>]: Phrase } = {
  no_predictions: say`since no predictions lie beside the report`,
  not_binary: say`which is done for two labels only`,
  other_data: say`since the data is another one`,
  other_rows: say`since other rows are assessed`,
  other_labels: say`since the labels are others`,
  rows_changed: say`since labels, weights or groups of some rows changed`,
};

export function changeNote(level: number): Phrase {
  return say`In brackets: a range that would hold the true change in ${percent(level)} of 100 samples like this one.`;
}

/** Who gains and who loses, in one line. */
export function turnedText(name: Phrase, gained: number, lost: number): Phrase {
  return say`${name}: ${whole(gained)} gain a selection, ${whole(lost)} lose it`;
}

/** Why the selection rate of all rows changed; nothing where it did not, or where it is hidden. */
export function whyTexts(
  name: Phrase,
  { composition, within_groups: within }: Pick<ChangedPart, 'composition' | 'within_groups'>,
  { paired }: Pick<BaselineReport, 'paired'>,
): readonly Phrase[] {
  if (typeof composition !== 'number' || typeof within !== 'number') return [];
  if (isNothing(composition) && isNothing(within)) return [];
  const all = say`${name}: of the change of the selection rate, ${changeText(composition)} comes from the shares of the groups and ${changeText(within)} from within the groups`;
  return [paired ? say`${all}, where it is the model's doing: labels and groups are the same` : all];
}

export const notCompared = say`not in the baseline`;

/** Of a disparity, one side of which has groups that the other lacks. */
export const otherGroups = say`not over the same groups`;

/** In the fold of one feature. */
export function changedGroupsTitle(feature: Phrase): Phrase {
  return say`${feature}: what changed in each group`;
}

export function moreChanges(count: number): Phrase {
  return say`… and ${things(count, say`more figure`, say`more figures`)}`;
}

/** The first few of a list, and how many more there are. */
function some(phrases: readonly Phrase[]): Phrase {
  if (phrases.length <= MAX_LISTED) return listed(phrases);
  const first = listed(phrases.slice(0, MAX_LISTED));
  return say`${first} and ${things(phrases.length - MAX_LISTED, say`other`, say`others`)}`;
}

function things(count: number, one: Phrase, many: Phrase): Phrase {
  return say`${whole(count)} ${count === 1 ? one : many}`;
}

function whole(value: number): Phrase {
  return number(wholeNumber(value));
}

function limit(value: number): Phrase {
  return number(limitNumber(value));
}

/** Of the last section: what stands above it, and one sentence or two for each fact. */
export const caveatsTitle = say`What these figures do not tell`;

export const caveatsNote = say`An interval covers the chance by which these rows were drawn, and none of what follows.`;

/** A column of a feature's table; the base rate stands in every one. */
export function columnHead(metric: string): Phrase {
  return metric === 'prevalence' ? say`Base rate` : data(metricTitle(metric));
}

export function caveatText(caveat: Caveat, names: Names): Phrase {
  switch (caveat.code) {
    case 'repeated_ids':
      return repeatedIdsText(caveat);
    case 'training_noise':
      return caveat.model === 'trained'
        ? say`The model was trained once: trained on other rows of the same kind it would be another one, and its figures may differ by more than their intervals say.`
        : say`The figures are about this one model: the same method trained on other rows gives another model, and its figures may differ by more than their intervals say.`;
    case 'reused_test_set':
      return caveat.random_state === undefined
        ? say`Every run assesses the same rows, so a model that was changed until it passed is fitted to them; keep some rows that no run has seen.`
        : say`Every run draws the same rows (random_state ${plain(caveat.random_state)}), so a model that was changed until it passed is fitted to them; keep some rows that no run has seen.`;
    case 'label_flips':
    case 'group_flips':
      return flipsText(caveat, names);
    case 'label_flips_beyond':
      return say`Even if ${whole(caveat.rows)} labels in one group were wrong, as many as a tenth of all rows, no check that rests on labels would fail.`;
    case 'proxies':
      return caveat.group === undefined
        ? say`${names.feature(caveat.feature)}: the inputs of the model tell the two groups apart with an AUC of ${figureText(caveat.auc)} (0.5 is guessing, 1 is always right); the higher it is, the less it helps to leave the column out.`
        : say`${names.feature(caveat.feature)}: the inputs of the model tell ${names.group(caveat.feature, caveat.group)} from all others with an AUC of ${figureText(caveat.auc)} (0.5 is guessing, 1 is always right); the higher it is, the less it helps to leave the column out.`;
    case 'sensitive_input':
      return say`${names.feature(caveat.feature)}: the model itself looks at this column.`;
    case 'base_rates':
      return baseRatesText(caveat, names);
  }
}

/** Follows the base rates that differ, once. */
export const baseRatesConflict = say`Where base rates differ, equal selection rates, equal error rates (equalized odds) and scores that mean the same in every group (calibration) cannot all hold together, whatever the model: a policy has to choose.`;

function repeatedIdsText({ rows, ids, factor }: Extract<Caveat, { code: 'repeated_ids' }>): Phrase {
  if (rows === undefined || ids === undefined || factor === undefined) {
    return say`Some ids occur in more than one row: rows of one person are not independent, and intervals are too narrow.`;
  }
  return say`${things(ids, say`id occurs`, say`ids occur`)} in more than one row (${things(rows, say`row`, say`rows`)} too many): rows of one person are not independent, and intervals are up to ${figureText(factor)} times too narrow.`;
}

function flipsText(
  { code, rule, metric, feature, status, rows, groups }: Extract<Caveat, { code: 'label_flips' | 'group_flips' }>,
  names: Names,
): Phrase {
  const [from, to] = groups.map((group) => names.group(feature ?? '', group));
  const check = say`"${checkTitle({ rule, metric, feature, level: 'error', status })}" for ${feature === null ? allRows : names.feature(feature)}`;
  const turned =
    status === 'pass' ? say`${check} may in truth fail, and the gate with it` : say`${check} may in truth pass`;
  if (code === 'label_flips') {
    const where = from === undefined ? say`` : say` in ${from}`;
    const wrong = rows === 1 ? say`a single label${where} is` : say`as few as ${whole(rows)} labels${where} are`;
    return say`If ${wrong} wrong, ${turned}.`;
  }
  const some = rows === 1 ? say`a single row` : say`as few as ${whole(rows)} rows`;
  return say`If ${some} of ${from ?? say``} ${rows === 1 ? say`belongs` : say`belong`} to ${to ?? say``}, ${turned}.`;
}

function baseRatesText(
  { feature, groups, rates, ratio, difference, broken }: Extract<Caveat, { code: 'base_rates' }>,
  names: Names,
): Phrase {
  const ends = groups.map((group, at) => say`${names.group(feature, group)}\u00a0(${figureText(rates[at] ?? 0)})`);
  const found = say`${names.feature(feature)}: base rates differ, ${listed(ends, ' → ')}; a model without a mistake would have a demographic parity ratio of ${figureText(ratio)} and a difference of ${figureText(difference)}.`;
  return broken.reduce((text, one) => say`${text} ${brokenText(one)}`, found);
}

function brokenText({ rule, metric, value, wrong }: BrokenRule): Phrase {
  const check = checkTitle({ rule, metric, feature: '', level: 'error', status: 'fail' });
  return wrong === undefined
    ? say`It would fail "${check}" (${figureText(value)}).`
    : say`It would fail "${check}"; whoever keeps that limit is wrong on at least ${perThousand(wrong)} of 1,000 rows, however good the model.`;
}

/** Rounded down, since at least so many are meant. */
function perThousand(share: number): Phrase {
  const rows = 1000 * share;
  return rows < 10 ? figureText(rows) : whole(Math.floor(rows));
}

/** A seed is a name, not a quantity. */
function plain(value: number): Phrase {
  return number(String(value));
}

/** Presets: what stands in the fold of one, and below its tables. None of it says that a law is kept. */
export function presetTitle({ title, report_only, as_of }: PresetReport): Phrase {
  const parts = [data(title), ...(report_only ? [say`report only`] : []), say`as of ${data(as_of)}`];
  return listed(parts, ' · ');
}

export const presetOrigin = { source: say`Source:`, status: say`Legal status:`, knownAs: say`Its own names:` };

export const presetHeads: { readonly [column in PresetColumn]: Phrase } = {
  group: say`Group`,
  rows: say`Persons`,
  selected: say`Selected`,
  above: say`Above the median`,
  rate: say`Rate`,
  ratio: say`Impact ratio`,
  large: say`Impact ratio, groups under 2 % apart`,
  missing: say`Selections to four fifths`,
  p: say`p`,
};

/** What each mark in a table of a preset says. */
export const presetMarks: { readonly [mark in PresetMark]: Phrase } = {
  under_2_percent: say`fewer than 2 % of all rows; an audit may leave such a group out if it says why`,
  small_numbers: say`small numbers: with one different person selected its rate would be above the highest`,
  one_person_flips: say`with one different person selected it would reach four fifths`,
  fisher: say`Fisher's exact test, since few selections are expected`,
};

export const pNote = say`p: how often chance alone would show a difference from the highest rate as large as this, were both groups selected at the same rate; two-sided, by Holm for the number of groups`;

export const personsNote = say`persons are counted, never weights; the impact ratio is the rate over the highest rate`;

/** Smaller ones say nothing more. */
export const tinyChance = say`< 0.001`;

export function largeNote(group: Phrase): Phrase {
  return say`among groups of at least 2 % of all rows the highest rate is that of ${group}`;
}

export function unknownNote(rows: number, inMedian: boolean): Phrase {
  if (rows === 0) return say`every row has a value`;
  const counted = say`${things(rows, say`row`, say`rows`)} without a value ${rows === 1 ? say`is` : say`are`} in no group`;
  return inMedian ? say`${counted}, but in the median` : counted;
}

export function medianNote(median: number): Phrase {
  return say`The median score of all rows is ${figureText(median)}`;
}

/** How a table adds up, in one sentence. */
export function crossFootingNote({ cross_footing, cross_checks = [] }: PresetFeature, names: Names): Phrase {
  const part = (feature: string | null) => (feature === null ? say`all rows` : names.feature(feature));
  if (cross_footing) return say`adds up to ${some(cross_checks.map(({ with: feature }) => part(feature)))}`;
  const broken = cross_checks.filter(({ agrees }) => !agrees);
  if (broken.length === 0) return say`does not add up to a table that is hidden`;
  const told = broken.map(
    ({ with: feature, rows, of }) => say`${part(feature)} (${whole(rows)} of ${whole(of)} rows with a value)`,
  );
  return say`does not add up to ${some(told)}`;
}

export function referenceNote({ feature, reference, chosen }: PresetFeature, names: Names): Phrase {
  const name = names.feature(feature);
  if (reference === undefined) return say`${name}: the reference group does not occur`;
  const group = names.group(feature, reference);
  switch (chosen) {
    case 'majority':
      return say`${name}: compared with ${group}, the largest group`;
    case 'best':
      return say`${name}: compared with ${group}, the group with the highest selection rate`;
    default:
      return say`${name}: compared with ${group}, as the policy says`;
  }
}

/** A preset's table of one feature in one line. */
export function presetLine({ feature, groups = [], unknown }: PresetFeature, names: Names): Phrase {
  const rated = groups.filter(({ ratio }) => ratio !== null);
  const name = names.feature(feature);
  if (rated.length === 0) return say`${name}: no ratio, since nobody counts as selected`;
  const lowest = rated.reduce((least, group) => ((group.ratio ?? 0) < (least.ratio ?? 0) ? group : least));
  const found = say`${name}: lowest ratio ${figureText(lowest.ratio ?? 0, [0.8])} (${names.group(feature, lowest.group)})`;
  const { selections_to_four_fifths: missing } = lowest;
  const asked =
    missing === undefined || missing === 0
      ? found
      : say`${found}, ${things(missing, say`more selection`, say`more selections`)} from four fifths`;
  return unknown === undefined ? asked : say`${asked}, ${things(unknown, say`row`, say`rows`)} unknown`;
}
