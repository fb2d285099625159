import type { Path } from '../path.js';
import type { MetricEntry, Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
type FileRule = NonNullable<NonNullable<PolicyFile['baseline']>['rules']>[number];
declare const LIMITS: readonly ["max_increase", "max_decrease", "max_relative_increase"];
/** What the keys of `baseline` ask of one another, of the metrics and of the model. */
export declare function checkBaseline(draft: Draft<PolicyFile>, { metrics }: Registries): void;
interface Judged {
    readonly rule: Pick<Partial<FileRule>, (typeof LIMITS)[number]>;
    readonly metric: Pick<MetricEntry, 'name' | 'range'>;
}
/** What of an override of `branches` does not go with a rule on what changed, and what goes with such a rule alone. */
export declare function checkOverriddenLimits({ has, fail }: Draft<PolicyFile>, path: Path, { id, change }: {
    readonly id: string;
    readonly change: 'absolute' | 'relative' | undefined;
}): void;
/** A limit that no change can reach never fails; one above 1 is mostly meant in percent. */
export declare function checkReach({ fail }: Draft<PolicyFile>, path: Path, { rule, metric }: Judged): void;
export {};
