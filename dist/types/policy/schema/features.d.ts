import { z } from 'zod';
/** The key `sensitive_features`: a map from the name of each feature to how it is made. */
export declare function featuresSchema(): z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodObject<{
    column: z.ZodExactOptional<z.ZodString>;
    columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
    labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
    reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
}, z.core.$strict>>>;
/** The key `control_features`: columns, or a map like `sensitive_features`. */
export declare function controlFeaturesSchema(): z.ZodDefault<z.ZodUnion<readonly [z.ZodArray<z.ZodString>, z.ZodRecord<z.ZodString, z.ZodLazy<z.ZodNullable<z.ZodObject<{
    column: z.ZodExactOptional<z.ZodString>;
    columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    bins: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
    labels: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    groups: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodNullable<z.ZodString>, z.ZodArray<z.ZodNullable<z.ZodString>>]>>>;
    reference: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodNullable<z.ZodString>>]>>;
}, z.core.$strict>>>>]>>;
