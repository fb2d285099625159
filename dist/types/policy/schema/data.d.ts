import { z } from 'zod';
/** The key `data`: where the rows are and what their columns mean. */
export declare function dataSchema(): z.ZodObject<{
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
