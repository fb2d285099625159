import { z } from 'zod';
import { checkBaseline } from './checks/baseline.ts';
import { checkBranches } from './checks/branches.ts';
import { checkColumns } from './checks/columns.ts';
import { checkConfidence } from './checks/confidence.ts';
import { crossCheck } from './checks/draft.ts';
import { checkExtensions } from './checks/extensions.ts';
import { checkFeatures } from './checks/features.ts';
import { checkModel } from './checks/model.ts';
import { checkNotYet } from './checks/not-yet.ts';
import { checkRules } from './checks/rules.ts';
import { checkSplit } from './checks/split.ts';
import { checkTask } from './checks/task.ts';
import { checkWaivers } from './checks/waivers.ts';
import { toPolicy } from './normal.ts';
import type { Registries } from './registries.ts';
import { dataSchema } from './schema/data.ts';
import {
  baselineSchema,
  branchesSchema,
  confidenceSchema,
  privacySchema,
  smallGroupsSchema,
  waiversSchema,
} from './schema/enforcement.ts';
import { controlFeaturesSchema, featuresSchema } from './schema/features.ts';
import { modelSchema } from './schema/model.ts';
import { rulesSchema } from './schema/rules.ts';
import { later, oneOf } from './schema/values.ts';

/**
 * The only description of the policy file: its keys, types, defaults and help. What the keys ask of one another is in
 * `checks/`; the result is the normal form of `normal.ts`.
 */
export function policySchema(registries: Registries) {
  return crossCheck(fileSchema(registries), (draft) => {
    checkSplit(draft);
    checkModel(draft);
    checkFeatures(draft);
    checkColumns(draft);
    checkRules(draft, registries);
    checkBaseline(draft, registries);
    checkTask(draft, registries);
    checkConfidence(draft, registries);
    checkExtensions(draft, registries);
    checkBranches(draft, registries);
    checkWaivers(draft, registries);
    checkNotYet(draft, registries);
  }).transform(toPolicy);
}

function fileSchema(registries: Registries) {
  return z
    .strictObject({
      version: z.literal(1).describe('The version of the policy format: always 1.'),
      name: z.string().min(1).max(200).describe('Names the report.').exactOptional(),
      data: dataSchema(),
      model: modelSchema().exactOptional(),
      candidates: z
        .record(z.string().min(1), later(modelSchema))
        .describe('Several models instead of one; each is gated, and they are compared.')
        .exactOptional(),
      sensitive_features: featuresSchema(),
      control_features: controlFeaturesSchema(),
      zero_division: z
        .literal(['undefined', 0, 1])
        .describe('What a rate over nobody is: without a value, 0 (what Fairlearn does) or 1.')
        .default('undefined'),
      missing_group: oneOf(
        ['keep', 'drop', 'fail'],
        'What a missing sensitive value is: a group, left out, or a failure.',
      ).default('keep'),
      small_groups: smallGroupsSchema(),
      privacy: privacySchema(),
      confidence: confidenceSchema(),
      rules: rulesSchema(registries),
      baseline: later(() => baselineSchema(registries)).exactOptional(),
      branches: branchesSchema(),
      waivers: waiversSchema(),
      unused_waivers: oneOf(['warn', 'fail'], 'What a waiver that covers nothing is.').default('warn'),
    })
    .describe('A policy of Fairness Gate.')
    .meta({ title: 'Fairness Gate policy', oneOf: [{ required: ['model'] }, { required: ['candidates'] }] });
}

/** A policy file whose keys are sound by themselves; features are still a map, and defaults of rules are not filled in. */
export type PolicyFile = z.output<ReturnType<typeof fileSchema>>;

/** A policy in its normal form: every default filled in, and only what is supported. */
export type Policy = ReadonlyDeep<z.output<ReturnType<typeof policySchema>>>;

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;
