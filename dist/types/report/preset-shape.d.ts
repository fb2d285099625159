import { z } from 'zod';
/** What a reader checks of a preset in a report. */
export declare const preset: z.ZodObject<{
    name: z.ZodString;
    title: z.ZodString;
    rationale: z.ZodString;
    source: z.ZodString;
    as_of: z.ZodString;
    legal_status: z.ZodString;
    report_only: z.ZodExactOptional<z.ZodLiteral<true>>;
    known_as: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        rule: z.ZodString;
        name: z.ZodString;
    }, z.core.$loose>>>;
    median_score: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
    features: z.ZodArray<z.ZodObject<{
        feature: z.ZodString;
        hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
        reference: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        chosen: z.ZodExactOptional<z.ZodEnum<{
            best: "best";
            majority: "majority";
            policy: "policy";
        }>>;
        best: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        best_large: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        unknown: z.ZodExactOptional<z.ZodNumber>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            group: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
            rows: z.ZodNumber;
            selected: z.ZodNumber;
            rate: z.ZodNullable<z.ZodNumber>;
            ratio: z.ZodNullable<z.ZodNumber>;
            ratio_to_large: z.ZodExactOptional<z.ZodNumber>;
            under_2_percent: z.ZodExactOptional<z.ZodLiteral<true>>;
            below_four_fifths: z.ZodExactOptional<z.ZodBoolean>;
            selections_to_four_fifths: z.ZodExactOptional<z.ZodNumber>;
            small_numbers: z.ZodExactOptional<z.ZodLiteral<true>>;
            one_person_flips: z.ZodExactOptional<z.ZodLiteral<true>>;
            test: z.ZodExactOptional<z.ZodEnum<{
                z: "z";
                fisher: "fisher";
            }>>;
            p_value: z.ZodExactOptional<z.ZodNumber>;
            p_value_adjusted: z.ZodExactOptional<z.ZodNumber>;
        }, z.core.$loose>>>;
        cross_footing: z.ZodExactOptional<z.ZodBoolean>;
        cross_checks: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            with: z.ZodNullable<z.ZodString>;
            rows: z.ZodNumber;
            of: z.ZodNumber;
            agrees: z.ZodBoolean;
        }, z.core.$loose>>>;
    }, z.core.$loose>>;
}, z.core.$loose>;
