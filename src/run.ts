import { toDataset } from './data/dataset.ts';
import { featureColumns, toFeatures } from './data/features.ts';
import { readTable } from './data/read-table.ts';
import { allRequests, type ColumnRoles } from './data/roles.ts';
import { taken } from './data/taken.ts';
import { evaluate } from './gate/evaluate.ts';
import { presetWarnings } from './gate/preset-warnings.ts';
import { verdictOf } from './gate/verdict.ts';
import { warningsOf } from './gate/warnings.ts';
import { measure } from './metrics/measure.ts';
import { personsOf } from './metrics/persons.ts';
import { prepareModel } from './model/prepare-model.ts';
import { requiredScores } from './model/required-scores.ts';
import { findPolicy } from './policy/find.ts';
import { loadPolicy } from './policy/index.ts';
import type { LoadedPolicy } from './policy/load.ts';
import { presets } from './policy/presets/index.ts';
import type { Policy } from './policy/schema.ts';
import { assemble, type Findings } from './report/assemble.ts';
import type { Report } from './report/report.ts';
import type { Source } from './source/source.ts';
import { aboveMedian } from './tally/above-median.ts';
import { count } from './tally/count.ts';
import { rest } from './tally/rest.ts';
import type { Tally } from './tally/tally.ts';
import { VERSION } from './version.ts';

export interface CheckOptions {
  /** Where policy, data and model are read. */
  readonly source: Source;
  /** The policy; without it the default places are tried. */
  readonly policyPath?: string | undefined;
  /** What the report says it is about, where that is known. */
  readonly commit?: string | undefined;
}

export interface Checked {
  readonly report: Report;
  /** The policy, and where its keys stand in the file. */
  readonly policy: LoadedPolicy;
  /** The file of the model that was trained or loaded. */
  readonly savedModel?: string;
}

/**
 * The whole job: a policy and the files that it names go in, a report comes out. Nothing is printed or written.
 *
 * @throws UserError where it cannot be carried out; nothing was decided then
 */
export async function check({ source, policyPath, commit }: CheckOptions): Promise<Checked> {
  const { path, text } = await findPolicy(source, policyPath);
  const loaded = loadPolicy(text, path);
  const { policy, sha256 } = loaded;
  const { savedModel, ...assessment } = await assess(policy, source);
  const outcomes = evaluate(policy.rules, assessment, policy);
  const report = assemble({
    ...assessment,
    subject: { ...assessment.subject, commit: commit ?? null },
    version: VERSION,
    policy: { ...(policy.name !== undefined && { name: policy.name }), path, sha256 },
    outcomes,
    verdict: verdictOf(outcomes),
    warnings: [
      ...assessment.warnings,
      ...warningsOf(policy.rules, assessment.features, policy),
      ...presetWarnings(policy.presets ?? [], {
        rules: policy.rules,
        features: assessment.features.map(({ feature }) => feature),
      }),
    ],
    presets: policy.presets,
    suppressBelow: policy.privacy.suppress_below,
    settings: policy,
  });
  return { report, policy: loaded, ...(savedModel !== undefined && { savedModel }) };
}

/** What was measured of a policy's model on its data, before anything is judged. */
export interface Assessment extends Pick<Findings, 'subject' | 'overall' | 'features' | 'warnings' | 'scoring'> {
  readonly savedModel?: string | undefined;
}

/** Data → model → tallies → metrics. */
export async function assess(policy: Policy, source: Source): Promise<Assessment> {
  const { data, sensitive_features, missing_group } = policy;
  const roles = rolesOf(policy);
  const reading = { delimiter: data.delimiter, naValues: data.na_values };
  const model = await prepareModel(policy.model, { source, ...reading, roles, threshold: policy.model.threshold });
  const table = await readTable(source, {
    paths: data.path,
    ...reading,
    columns: (header, place) => allRequests(roles, model.columns(header, place), { header, place }),
  });
  const dataset = toDataset(table, { ...data, trains: policy.model.train !== undefined });
  const { assessed, labels, weights } = dataset;
  const features = toFeatures(table, sensitive_features, { rows: assessed, dropMissing: missing_group === 'drop' });
  const { predictions, description, saved, unknown } = await model.assess(dataset);
  const rows = assessed?.length ?? table.rows;
  const groupings = features.map(({ codes, groups }) => ({ codes, size: groups.length + 1 }));
  const scoringPreset = policy.presets?.find(({ name }) => presets[name]?.table === 'scoring')?.name;
  const [[whole], ...byFeature] = count(
    {
      labels: taken(labels, assessed),
      predictions: predictions.labels,
      ...(weights && { weights: taken(weights, assessed) }),
      ...(predictions.scores && { scores: predictions.scores }),
    },
    [{ codes: new Uint8Array(rows), size: 1 }, ...groupings],
  ) as [[Tally], ...Tally[][]];
  const measured = (tally: Tally) => measure(tally, { zeroDivision: zeroDivisionOf(policy), whole });
  return {
    subject: { rows, data: { sha256: table.sha256 }, model: description, commit: null },
    overall: { tally: whole, measurements: measured(whole) },
    features: features.map((feature, at) => {
      const tallies = (byFeature[at] as Tally[]).slice(0, feature.groups.length);
      const others = tallies.map((tally) => measured(rest(whole, tally)));
      return { feature, tallies, groups: tallies.map(measured), rest: others, persons: tallies.map(personsOf) };
    }),
    warnings: unknown.map(({ column, rows }) => ({ code: 'unknown_categories', column, rows })),
    ...(scoringPreset !== undefined && {
      scoring: aboveMedian(requiredScores(predictions.scores, scoringPreset), groupings),
    }),
    savedModel: saved,
  };
}

function rolesOf({ data, sensitive_features }: Policy): ColumnRoles {
  const { y_true, sample_weight, id, split } = data;
  const sensitive = featureColumns(sensitive_features);
  return {
    label: y_true,
    weight: sample_weight,
    id,
    split: split && 'column' in split ? split.column : undefined,
    sensitive,
  };
}

function zeroDivisionOf({ zero_division }: Policy): 0 | 1 | undefined {
  return zero_division === 'undefined' ? undefined : zero_division;
}
