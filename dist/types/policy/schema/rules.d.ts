import { z } from 'zod';
import type { Registries } from '../registries.js';
export declare const MAX_RULES = 500;
/** The key `rules`: what decides. */
export declare function rulesSchema(registries: Registries): z.ZodArray<z.ZodObject<{
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
/** Keys that stand in a rule and, where a branch changes it, in the branch's version. */
export declare function adjustableKeys(): {
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
};
export declare function ruleId(): z.ZodString;
export declare function metricName(registries: Registries): z.ZodEnum<{
    [x: string]: string;
}>;
