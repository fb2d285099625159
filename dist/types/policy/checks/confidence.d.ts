import type { Path } from '../path.js';
import type { Registries } from '../registries.js';
import type { PolicyFile } from '../schema.js';
import type { Draft } from './draft.js';
/** What `confidence` asks of the rules, and of its own keys. */
export declare function checkConfidence(draft: Draft<PolicyFile>, registries: Registries): void;
/** Whether the interval that a rule is to be decided by can be made as `confidence.method` says. */
export declare function checkClosedForm({ file, sound, fail }: Draft<PolicyFile>, path: Path, { place: i, registries: { metrics } }: {
    readonly place: number;
    readonly registries: Registries;
}): void;
