import { z } from 'zod';
import type { Registries } from './registries.js';
/**
 * The only description of the policy file: its keys, types, defaults and help. What the keys ask of one another is in
 * `checks/`; the result is the normal form of `normal.ts`.
 */
export declare function policySchema(registries: Registries): z.ZodPipe<z.ZodObject<{
    version: z.ZodLiteral<1>;
    name: z.ZodExactOptional<z.ZodString>;
    data: z.ZodObject<{
        path: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
        openml: z.ZodExactOptional<z.ZodNumber>;
        sha256: z.ZodExactOptional<z.ZodString>;
        delimiter: z.ZodExactOptional<z.ZodString>;
        na_values: z.ZodDefault<z.ZodArray<z.ZodString>>;
        task: z.ZodDefault<z.ZodEnum<{
            binary: "binary";
            regression: "regression";
            multiclass: "multiclass";
        }>>;
        y_true: z.ZodString;
        pos_label: z.ZodExactOptional<z.ZodString>;
        sample_weight: z.ZodExactOptional<z.ZodString>;
        id: z.ZodExactOptional<z.ZodString>;
        split: z.ZodExactOptional<z.ZodObject<{
            test_size: z.ZodExactOptional<z.ZodNumber>;
            random_state: z.ZodExactOptional<z.ZodNumber>;
            stratify: z.ZodExactOptional<z.ZodBoolean>;
            column: z.ZodExactOptional<z.ZodString>;
            test: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>;
    }, z.core.$strict>;
    model: z.ZodExactOptional<z.ZodObject<{
        train: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            algorithm: z.ZodEnum<{
                decision_tree: "decision_tree";
            }>;
            max_depth: z.ZodExactOptional<z.ZodNumber>;
            min_samples_leaf: z.ZodDefault<z.ZodNumber>;
            min_samples_split: z.ZodDefault<z.ZodNumber>;
            exclude: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include_sensitive: z.ZodDefault<z.ZodUnion<readonly [z.ZodBoolean, z.ZodArray<z.ZodString>]>>;
            use_sample_weight: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
        load: z.ZodExactOptional<z.ZodObject<{
            path: z.ZodString;
        }, z.core.$strict>>;
        run: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            command: z.ZodArray<z.ZodString>;
            timeout_minutes: z.ZodDefault<z.ZodNumber>;
            env: z.ZodDefault<z.ZodArray<z.ZodString>>;
            predictions: z.ZodObject<{
                path: z.ZodExactOptional<z.ZodString>;
                y_pred: z.ZodExactOptional<z.ZodString>;
                y_score: z.ZodExactOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        predictions: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            path: z.ZodExactOptional<z.ZodString>;
            y_pred: z.ZodExactOptional<z.ZodString>;
            y_score: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>>;
        threshold: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    candidates: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodObject<{
        train: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            algorithm: z.ZodEnum<{
                decision_tree: "decision_tree";
            }>;
            max_depth: z.ZodExactOptional<z.ZodNumber>;
            min_samples_leaf: z.ZodDefault<z.ZodNumber>;
            min_samples_split: z.ZodDefault<z.ZodNumber>;
            exclude: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include_sensitive: z.ZodDefault<z.ZodUnion<readonly [z.ZodBoolean, z.ZodArray<z.ZodString>]>>;
            use_sample_weight: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
        load: z.ZodExactOptional<z.ZodObject<{
            path: z.ZodString;
        }, z.core.$strict>>;
        run: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            command: z.ZodArray<z.ZodString>;
            timeout_minutes: z.ZodDefault<z.ZodNumber>;
            env: z.ZodDefault<z.ZodArray<z.ZodString>>;
            predictions: z.ZodObject<{
                path: z.ZodExactOptional<z.ZodString>;
                y_pred: z.ZodExactOptional<z.ZodString>;
                y_score: z.ZodExactOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        predictions: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            path: z.ZodExactOptional<z.ZodString>;
            y_pred: z.ZodExactOptional<z.ZodString>;
            y_score: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>>;
        threshold: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>>>;
    sensitive_features: z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodObject<{
        column: z.ZodExactOptional<z.ZodString>;
        columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
        labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
    }, z.core.$strict>>>;
    control_features: z.ZodDefault<z.ZodUnion<readonly [z.ZodArray<z.ZodString>, z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodNullable<z.ZodObject<{
        column: z.ZodExactOptional<z.ZodString>;
        columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
        labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
    }, z.core.$strict>>>>]>>;
    zero_division: z.ZodDefault<z.ZodLiteral<0 | "undefined" | 1>>;
    missing_group: z.ZodDefault<z.ZodEnum<{
        fail: "fail";
        keep: "keep";
        drop: "drop";
    }>>;
    small_groups: z.ZodPrefault<z.ZodObject<{
        min_count: z.ZodDefault<z.ZodNumber>;
        action: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            warn: "warn";
            exclude: "exclude";
        }>>;
    }, z.core.$strict>>;
    privacy: z.ZodPrefault<z.ZodObject<{
        suppress_below: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>>;
    confidence: z.ZodPrefault<z.ZodObject<{
        level: z.ZodDefault<z.ZodNumber>;
        method: z.ZodDefault<z.ZodEnum<{
            auto: "auto";
            analytic: "analytic";
            bootstrap: "bootstrap";
        }>>;
        n_boot: z.ZodDefault<z.ZodNumber>;
        random_state: z.ZodDefault<z.ZodNumber>;
        adjust: z.ZodDefault<z.ZodEnum<{
            none: "none";
            holm: "holm";
        }>>;
    }, z.core.$strict>>;
    rules: z.ZodArray<z.ZodObject<{
        method: z.ZodExactOptional<z.ZodEnum<{
            between_groups: "between_groups";
            to_overall: "to_overall";
        }>>;
        agg: z.ZodExactOptional<z.ZodEnum<{
            mean: "mean";
            worst_case: "worst_case";
        }>>;
        class: z.ZodExactOptional<z.ZodString>;
        min: z.ZodExactOptional<z.ZodNumber>;
        max: z.ZodExactOptional<z.ZodNumber>;
        features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        level: z.ZodExactOptional<z.ZodEnum<{
            error: "error";
            warn: "warn";
            off: "off";
        }>>;
        decide_by: z.ZodExactOptional<z.ZodEnum<{
            interval: "interval";
            estimate: "estimate";
        }>>;
        inconclusive: z.ZodExactOptional<z.ZodEnum<{
            pass: "pass";
            fail: "fail";
            warn: "warn";
        }>>;
        id: z.ZodExactOptional<z.ZodString>;
        metric: z.ZodExactOptional<z.ZodEnum<{
            [x: string]: string;
        }>>;
        preset: z.ZodExactOptional<z.ZodEnum<{
            [x: string]: string;
        }>>;
    }, z.core.$strict>>;
    baseline: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
        from: z.ZodExactOptional<z.ZodString>;
        rules: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            decide_by: z.ZodExactOptional<z.ZodEnum<{
                interval: "interval";
                estimate: "estimate";
            }>>;
            method: z.ZodExactOptional<z.ZodEnum<{
                between_groups: "between_groups";
                to_overall: "to_overall";
            }>>;
            agg: z.ZodExactOptional<z.ZodEnum<{
                mean: "mean";
                worst_case: "worst_case";
            }>>;
            level: z.ZodExactOptional<z.ZodEnum<{
                error: "error";
                warn: "warn";
                off: "off";
            }>>;
            inconclusive: z.ZodExactOptional<z.ZodEnum<{
                pass: "pass";
                fail: "fail";
                warn: "warn";
            }>>;
            features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
            max_increase: z.ZodExactOptional<z.ZodNumber>;
            max_decrease: z.ZodExactOptional<z.ZodNumber>;
            max_relative_increase: z.ZodExactOptional<z.ZodNumber>;
            id: z.ZodExactOptional<z.ZodString>;
            metric: z.ZodEnum<{
                [x: string]: string;
            }>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    branches: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodObject<{
        level: z.ZodExactOptional<z.ZodEnum<{
            error: "error";
            warn: "warn";
            off: "off";
        }>>;
        rules: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            max_increase: z.ZodExactOptional<z.ZodNumber>;
            max_decrease: z.ZodExactOptional<z.ZodNumber>;
            max_relative_increase: z.ZodExactOptional<z.ZodNumber>;
            min: z.ZodExactOptional<z.ZodNumber>;
            max: z.ZodExactOptional<z.ZodNumber>;
            features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
            level: z.ZodExactOptional<z.ZodEnum<{
                error: "error";
                warn: "warn";
                off: "off";
            }>>;
            decide_by: z.ZodExactOptional<z.ZodEnum<{
                interval: "interval";
                estimate: "estimate";
            }>>;
            inconclusive: z.ZodExactOptional<z.ZodEnum<{
                pass: "pass";
                fail: "fail";
                warn: "warn";
            }>>;
            id: z.ZodString;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>>;
    waivers: z.ZodDefault<z.ZodArray<z.ZodLazy<z.ZodObject<{
        rule: z.ZodString;
        feature: z.ZodExactOptional<z.ZodString>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reason: z.ZodString;
        owner: z.ZodString;
        until: z.ZodISODate;
        limit: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>>>;
    unused_waivers: z.ZodDefault<z.ZodEnum<{
        fail: "fail";
        warn: "warn";
    }>>;
}, z.core.$strict>, z.ZodTransform<{
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
        groups?: (string | null)[][];
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
        comparison?: import("./presets/preset.js").PresetComparison;
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
        split?: {
            test_size: number;
            random_state: number;
            stratify: boolean;
        } | {
            column: string;
            test: string;
        };
        path: string[];
        na_values: string[];
        task: "binary" | "regression" | "multiclass";
        y_true: string;
        delimiter?: string;
        pos_label?: string;
        sample_weight?: string;
        id?: string;
    };
    model: {
        threshold?: number;
    } & ({
        train: Omit<{
            algorithm: "decision_tree";
            min_samples_leaf: number;
            min_samples_split: number;
            exclude: string[];
            include: string[];
            include_sensitive: boolean | string[];
            use_sample_weight: boolean;
            max_depth?: number;
        }, "include_sensitive"> & {
            include_sensitive: boolean | string[];
        };
        load?: undefined;
        predictions?: undefined;
    } | {
        load: {
            path: string;
        };
        train?: undefined;
        predictions?: undefined;
    } | {
        predictions: {
            path?: string;
            y_pred?: string;
            y_score?: string;
        };
        train?: undefined;
        load?: undefined;
    });
    sensitive_features: import("./normal.js").Feature[];
    control_features: import("./normal.js").Feature[];
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
        groups?: (string | null)[][];
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
        comparison?: import("./presets/preset.js").PresetComparison;
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
        split?: {
            test_size: number;
            random_state: number;
            stratify: boolean;
        } | {
            column: string;
            test: string;
        };
        path: string[];
        na_values: string[];
        task: "binary" | "regression" | "multiclass";
        y_true: string;
        delimiter?: string;
        pos_label?: string;
        sample_weight?: string;
        id?: string;
    };
    model: {
        threshold?: number;
    } & ({
        train: Omit<{
            algorithm: "decision_tree";
            min_samples_leaf: number;
            min_samples_split: number;
            exclude: string[];
            include: string[];
            include_sensitive: boolean | string[];
            use_sample_weight: boolean;
            max_depth?: number;
        }, "include_sensitive"> & {
            include_sensitive: boolean | string[];
        };
        load?: undefined;
        predictions?: undefined;
    } | {
        load: {
            path: string;
        };
        train?: undefined;
        predictions?: undefined;
    } | {
        predictions: {
            path?: string;
            y_pred?: string;
            y_score?: string;
        };
        train?: undefined;
        load?: undefined;
    });
    sensitive_features: import("./normal.js").Feature[];
    control_features: import("./normal.js").Feature[];
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
}, {
    version: 1;
    data: {
        na_values: string[];
        task: "binary" | "regression" | "multiclass";
        y_true: string;
        path?: string | string[];
        openml?: number;
        sha256?: string;
        delimiter?: string;
        pos_label?: string;
        sample_weight?: string;
        id?: string;
        split?: {
            test_size?: number;
            random_state?: number;
            stratify?: boolean;
            column?: string;
            test?: string;
        };
    };
    sensitive_features: Record<string, {
        column?: string;
        columns?: string[];
        bins?: number[];
        labels?: string[];
        groups?: (string | (string | null)[] | null)[];
        reference?: string | (string | null)[];
    } | null>;
    control_features: string[] | Record<string, {
        column?: string;
        columns?: string[];
        bins?: number[];
        labels?: string[];
        groups?: (string | (string | null)[] | null)[];
        reference?: string | (string | null)[];
    } | null>;
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
    rules: {
        method?: "between_groups" | "to_overall";
        agg?: "mean" | "worst_case";
        class?: string;
        min?: number;
        max?: number;
        features?: string[];
        level?: "error" | "warn" | "off";
        decide_by?: "interval" | "estimate";
        inconclusive?: "pass" | "fail" | "warn";
        id?: string;
        metric?: string;
        preset?: string;
    }[];
    branches: Record<string, {
        level?: "error" | "warn" | "off";
        rules?: {
            id: string;
            max_increase?: number;
            max_decrease?: number;
            max_relative_increase?: number;
            min?: number;
            max?: number;
            features?: string[];
            level?: "error" | "warn" | "off";
            decide_by?: "interval" | "estimate";
            inconclusive?: "pass" | "fail" | "warn";
        }[];
    }>;
    waivers: {
        rule: string;
        reason: string;
        owner: string;
        until: string;
        feature?: string;
        groups?: (string | (string | null)[] | null)[];
        limit?: number;
    }[];
    unused_waivers: "fail" | "warn";
    name?: string;
    model?: {
        train?: {
            algorithm: "decision_tree";
            min_samples_leaf: number;
            min_samples_split: number;
            exclude: string[];
            include: string[];
            include_sensitive: boolean | string[];
            use_sample_weight: boolean;
            max_depth?: number;
        };
        load?: {
            path: string;
        };
        run?: {
            command: string[];
            timeout_minutes: number;
            env: string[];
            predictions: {
                path?: string;
                y_pred?: string;
                y_score?: string;
            };
        };
        predictions?: {
            path?: string;
            y_pred?: string;
            y_score?: string;
        };
        threshold?: number;
    };
    candidates?: Record<string, {
        train?: {
            algorithm: "decision_tree";
            min_samples_leaf: number;
            min_samples_split: number;
            exclude: string[];
            include: string[];
            include_sensitive: boolean | string[];
            use_sample_weight: boolean;
            max_depth?: number;
        };
        load?: {
            path: string;
        };
        run?: {
            command: string[];
            timeout_minutes: number;
            env: string[];
            predictions: {
                path?: string;
                y_pred?: string;
                y_score?: string;
            };
        };
        predictions?: {
            path?: string;
            y_pred?: string;
            y_score?: string;
        };
        threshold?: number;
    }>;
    baseline?: {
        from?: string;
        rules?: {
            metric: string;
            decide_by?: "interval" | "estimate";
            method?: "between_groups" | "to_overall";
            agg?: "mean" | "worst_case";
            level?: "error" | "warn" | "off";
            inconclusive?: "pass" | "fail" | "warn";
            features?: string[];
            max_increase?: number;
            max_decrease?: number;
            max_relative_increase?: number;
            id?: string;
        }[];
    };
}>>;
declare function fileSchema(registries: Registries): z.ZodObject<{
    version: z.ZodLiteral<1>;
    name: z.ZodExactOptional<z.ZodString>;
    data: z.ZodObject<{
        path: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
        openml: z.ZodExactOptional<z.ZodNumber>;
        sha256: z.ZodExactOptional<z.ZodString>;
        delimiter: z.ZodExactOptional<z.ZodString>;
        na_values: z.ZodDefault<z.ZodArray<z.ZodString>>;
        task: z.ZodDefault<z.ZodEnum<{
            binary: "binary";
            regression: "regression";
            multiclass: "multiclass";
        }>>;
        y_true: z.ZodString;
        pos_label: z.ZodExactOptional<z.ZodString>;
        sample_weight: z.ZodExactOptional<z.ZodString>;
        id: z.ZodExactOptional<z.ZodString>;
        split: z.ZodExactOptional<z.ZodObject<{
            test_size: z.ZodExactOptional<z.ZodNumber>;
            random_state: z.ZodExactOptional<z.ZodNumber>;
            stratify: z.ZodExactOptional<z.ZodBoolean>;
            column: z.ZodExactOptional<z.ZodString>;
            test: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>;
    }, z.core.$strict>;
    model: z.ZodExactOptional<z.ZodObject<{
        train: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            algorithm: z.ZodEnum<{
                decision_tree: "decision_tree";
            }>;
            max_depth: z.ZodExactOptional<z.ZodNumber>;
            min_samples_leaf: z.ZodDefault<z.ZodNumber>;
            min_samples_split: z.ZodDefault<z.ZodNumber>;
            exclude: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include_sensitive: z.ZodDefault<z.ZodUnion<readonly [z.ZodBoolean, z.ZodArray<z.ZodString>]>>;
            use_sample_weight: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
        load: z.ZodExactOptional<z.ZodObject<{
            path: z.ZodString;
        }, z.core.$strict>>;
        run: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            command: z.ZodArray<z.ZodString>;
            timeout_minutes: z.ZodDefault<z.ZodNumber>;
            env: z.ZodDefault<z.ZodArray<z.ZodString>>;
            predictions: z.ZodObject<{
                path: z.ZodExactOptional<z.ZodString>;
                y_pred: z.ZodExactOptional<z.ZodString>;
                y_score: z.ZodExactOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        predictions: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            path: z.ZodExactOptional<z.ZodString>;
            y_pred: z.ZodExactOptional<z.ZodString>;
            y_score: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>>;
        threshold: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    candidates: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodObject<{
        train: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            algorithm: z.ZodEnum<{
                decision_tree: "decision_tree";
            }>;
            max_depth: z.ZodExactOptional<z.ZodNumber>;
            min_samples_leaf: z.ZodDefault<z.ZodNumber>;
            min_samples_split: z.ZodDefault<z.ZodNumber>;
            exclude: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include: z.ZodDefault<z.ZodArray<z.ZodString>>;
            include_sensitive: z.ZodDefault<z.ZodUnion<readonly [z.ZodBoolean, z.ZodArray<z.ZodString>]>>;
            use_sample_weight: z.ZodDefault<z.ZodBoolean>;
        }, z.core.$strict>>>;
        load: z.ZodExactOptional<z.ZodObject<{
            path: z.ZodString;
        }, z.core.$strict>>;
        run: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            command: z.ZodArray<z.ZodString>;
            timeout_minutes: z.ZodDefault<z.ZodNumber>;
            env: z.ZodDefault<z.ZodArray<z.ZodString>>;
            predictions: z.ZodObject<{
                path: z.ZodExactOptional<z.ZodString>;
                y_pred: z.ZodExactOptional<z.ZodString>;
                y_score: z.ZodExactOptional<z.ZodString>;
            }, z.core.$strict>;
        }, z.core.$strict>>>;
        predictions: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
            path: z.ZodExactOptional<z.ZodString>;
            y_pred: z.ZodExactOptional<z.ZodString>;
            y_score: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strict>>>;
        threshold: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>>>;
    sensitive_features: z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodObject<{
        column: z.ZodExactOptional<z.ZodString>;
        columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
        labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
    }, z.core.$strict>>>;
    control_features: z.ZodDefault<z.ZodUnion<readonly [z.ZodArray<z.ZodString>, z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodNullable<z.ZodObject<{
        column: z.ZodExactOptional<z.ZodString>;
        columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
        labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
    }, z.core.$strict>>>>]>>;
    zero_division: z.ZodDefault<z.ZodLiteral<0 | "undefined" | 1>>;
    missing_group: z.ZodDefault<z.ZodEnum<{
        fail: "fail";
        keep: "keep";
        drop: "drop";
    }>>;
    small_groups: z.ZodPrefault<z.ZodObject<{
        min_count: z.ZodDefault<z.ZodNumber>;
        action: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            warn: "warn";
            exclude: "exclude";
        }>>;
    }, z.core.$strict>>;
    privacy: z.ZodPrefault<z.ZodObject<{
        suppress_below: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>>;
    confidence: z.ZodPrefault<z.ZodObject<{
        level: z.ZodDefault<z.ZodNumber>;
        method: z.ZodDefault<z.ZodEnum<{
            auto: "auto";
            analytic: "analytic";
            bootstrap: "bootstrap";
        }>>;
        n_boot: z.ZodDefault<z.ZodNumber>;
        random_state: z.ZodDefault<z.ZodNumber>;
        adjust: z.ZodDefault<z.ZodEnum<{
            none: "none";
            holm: "holm";
        }>>;
    }, z.core.$strict>>;
    rules: z.ZodArray<z.ZodObject<{
        method: z.ZodExactOptional<z.ZodEnum<{
            between_groups: "between_groups";
            to_overall: "to_overall";
        }>>;
        agg: z.ZodExactOptional<z.ZodEnum<{
            mean: "mean";
            worst_case: "worst_case";
        }>>;
        class: z.ZodExactOptional<z.ZodString>;
        min: z.ZodExactOptional<z.ZodNumber>;
        max: z.ZodExactOptional<z.ZodNumber>;
        features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        level: z.ZodExactOptional<z.ZodEnum<{
            error: "error";
            warn: "warn";
            off: "off";
        }>>;
        decide_by: z.ZodExactOptional<z.ZodEnum<{
            interval: "interval";
            estimate: "estimate";
        }>>;
        inconclusive: z.ZodExactOptional<z.ZodEnum<{
            pass: "pass";
            fail: "fail";
            warn: "warn";
        }>>;
        id: z.ZodExactOptional<z.ZodString>;
        metric: z.ZodExactOptional<z.ZodEnum<{
            [x: string]: string;
        }>>;
        preset: z.ZodExactOptional<z.ZodEnum<{
            [x: string]: string;
        }>>;
    }, z.core.$strict>>;
    baseline: z.ZodExactOptional<z.ZodLazy<z.ZodObject<{
        from: z.ZodExactOptional<z.ZodString>;
        rules: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            decide_by: z.ZodExactOptional<z.ZodEnum<{
                interval: "interval";
                estimate: "estimate";
            }>>;
            method: z.ZodExactOptional<z.ZodEnum<{
                between_groups: "between_groups";
                to_overall: "to_overall";
            }>>;
            agg: z.ZodExactOptional<z.ZodEnum<{
                mean: "mean";
                worst_case: "worst_case";
            }>>;
            level: z.ZodExactOptional<z.ZodEnum<{
                error: "error";
                warn: "warn";
                off: "off";
            }>>;
            inconclusive: z.ZodExactOptional<z.ZodEnum<{
                pass: "pass";
                fail: "fail";
                warn: "warn";
            }>>;
            features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
            max_increase: z.ZodExactOptional<z.ZodNumber>;
            max_decrease: z.ZodExactOptional<z.ZodNumber>;
            max_relative_increase: z.ZodExactOptional<z.ZodNumber>;
            id: z.ZodExactOptional<z.ZodString>;
            metric: z.ZodEnum<{
                [x: string]: string;
            }>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>;
    branches: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodObject<{
        level: z.ZodExactOptional<z.ZodEnum<{
            error: "error";
            warn: "warn";
            off: "off";
        }>>;
        rules: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            max_increase: z.ZodExactOptional<z.ZodNumber>;
            max_decrease: z.ZodExactOptional<z.ZodNumber>;
            max_relative_increase: z.ZodExactOptional<z.ZodNumber>;
            min: z.ZodExactOptional<z.ZodNumber>;
            max: z.ZodExactOptional<z.ZodNumber>;
            features: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
            level: z.ZodExactOptional<z.ZodEnum<{
                error: "error";
                warn: "warn";
                off: "off";
            }>>;
            decide_by: z.ZodExactOptional<z.ZodEnum<{
                interval: "interval";
                estimate: "estimate";
            }>>;
            inconclusive: z.ZodExactOptional<z.ZodEnum<{
                pass: "pass";
                fail: "fail";
                warn: "warn";
            }>>;
            id: z.ZodString;
        }, z.core.$strict>>>;
    }, z.core.$strict>>>>;
    waivers: z.ZodDefault<z.ZodArray<z.ZodLazy<z.ZodObject<{
        rule: z.ZodString;
        feature: z.ZodExactOptional<z.ZodString>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
        reason: z.ZodString;
        owner: z.ZodString;
        until: z.ZodISODate;
        limit: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>>>;
    unused_waivers: z.ZodDefault<z.ZodEnum<{
        fail: "fail";
        warn: "warn";
    }>>;
}, z.core.$strict>;
/** A policy file whose keys are sound by themselves; features are still a map, and defaults of rules are not filled in. */
export type PolicyFile = z.output<ReturnType<typeof fileSchema>>;
/** A policy in its normal form: every default filled in, and only what is supported. */
export type Policy = ReadonlyDeep<z.output<ReturnType<typeof policySchema>>>;
type ReadonlyDeep<T> = T extends object ? {
    readonly [K in keyof T]: ReadonlyDeep<T[K]>;
} : T;
export {};
