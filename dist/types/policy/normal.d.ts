import type { PresetComparison } from './presets/preset.js';
import type { PolicyFile } from './schema.js';
type FileModel = NonNullable<PolicyFile['model']>;
type Given<K extends keyof FileModel> = NonNullable<FileModel[K]>;
/** Turns a sound file into its normal form: defaults filled in, lists where there may be several, columns named. */
export declare function toPolicy(file: PolicyFile): {
    branches: {
        rules: {
            max?: number;
            min?: number;
            id: string;
            features?: string[];
            level?: "error" | "warn" | "off";
            decide_by?: "interval" | "estimate";
            inconclusive?: "pass" | "fail" | "warn";
        }[];
        level?: "error" | "warn" | "off";
        pattern: string;
    }[];
    waivers: {
        groups?: Group[];
        rule: string;
        reason: string;
        owner: string;
        until: string;
        feature?: string;
        limit?: number;
    }[];
    unused_waivers: "fail" | "warn";
    presets?: {
        name: string;
        features?: string[];
    }[];
    rules: {
        place?: number;
        comparison?: PresetComparison;
        class?: string;
        level: "error" | "warn" | "off";
        method: "between_groups" | "to_overall";
        agg: "mean" | "worst_case";
        inconclusive: "pass" | "fail" | "warn";
        decide_by: "interval" | "estimate";
        features?: string[];
        min?: number;
        max?: number;
        id: string;
        metric: string;
    }[];
    baseline?: never;
    data: {
        split?: DrawnSplit | ColumnSplit;
        /** Paths or globs, at least one. */
        path: string[];
        na_values: string[];
        task: "binary" | "regression" | "multiclass";
        y_true: string;
        delimiter?: string;
        pos_label?: string;
        sample_weight?: string;
        id?: string;
    };
    model: Model;
    sensitive_features: Feature[];
    control_features: Feature[];
    zero_division: 0 | "undefined" | 1;
    missing_group: "fail" | "keep" | "drop";
    small_groups: {
        min_count: number;
        action: "fail" | "warn" | "exclude";
    };
    privacy: {
        suppress_below: number;
    };
    confidence: {
        level: number;
        method: "auto" | "analytic" | "bootstrap";
        n_boot: number;
        random_state: number;
        adjust: "none" | "holm";
    };
    name?: string;
} | {
    branches: {
        rules: {
            max?: number;
            min?: number;
            id: string;
            features?: string[];
            level?: "error" | "warn" | "off";
            decide_by?: "interval" | "estimate";
            inconclusive?: "pass" | "fail" | "warn";
        }[];
        level?: "error" | "warn" | "off";
        pattern: string;
    }[];
    waivers: {
        groups?: Group[];
        rule: string;
        reason: string;
        owner: string;
        until: string;
        feature?: string;
        limit?: number;
    }[];
    unused_waivers: "fail" | "warn";
    presets?: {
        name: string;
        features?: string[];
    }[];
    rules: {
        place?: number;
        comparison?: PresetComparison;
        class?: string;
        level: "error" | "warn" | "off";
        method: "between_groups" | "to_overall";
        agg: "mean" | "worst_case";
        inconclusive: "pass" | "fail" | "warn";
        decide_by: "interval" | "estimate";
        features?: string[];
        min?: number;
        max?: number;
        id: string;
        metric: string;
    }[];
    baseline: {
        rules: {
            level: "error" | "warn" | "off";
            method: "between_groups" | "to_overall";
            agg: "mean" | "worst_case";
            inconclusive: "pass" | "fail" | "warn";
            decide_by: "interval" | "estimate";
            features?: string[];
            max?: number;
            min?: number;
            id: string;
            metric: string;
            change: "absolute" | "relative";
        }[];
        from?: string;
    };
    data: {
        split?: DrawnSplit | ColumnSplit;
        /** Paths or globs, at least one. */
        path: string[];
        na_values: string[];
        task: "binary" | "regression" | "multiclass";
        y_true: string;
        delimiter?: string;
        pos_label?: string;
        sample_weight?: string;
        id?: string;
    };
    model: Model;
    sensitive_features: Feature[];
    control_features: Feature[];
    zero_division: 0 | "undefined" | 1;
    missing_group: "fail" | "keep" | "drop";
    small_groups: {
        min_count: number;
        action: "fail" | "warn" | "exclude";
    };
    privacy: {
        suppress_below: number;
    };
    confidence: {
        level: number;
        method: "auto" | "analytic" | "bootstrap";
        n_boot: number;
        random_state: number;
        adjust: "none" | "holm";
    };
    name?: string;
};
type DrawnSplit = {
    test_size: number;
    random_state: number;
    stratify: boolean;
};
type ColumnSplit = {
    column: string;
    test: string;
};
type Train = Omit<Given<'train'>, 'include_sensitive'> & {
    /** Columns of sensitive features that are inputs: all of them, or those named. */
    include_sensitive: boolean | string[];
};
type Model = {
    threshold?: number;
} & ({
    train: Train;
    load?: undefined;
    predictions?: undefined;
} | {
    load: Given<'load'>;
    train?: undefined;
    predictions?: undefined;
} | {
    predictions: Given<'predictions'>;
    train?: undefined;
    load?: undefined;
});
type Group = (string | null)[];
export interface Feature {
    name: string;
    /** One: the column of the data. Several: an intersection, each a single-column feature of this policy if there is one of the name, else a column. */
    columns: string[];
    bins?: number[];
    labels?: string[];
    /** Expected groups, one value per column; `null` is the missing one. */
    groups?: Group[];
    /** `majority`, `best` or a group. */
    reference?: 'majority' | 'best' | Group;
}
export {};
