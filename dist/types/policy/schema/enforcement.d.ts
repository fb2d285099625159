import { z } from 'zod';
import type { Registries } from '../registries.js';
/** The key `small_groups`. */
export declare function smallGroupsSchema(): z.ZodPrefault<z.ZodObject<{
    min_count: z.ZodDefault<z.ZodNumber>;
    action: z.ZodDefault<z.ZodEnum<{
        fail: "fail";
        warn: "warn";
        exclude: "exclude";
    }>>;
}, z.core.$strict>>;
/** The key `privacy`. */
export declare function privacySchema(): z.ZodPrefault<z.ZodObject<{
    suppress_below: z.ZodDefault<z.ZodNumber>;
}, z.core.$strict>>;
/** The key `confidence`. */
export declare function confidenceSchema(): z.ZodPrefault<z.ZodObject<{
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
/** The key `baseline`: what a change is compared with. */
export declare function baselineSchema(registries: Registries): z.ZodObject<{
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
}, z.core.$strict>;
/** The key `branches`: what differs on some branches, by GitHub's filter patterns. */
export declare function branchesSchema(): z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodObject<{
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
/** The key `waivers`: exceptions with an end. */
export declare function waiversSchema(): z.ZodDefault<z.ZodArray<z.ZodLazy<z.ZodObject<{
    rule: z.ZodString;
    feature: z.ZodExactOptional<z.ZodString>;
    groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
    reason: z.ZodString;
    owner: z.ZodString;
    until: z.ZodISODate;
    limit: z.ZodExactOptional<z.ZodNumber>;
}, z.core.$strict>>>>;
