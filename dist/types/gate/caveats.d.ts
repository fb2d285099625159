import type { RepeatedIds } from '../data/repeated-ids.js';
import type { FeatureProxy } from '../model/proxy.js';
import type { Caveat } from './caveat.js';
import type { Measured } from './measured-feature.js';
import type { Outcome } from './outcome.js';
import type { GateSettings, Rule } from './rule.js';
/** What is known beside the figures. */
export interface CaveatFacts extends Pick<Measured, 'overall' | 'features'> {
    readonly outcomes: readonly Outcome[];
    readonly repeatedIds?: RepeatedIds | undefined;
    /** Of a model that was trained here. */
    readonly proxies: readonly FeatureProxy[];
}
/** What a policy says that matters here. */
export interface CaveatSettings extends GateSettings {
    readonly zero_division: 'undefined' | 0 | 1;
    readonly model: {
        readonly train?: object | undefined;
    };
    readonly data: {
        readonly split?: object | undefined;
    };
}
/** What the figures do not tell, with what is known of it here; always in the same order. */
export declare function caveatsOf(rules: readonly Rule[], facts: CaveatFacts, settings: CaveatSettings): readonly Caveat[];
