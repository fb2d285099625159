import { z } from 'zod';
/** The four ways to come by predictions, of which a model has exactly one. */
export declare const MODEL_SOURCES: readonly ["train", "load", "run", "predictions"];
/** The key `model`: what makes the predictions. */
export declare function modelSchema(): z.ZodObject<{
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
}, z.core.$strict>;
