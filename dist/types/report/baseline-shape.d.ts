import { z } from 'zod';
/** @param reason why a figure has no value */
export declare function baselineShape<Reason extends z.ZodType>(reason: Reason): z.ZodObject<{
    from: z.ZodEnum<{
        report: "report";
        merge_base: "merge_base";
    }>;
    path: z.ZodExactOptional<z.ZodString>;
    commit: z.ZodExactOptional<z.ZodNullable<z.ZodString>>;
    paired: z.ZodBoolean;
    unpaired_because: z.ZodExactOptional<z.ZodEnum<{
        no_predictions: "no_predictions";
        not_binary: "not_binary";
        other_data: "other_data";
        other_rows: "other_rows";
        other_labels: "other_labels";
        rows_changed: "rows_changed";
    }>>;
    changes: z.ZodArray<z.ZodObject<{
        groups: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            base_rates: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
            decisions: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
            gained: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
            lost: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
            before_hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
            group: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
            figures: z.ZodArray<z.ZodObject<{
                metric: z.ZodString;
                method: z.ZodExactOptional<z.ZodLiteral<"to_overall">>;
                agg: z.ZodExactOptional<z.ZodLiteral<"mean">>;
                before: z.ZodNullable<z.ZodNumber>;
                after: z.ZodNullable<z.ZodNumber>;
                value: z.ZodNullable<z.ZodNumber>;
                low: z.ZodExactOptional<z.ZodNumber>;
                high: z.ZodExactOptional<z.ZodNumber>;
                reason: z.ZodExactOptional<z.ZodUnion<readonly [Reason, z.ZodEnum<{
                    group_without_value: "group_without_value";
                    not_in_baseline: "not_in_baseline";
                }>]>>;
                before_hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
            }, z.core.$loose>>;
        }, z.core.$loose>>>;
        composition: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
        within_groups: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
        gained: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
        lost: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
        before_hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
        feature: z.ZodNullable<z.ZodString>;
        control: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        figures: z.ZodArray<z.ZodObject<{
            metric: z.ZodString;
            method: z.ZodExactOptional<z.ZodLiteral<"to_overall">>;
            agg: z.ZodExactOptional<z.ZodLiteral<"mean">>;
            before: z.ZodNullable<z.ZodNumber>;
            after: z.ZodNullable<z.ZodNumber>;
            value: z.ZodNullable<z.ZodNumber>;
            low: z.ZodExactOptional<z.ZodNumber>;
            high: z.ZodExactOptional<z.ZodNumber>;
            reason: z.ZodExactOptional<z.ZodUnion<readonly [Reason, z.ZodEnum<{
                group_without_value: "group_without_value";
                not_in_baseline: "not_in_baseline";
            }>]>>;
            before_hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
        }, z.core.$loose>>;
    }, z.core.$loose>>;
}, z.core.$loose>;
