import type { AssessedRows } from './baseline/assessed-rows.ts';
import { findBaseline, isSame } from './baseline/find-baseline.ts';
import { compareSides, type Head, nothingToCompare, type SinceBaseline } from './baseline/since-baseline.ts';
import { toDataset } from './data/dataset.ts';
import { type Feature, featureColumns, toFeatures } from './data/features.ts';
import { readTable } from './data/read-table.ts';
import { type RepeatedIds, repeatedIds } from './data/repeated-ids.ts';
import { allRequests, type ColumnRoles } from './data/roles.ts';
import { toControls, toDivisions } from './data/strata.ts';
import { requireClasses } from './data/task-labels.ts';
import { UserError } from './errors.ts';
import { branchWarnings } from './gate/branch-warnings.ts';
import { caveatsOf } from './gate/caveats.ts';
import { requireDay } from './gate/day.ts';
import { evaluate } from './gate/evaluate.ts';
import { toMeasuredFeatures } from './gate/measured-feature.ts';
import { presetWarnings } from './gate/preset-warnings.ts';
import { rejudging } from './gate/rejudge.ts';
import { verdictOf } from './gate/verdict.ts';
import { waive } from './gate/waivers.ts';
import { unexpectedControls, warningsOf } from './gate/warnings.ts';
import { measureRows } from './metrics/measured-rows.ts';
import { asksForDistances } from './metrics/tasks.ts';
import type { TaskPredictions } from './model/model.ts';
import { prepareModel } from './model/prepare-model.ts';
import { type FeatureProxy, proxiesOf } from './model/proxy.ts';
import { requiredScores } from './model/required-scores.ts';
import { rulesOn } from './policy/branches.ts';
import { findPolicy } from './policy/find.ts';
import { loadPolicy } from './policy/index.ts';
import type { LoadedPolicy } from './policy/load.ts';
import { presets } from './policy/presets/index.ts';
import type { Policy } from './policy/schema.ts';
import { assemble, assembleMeasured, type Findings } from './report/assemble.ts';
import type { Report } from './report/report.ts';
import type { AtCommit, FindCommit } from './source/commits.ts';
import type { SmallFiles, Source } from './source/source.ts';
import { type AboveMedian, aboveMedian } from './tally/above-median.ts';
import { toRows } from './tally/task-rows.ts';
import { VERSION } from './version.ts';

export interface CheckOptions {
  /** Where policy, data and model are read. */
  readonly source: Source;
  /** Where what decides is read instead: policy, waivers and baseline. */
  readonly rules?: SmallFiles | undefined;
  /** The policy; without it the default places are tried. */
  readonly policyPath?: string | undefined;
  /** What the report says it is about, where that is known. */
  readonly commit?: string | undefined;
  /** What to compare with instead of what the policy names: a report, or a branch, tag or commit. */
  readonly base?: string | undefined;
  /** How to find a commit to compare with; without it there is none. */
  readonly findCommit?: FindCommit | undefined;
  /** A baseline that this run is about to write, and so need not be there yet. */
  readonly writtenBaseline?: string | undefined;
  /** The branch that is targeted or pushed, for the policy's `branches`; without it none of them applies. */
  readonly branch?: string | undefined;
  /** The day (UTC) such as 2027-01-31, for the policy's `waivers`, which need it. */
  readonly today?: string | undefined;
}

export interface Checked {
  readonly report: Report;
  /** The policy, and where its keys stand in the file. */
  readonly policy: LoadedPolicy;
  /** The file of the model that was trained or loaded. */
  readonly savedModel?: string;
  /** The assessed rows with their predictions, in their order. */
  readonly assessed: AssessedRows;
}

/**
 * The whole job: a policy and the files that it names go in, a report comes out. Nothing is printed or written.
 *
 * @throws UserError where it cannot be carried out; nothing was decided then
 */
export async function check(options: CheckOptions): Promise<Checked> {
  const { source, policyPath, commit, branch } = options;
  const { path, text } = await findPolicy(options.rules ?? source, policyPath);
  const loaded = loadPolicy(text, path);
  const { policy, sha256 } = loaded;
  const today = policy.waivers.length > 0 ? requireDay(options.today) : undefined;
  const { savedModel, ...assessment } = await assess(policy, source);
  const measured = assembleMeasured({ ...assessment, settings: policy });
  const baseline = await compareWithBaseline(loaded, { ...assessment, measured }, options);
  const { outcomes, rules, entry, warnings } = judge(policy, { assessment, baseline }, { branch, today });
  const report = assemble({
    ...assessment,
    measured,
    subject: { ...assessment.subject, commit: commit ?? null },
    version: VERSION,
    policy: {
      ...(policy.name !== undefined && { name: policy.name }),
      path,
      sha256,
      ...(branch !== undefined && { branch }),
      ...(policy.branches.length > 0 && { branch_entry: entry?.pattern ?? null }),
    },
    outcomes,
    verdict: verdictOf(outcomes),
    warnings: [...assessment.warnings, ...warnings, ...baseline.warnings],
    presets: policy.presets,
    caveats: caveatsOf(rules, { ...assessment, outcomes, proxies: assessment.proxies() }, policy),
    suppressBelow: policy.privacy.suppress_below,
    baseline: baseline.report,
    settings: policy,
    today,
  });
  const { assessed } = assessment;
  return { report, policy: loaded, assessed, ...(savedModel !== undefined && { savedModel }) };
}

/** The rules as they count on the branch, what becomes of each, and what waivers make of that. */
function judge(
  policy: Policy,
  { assessment, baseline }: { readonly assessment: Omit<Assessment, 'savedModel'>; readonly baseline: SinceBaseline },
  { branch, today }: Pick<CheckOptions, 'branch' | 'today'>,
) {
  const { rules, entry } = rulesOn(policy, branch);
  const { rules: onChanges } = rulesOn({ ...policy, rules: policy.baseline?.rules ?? [] }, branch);
  const { features, controls, classLabels } = assessment;
  const settings = { ...policy, classLabels, changes: { rules: onChanges, found: baseline.changes } };
  const judged = evaluate(rules, assessment, settings);
  const waived =
    today === undefined
      ? { outcomes: judged, warnings: [] }
      : waive(judged, {
          waivers: policy.waivers,
          unused: policy.unused_waivers,
          today,
          rules: [...rules, ...onChanges],
          features,
          judge: rejudging(rules, assessment, settings),
        });
  return {
    ...waived,
    rules,
    entry,
    warnings: [
      ...warningsOf(rules, features, policy),
      ...unexpectedControls(controls),
      ...presetWarnings(policy.presets ?? [], { rules, features: features.map(({ feature }) => feature) }),
      ...branchWarnings([...rules, ...onChanges], entry?.pattern),
      ...waived.warnings,
    ],
  };
}

/** What was measured of a policy's model on its data, before anything is judged. */
export interface Assessment
  extends Pick<
    Findings,
    'subject' | 'overall' | 'classLabels' | 'classes' | 'controlColumns' | 'features' | 'warnings' | 'scoring'
  > {
  /** How rows are divided by control features: by each alone, and by all at once. */
  readonly controls: readonly Feature[];
  readonly assessed: AssessedRows;
  readonly repeatedIds?: RepeatedIds | undefined;
  /** Worked out when asked for: of an old side nobody wants to know. */
  readonly proxies: () => readonly FeatureProxy[];
  readonly savedModel?: string | undefined;
}

/**
 * Data → model → tallies → metrics.
 *
 * @param trainedBy the policy whose features say what a trained model takes for inputs
 */
export async function assess(policy: Policy, source: Source, trainedBy: Policy = policy): Promise<Assessment> {
  const { data, sensitive_features, control_features, missing_group } = policy;
  const { method, n_boot, random_state } = policy.confidence;
  const roles = rolesOf(policy);
  const reading = { delimiter: data.delimiter, naValues: data.na_values };
  const { sensitive, control: conditioned } = rolesOf(trainedBy);
  const model = await prepareModel(policy.model, {
    source,
    ...reading,
    roles: { ...roles, sensitive, control: conditioned },
    threshold: policy.model.threshold,
  });
  const table = await readTable(source, {
    paths: data.path,
    ...reading,
    columns: (header, place) => allRequests(roles, model.columns(header, place), { header, place }),
  });
  const dataset = toDataset(table, { ...data, trains: policy.model.train !== undefined });
  const { assessed } = dataset;
  const dividing = { rows: assessed, dropMissing: missing_group === 'drop' };
  const features = toFeatures(table, sensitive_features, dividing);
  const controls = toControls(table, control_features, dividing);
  const control = controls.at(-1);
  const { predictions, description, saved, unknown } = await model.assess(dataset);
  const rows = toRows(dataset, predictions);
  const measured = measureRows(rows, toDivisions(features, control), {
    strata: control && { codes: control.codes, count: control.groups.length },
    zeroDivision: policy.zero_division === 'undefined' ? undefined : policy.zero_division,
    distances: asksForDistances(policy.rules.map(({ metric }) => metric)),
    bootstrap: method === 'bootstrap' ? { replicates: n_boot, seed: random_state } : undefined,
  });
  return {
    subject: { rows: assessed?.length ?? table.rows, data: { sha256: table.sha256 }, model: description, commit: null },
    overall: measured.whole.overall,
    classes: measured.whole.classes,
    classLabels: dataset.task === 'multiclass' ? requireClasses(dataset, policy.rules) : undefined,
    controlColumns: control?.columns,
    features: toMeasuredFeatures(features, control, measured),
    controls,
    warnings: [
      ...unknown.map(({ column, rows }) => ({ code: 'unknown_categories' as const, column, rows })),
      ...(control && control.droppedRows > 0
        ? [{ code: 'missing_control_dropped' as const, rows: control.droppedRows }]
        : []),
    ],
    scoring: scoringOf(policy, predictions, features),
    assessed: { dataset, columns: data, rows, features, control },
    repeatedIds: data.id === undefined ? undefined : repeatedIds(table, data.id, assessed),
    proxies: () =>
      policy.model.train ? proxiesOf(dataset, { inputs: description.inputs, features: sensitive_features }) : [],
    savedModel: saved,
  };
}

/** What changed since what the policy, or whoever runs this, compares with. */
async function compareWithBaseline(
  { policy, path }: LoadedPolicy,
  head: Head,
  { source, rules: committed = source, base: named, findCommit, writtenBaseline }: CheckOptions,
): Promise<SinceBaseline> {
  const from = policy.baseline?.from;
  const found = await findBaseline({ named, from, committed, findCommit, written: writtenBaseline });
  if (found.kind === 'none') return nothingToCompare(policy, head, found);
  if (found.kind === 'report') {
    try {
      return compareSides(found, head, policy);
    } catch (error) {
      // A report beside the predictions of another run is mended by writing both anew.
      if (!(error instanceof UserError && isSame(found.path, writtenBaseline))) throw error;
      return nothingToCompare(policy, head, { expected: found.path });
    }
  }
  const { commit } = found;
  const then = await assessAt(found, path, policy);
  if (then instanceof UserError) return nothingToCompare(policy, head, { commit, problem: then.problems[0].message });
  const measured = assembleMeasured({ ...then, settings: policy });
  return compareSides({ kind: 'commit', commit, assessed: then.assessed, measured }, head, policy);
}

/** What can be measured there, or why nothing can: whoever opens a branch cannot mend what lies behind it. */
async function assessAt(found: AtCommit, path: string, policy: Policy): Promise<Assessment | UserError> {
  try {
    const then = await policyAt(found, path, policy);
    return await assess({ ...policy, data: then.data, model: then.model }, found.source, then);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** It says what data and model were; everything else is as it is now, so that both sides are measured alike. */
async function policyAt({ source }: AtCommit, path: string, policy: Policy): Promise<Policy> {
  return findPolicy(source, path).then(
    ({ text }) => loadPolicy(text, path).policy,
    () => policy,
  );
}

/** Who is above the median score, where a preset asks for it. */
function scoringOf(
  { presets: asked = [] }: Policy,
  predictions: TaskPredictions,
  features: readonly Feature[],
): AboveMedian | undefined {
  const name = asked.find((preset) => presets[preset.name]?.table === 'scoring')?.name;
  if (name === undefined) return undefined;
  const scores = requiredScores(predictions.task === 'binary' ? predictions.scores : undefined, name);
  return aboveMedian(
    scores,
    features.map(({ codes, groups }) => ({ codes, size: groups.length + 1 })),
  );
}

function rolesOf({ data, sensitive_features, control_features }: Policy): ColumnRoles {
  const { y_true, task, sample_weight, id, split } = data;
  return {
    label: y_true,
    numericLabel: task === 'regression',
    weight: sample_weight,
    id,
    split: split && 'column' in split ? split.column : undefined,
    sensitive: featureColumns(sensitive_features),
    control: featureColumns(control_features),
  };
}
