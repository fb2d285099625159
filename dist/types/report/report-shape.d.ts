import { z } from 'zod';
/** What a reader checks of a report. Unknown keys are let through: a newer release may have added them. */
export declare const reportSchema: z.ZodObject<{
    schema_version: z.ZodLiteral<1>;
    tool: z.ZodObject<{
        name: z.ZodLiteral<"fairness-gate">;
        version: z.ZodString;
    }, z.core.$loose>;
    verdict: z.ZodEnum<{
        pass: "pass";
        fail: "fail";
    }>;
    reason: z.ZodExactOptional<z.ZodLiteral<"nothing_decided">>;
    policy: z.ZodObject<{
        from: z.ZodExactOptional<z.ZodEnum<{
            base: "base";
            head: "head";
        }>>;
        commit: z.ZodExactOptional<z.ZodString>;
        reason: z.ZodExactOptional<z.ZodEnum<{
            asked: "asked";
            first_adoption: "first_adoption";
            only_policy_changed: "only_policy_changed";
            moved: "moved";
            deleted: "deleted";
        }>>;
        changes: z.ZodExactOptional<z.ZodLiteral<"unknown">>;
        edited: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodObject<{
            verdict: z.ZodEnum<{
                pass: "pass";
                fail: "fail";
            }>;
            checks: z.ZodNumber;
            failed: z.ZodNumber;
            inconclusive: z.ZodNumber;
            warnings: z.ZodNumber;
        }, z.core.$loose>, z.ZodObject<{
            error: z.ZodString;
        }, z.core.$loose>]>>;
        name: z.ZodExactOptional<z.ZodString>;
        path: z.ZodString;
        sha256: z.ZodString;
        branch: z.ZodExactOptional<z.ZodString>;
        branch_entry: z.ZodExactOptional<z.ZodNullable<z.ZodString>>;
    }, z.core.$loose>;
    subject: z.ZodObject<{
        rows: z.ZodNullable<z.ZodNumber>;
        data: z.ZodObject<{
            sha256: z.ZodString;
        }, z.core.$loose>;
        model: z.ZodObject<{
            kind: z.ZodString;
            sha256: z.ZodString;
            inputs: z.ZodArray<z.ZodString>;
        }, z.core.$loose>;
        commit: z.ZodNullable<z.ZodString>;
    }, z.core.$loose>;
    overall: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
        value: z.ZodNumber;
        low: z.ZodExactOptional<z.ZodNumber>;
        high: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$loose>, z.ZodObject<{
        value: z.ZodNull;
        reason: z.ZodEnum<{
            no_rows: "no_rows";
            no_positives: "no_positives";
            no_negatives: "no_negatives";
            no_predicted_positives: "no_predicted_positives";
            no_predicted_negatives: "no_predicted_negatives";
            no_false_positives: "no_false_positives";
            zero_weight: "zero_weight";
            constant_labels: "constant_labels";
            one_class: "one_class";
            no_scores: "no_scores";
            infinite: "infinite";
            fewer_than_two_groups: "fewer_than_two_groups";
            zero_by_zero: "zero_by_zero";
            no_reference: "no_reference";
            no_strata: "no_strata";
            not_asked: "not_asked";
            suppressed: "suppressed";
        }>;
    }, z.core.$loose>]>>;
    overall_tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
        weighted: z.ZodExactOptional<z.ZodObject<{
            tn: z.ZodNumber;
            fp: z.ZodNumber;
            fn: z.ZodNumber;
            tp: z.ZodNumber;
        }, z.core.$loose>>;
        weighted_squares: z.ZodExactOptional<z.ZodObject<{
            tn: z.ZodNumber;
            fp: z.ZodNumber;
            fn: z.ZodNumber;
            tp: z.ZodNumber;
        }, z.core.$loose>>;
        log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
        log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
        log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
        squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
        squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
        squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
        residuals: z.ZodExactOptional<z.ZodObject<{
            negative: z.ZodArray<z.ZodNumber>;
            positive: z.ZodArray<z.ZodNumber>;
        }, z.core.$loose>>;
        calibration: z.ZodExactOptional<z.ZodObject<{
            weight: z.ZodObject<{
                negative: z.ZodArray<z.ZodNumber>;
                positive: z.ZodArray<z.ZodNumber>;
            }, z.core.$loose>;
            residual: z.ZodObject<{
                negative: z.ZodArray<z.ZodNumber>;
                positive: z.ZodArray<z.ZodNumber>;
            }, z.core.$loose>;
            squares: z.ZodArray<z.ZodNumber>;
        }, z.core.$loose>>;
        kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
        wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
        scores: z.ZodExactOptional<z.ZodObject<{
            negative: z.ZodArray<z.ZodNumber>;
            positive: z.ZodArray<z.ZodNumber>;
        }, z.core.$loose>>;
        tn: z.ZodNumber;
        fp: z.ZodNumber;
        fn: z.ZodNumber;
        tp: z.ZodNumber;
    }, z.core.$loose>, z.ZodObject<{
        rows: z.ZodNumber;
        weight: z.ZodNumber;
        weight_squares: z.ZodNumber;
        absolute_error_powers: z.ZodArray<z.ZodNumber>;
        squared_error_powers: z.ZodArray<z.ZodNumber>;
        overprediction_powers: z.ZodArray<z.ZodNumber>;
        underprediction_powers: z.ZodArray<z.ZodNumber>;
        prediction_centre: z.ZodNumber;
        prediction_powers: z.ZodArray<z.ZodNumber>;
        label_centre: z.ZodNumber;
        label_powers: z.ZodArray<z.ZodNumber>;
        squared_error_label_powers: z.ZodArray<z.ZodNumber>;
        error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
    }, z.core.$loose>, z.ZodObject<{
        matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
        weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
        weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
    }, z.core.$loose>]>>;
    overall_classes: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        label: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>;
        tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
            weighted: z.ZodExactOptional<z.ZodObject<{
                tn: z.ZodNumber;
                fp: z.ZodNumber;
                fn: z.ZodNumber;
                tp: z.ZodNumber;
            }, z.core.$loose>>;
            weighted_squares: z.ZodExactOptional<z.ZodObject<{
                tn: z.ZodNumber;
                fp: z.ZodNumber;
                fn: z.ZodNumber;
                tp: z.ZodNumber;
            }, z.core.$loose>>;
            log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
            log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
            log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
            squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
            squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
            squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
            residuals: z.ZodExactOptional<z.ZodObject<{
                negative: z.ZodArray<z.ZodNumber>;
                positive: z.ZodArray<z.ZodNumber>;
            }, z.core.$loose>>;
            calibration: z.ZodExactOptional<z.ZodObject<{
                weight: z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>;
                residual: z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>;
                squares: z.ZodArray<z.ZodNumber>;
            }, z.core.$loose>>;
            kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
            wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
            scores: z.ZodExactOptional<z.ZodObject<{
                negative: z.ZodArray<z.ZodNumber>;
                positive: z.ZodArray<z.ZodNumber>;
            }, z.core.$loose>>;
            tn: z.ZodNumber;
            fp: z.ZodNumber;
            fn: z.ZodNumber;
            tp: z.ZodNumber;
        }, z.core.$loose>, z.ZodObject<{
            rows: z.ZodNumber;
            weight: z.ZodNumber;
            weight_squares: z.ZodNumber;
            absolute_error_powers: z.ZodArray<z.ZodNumber>;
            squared_error_powers: z.ZodArray<z.ZodNumber>;
            overprediction_powers: z.ZodArray<z.ZodNumber>;
            underprediction_powers: z.ZodArray<z.ZodNumber>;
            prediction_centre: z.ZodNumber;
            prediction_powers: z.ZodArray<z.ZodNumber>;
            label_centre: z.ZodNumber;
            label_powers: z.ZodArray<z.ZodNumber>;
            squared_error_label_powers: z.ZodArray<z.ZodNumber>;
            error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
        }, z.core.$loose>, z.ZodObject<{
            matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
            weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
            weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
        }, z.core.$loose>]>>;
        metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
            value: z.ZodNumber;
            low: z.ZodExactOptional<z.ZodNumber>;
            high: z.ZodExactOptional<z.ZodNumber>;
        }, z.core.$loose>, z.ZodObject<{
            value: z.ZodNull;
            reason: z.ZodEnum<{
                no_rows: "no_rows";
                no_positives: "no_positives";
                no_negatives: "no_negatives";
                no_predicted_positives: "no_predicted_positives";
                no_predicted_negatives: "no_predicted_negatives";
                no_false_positives: "no_false_positives";
                zero_weight: "zero_weight";
                constant_labels: "constant_labels";
                one_class: "one_class";
                no_scores: "no_scores";
                infinite: "infinite";
                fewer_than_two_groups: "fewer_than_two_groups";
                zero_by_zero: "zero_by_zero";
                no_reference: "no_reference";
                no_strata: "no_strata";
                not_asked: "not_asked";
                suppressed: "suppressed";
            }>;
        }, z.core.$loose>]>>;
    }, z.core.$loose>>>;
    features: z.ZodArray<z.ZodObject<{
        control_columns: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        strata: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
            groups: z.ZodArray<z.ZodObject<{
                group: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
                count: z.ZodNullable<z.ZodNumber>;
                tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                    weighted: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    weighted_squares: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    residuals: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    calibration: z.ZodExactOptional<z.ZodObject<{
                        weight: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        residual: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        squares: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                    wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                    scores: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>, z.ZodObject<{
                    rows: z.ZodNumber;
                    weight: z.ZodNumber;
                    weight_squares: z.ZodNumber;
                    absolute_error_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_powers: z.ZodArray<z.ZodNumber>;
                    overprediction_powers: z.ZodArray<z.ZodNumber>;
                    underprediction_powers: z.ZodArray<z.ZodNumber>;
                    prediction_centre: z.ZodNumber;
                    prediction_powers: z.ZodArray<z.ZodNumber>;
                    label_centre: z.ZodNumber;
                    label_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                    error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
                }, z.core.$loose>, z.ZodObject<{
                    matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                    weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                    weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                }, z.core.$loose>]>>;
                metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                    value: z.ZodNumber;
                    low: z.ZodExactOptional<z.ZodNumber>;
                    high: z.ZodExactOptional<z.ZodNumber>;
                }, z.core.$loose>, z.ZodObject<{
                    value: z.ZodNull;
                    reason: z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>;
                }, z.core.$loose>]>>;
                classes: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
                    label: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>;
                    tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                        weighted: z.ZodExactOptional<z.ZodObject<{
                            tn: z.ZodNumber;
                            fp: z.ZodNumber;
                            fn: z.ZodNumber;
                            tp: z.ZodNumber;
                        }, z.core.$loose>>;
                        weighted_squares: z.ZodExactOptional<z.ZodObject<{
                            tn: z.ZodNumber;
                            fp: z.ZodNumber;
                            fn: z.ZodNumber;
                            tp: z.ZodNumber;
                        }, z.core.$loose>>;
                        log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                        log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                        log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                        squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                        squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                        squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                        residuals: z.ZodExactOptional<z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>>;
                        calibration: z.ZodExactOptional<z.ZodObject<{
                            weight: z.ZodObject<{
                                negative: z.ZodArray<z.ZodNumber>;
                                positive: z.ZodArray<z.ZodNumber>;
                            }, z.core.$loose>;
                            residual: z.ZodObject<{
                                negative: z.ZodArray<z.ZodNumber>;
                                positive: z.ZodArray<z.ZodNumber>;
                            }, z.core.$loose>;
                            squares: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>>;
                        kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                        wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                        scores: z.ZodExactOptional<z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>>;
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>, z.ZodObject<{
                        rows: z.ZodNumber;
                        weight: z.ZodNumber;
                        weight_squares: z.ZodNumber;
                        absolute_error_powers: z.ZodArray<z.ZodNumber>;
                        squared_error_powers: z.ZodArray<z.ZodNumber>;
                        overprediction_powers: z.ZodArray<z.ZodNumber>;
                        underprediction_powers: z.ZodArray<z.ZodNumber>;
                        prediction_centre: z.ZodNumber;
                        prediction_powers: z.ZodArray<z.ZodNumber>;
                        label_centre: z.ZodNumber;
                        label_powers: z.ZodArray<z.ZodNumber>;
                        squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                        error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
                    }, z.core.$loose>, z.ZodObject<{
                        matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                        weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                        weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                    }, z.core.$loose>]>>;
                    metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                        value: z.ZodNumber;
                        low: z.ZodExactOptional<z.ZodNumber>;
                        high: z.ZodExactOptional<z.ZodNumber>;
                    }, z.core.$loose>, z.ZodObject<{
                        value: z.ZodNull;
                        reason: z.ZodEnum<{
                            no_rows: "no_rows";
                            no_positives: "no_positives";
                            no_negatives: "no_negatives";
                            no_predicted_positives: "no_predicted_positives";
                            no_predicted_negatives: "no_predicted_negatives";
                            no_false_positives: "no_false_positives";
                            zero_weight: "zero_weight";
                            constant_labels: "constant_labels";
                            one_class: "one_class";
                            no_scores: "no_scores";
                            infinite: "infinite";
                            fewer_than_two_groups: "fewer_than_two_groups";
                            zero_by_zero: "zero_by_zero";
                            no_reference: "no_reference";
                            no_strata: "no_strata";
                            not_asked: "not_asked";
                            suppressed: "suppressed";
                        }>;
                    }, z.core.$loose>]>>;
                }, z.core.$loose>>>;
            }, z.core.$loose>>;
            disparities: z.ZodObject<{
                between_groups: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                    lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    value: z.ZodNumber;
                    low: z.ZodExactOptional<z.ZodNumber>;
                    high: z.ZodExactOptional<z.ZodNumber>;
                }, z.core.$loose>, z.ZodObject<{
                    lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    value: z.ZodNull;
                    reason: z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>;
                }, z.core.$loose>]>>;
                to_overall: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                    lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    value: z.ZodNumber;
                    low: z.ZodExactOptional<z.ZodNumber>;
                    high: z.ZodExactOptional<z.ZodNumber>;
                }, z.core.$loose>, z.ZodObject<{
                    lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                    value: z.ZodNull;
                    reason: z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>;
                }, z.core.$loose>]>>;
            }, z.core.$loose>;
            control: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
            overall: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                value: z.ZodNumber;
                low: z.ZodExactOptional<z.ZodNumber>;
                high: z.ZodExactOptional<z.ZodNumber>;
            }, z.core.$loose>, z.ZodObject<{
                value: z.ZodNull;
                reason: z.ZodEnum<{
                    no_rows: "no_rows";
                    no_positives: "no_positives";
                    no_negatives: "no_negatives";
                    no_predicted_positives: "no_predicted_positives";
                    no_predicted_negatives: "no_predicted_negatives";
                    no_false_positives: "no_false_positives";
                    zero_weight: "zero_weight";
                    constant_labels: "constant_labels";
                    one_class: "one_class";
                    no_scores: "no_scores";
                    infinite: "infinite";
                    fewer_than_two_groups: "fewer_than_two_groups";
                    zero_by_zero: "zero_by_zero";
                    no_reference: "no_reference";
                    no_strata: "no_strata";
                    not_asked: "not_asked";
                    suppressed: "suppressed";
                }>;
            }, z.core.$loose>]>>;
            overall_tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                weighted: z.ZodExactOptional<z.ZodObject<{
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>>;
                weighted_squares: z.ZodExactOptional<z.ZodObject<{
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>>;
                log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                residuals: z.ZodExactOptional<z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                calibration: z.ZodExactOptional<z.ZodObject<{
                    weight: z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>;
                    residual: z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>;
                    squares: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                scores: z.ZodExactOptional<z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                tn: z.ZodNumber;
                fp: z.ZodNumber;
                fn: z.ZodNumber;
                tp: z.ZodNumber;
            }, z.core.$loose>, z.ZodObject<{
                rows: z.ZodNumber;
                weight: z.ZodNumber;
                weight_squares: z.ZodNumber;
                absolute_error_powers: z.ZodArray<z.ZodNumber>;
                squared_error_powers: z.ZodArray<z.ZodNumber>;
                overprediction_powers: z.ZodArray<z.ZodNumber>;
                underprediction_powers: z.ZodArray<z.ZodNumber>;
                prediction_centre: z.ZodNumber;
                prediction_powers: z.ZodArray<z.ZodNumber>;
                label_centre: z.ZodNumber;
                label_powers: z.ZodArray<z.ZodNumber>;
                squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
            }, z.core.$loose>, z.ZodObject<{
                matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
            }, z.core.$loose>]>>;
            overall_classes: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
                label: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>;
                tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                    weighted: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    weighted_squares: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    residuals: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    calibration: z.ZodExactOptional<z.ZodObject<{
                        weight: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        residual: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        squares: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                    wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                    scores: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>, z.ZodObject<{
                    rows: z.ZodNumber;
                    weight: z.ZodNumber;
                    weight_squares: z.ZodNumber;
                    absolute_error_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_powers: z.ZodArray<z.ZodNumber>;
                    overprediction_powers: z.ZodArray<z.ZodNumber>;
                    underprediction_powers: z.ZodArray<z.ZodNumber>;
                    prediction_centre: z.ZodNumber;
                    prediction_powers: z.ZodArray<z.ZodNumber>;
                    label_centre: z.ZodNumber;
                    label_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                    error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
                }, z.core.$loose>, z.ZodObject<{
                    matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                    weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                    weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                }, z.core.$loose>]>>;
                metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                    value: z.ZodNumber;
                    low: z.ZodExactOptional<z.ZodNumber>;
                    high: z.ZodExactOptional<z.ZodNumber>;
                }, z.core.$loose>, z.ZodObject<{
                    value: z.ZodNull;
                    reason: z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>;
                }, z.core.$loose>]>>;
            }, z.core.$loose>>>;
        }, z.core.$loose>>>;
        groups: z.ZodArray<z.ZodObject<{
            group: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
            count: z.ZodNullable<z.ZodNumber>;
            tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                weighted: z.ZodExactOptional<z.ZodObject<{
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>>;
                weighted_squares: z.ZodExactOptional<z.ZodObject<{
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>>;
                log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                residuals: z.ZodExactOptional<z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                calibration: z.ZodExactOptional<z.ZodObject<{
                    weight: z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>;
                    residual: z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>;
                    squares: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                scores: z.ZodExactOptional<z.ZodObject<{
                    negative: z.ZodArray<z.ZodNumber>;
                    positive: z.ZodArray<z.ZodNumber>;
                }, z.core.$loose>>;
                tn: z.ZodNumber;
                fp: z.ZodNumber;
                fn: z.ZodNumber;
                tp: z.ZodNumber;
            }, z.core.$loose>, z.ZodObject<{
                rows: z.ZodNumber;
                weight: z.ZodNumber;
                weight_squares: z.ZodNumber;
                absolute_error_powers: z.ZodArray<z.ZodNumber>;
                squared_error_powers: z.ZodArray<z.ZodNumber>;
                overprediction_powers: z.ZodArray<z.ZodNumber>;
                underprediction_powers: z.ZodArray<z.ZodNumber>;
                prediction_centre: z.ZodNumber;
                prediction_powers: z.ZodArray<z.ZodNumber>;
                label_centre: z.ZodNumber;
                label_powers: z.ZodArray<z.ZodNumber>;
                squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
            }, z.core.$loose>, z.ZodObject<{
                matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
            }, z.core.$loose>]>>;
            metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                value: z.ZodNumber;
                low: z.ZodExactOptional<z.ZodNumber>;
                high: z.ZodExactOptional<z.ZodNumber>;
            }, z.core.$loose>, z.ZodObject<{
                value: z.ZodNull;
                reason: z.ZodEnum<{
                    no_rows: "no_rows";
                    no_positives: "no_positives";
                    no_negatives: "no_negatives";
                    no_predicted_positives: "no_predicted_positives";
                    no_predicted_negatives: "no_predicted_negatives";
                    no_false_positives: "no_false_positives";
                    zero_weight: "zero_weight";
                    constant_labels: "constant_labels";
                    one_class: "one_class";
                    no_scores: "no_scores";
                    infinite: "infinite";
                    fewer_than_two_groups: "fewer_than_two_groups";
                    zero_by_zero: "zero_by_zero";
                    no_reference: "no_reference";
                    no_strata: "no_strata";
                    not_asked: "not_asked";
                    suppressed: "suppressed";
                }>;
            }, z.core.$loose>]>>;
            classes: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
                label: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>;
                tally: z.ZodNullable<z.ZodUnion<readonly [z.ZodObject<{
                    weighted: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    weighted_squares: z.ZodExactOptional<z.ZodObject<{
                        tn: z.ZodNumber;
                        fp: z.ZodNumber;
                        fn: z.ZodNumber;
                        tp: z.ZodNumber;
                    }, z.core.$loose>>;
                    log_loss_sum: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    log_loss_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_squares: z.ZodExactOptional<z.ZodNumber>;
                    squared_error_sum_of_cubes: z.ZodExactOptional<z.ZodNumber>;
                    residuals: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    calibration: z.ZodExactOptional<z.ZodObject<{
                        weight: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        residual: z.ZodObject<{
                            negative: z.ZodArray<z.ZodNumber>;
                            positive: z.ZodArray<z.ZodNumber>;
                        }, z.core.$loose>;
                        squares: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    kolmogorov_smirnov_distance: z.ZodExactOptional<z.ZodNumber>;
                    wasserstein_distance: z.ZodExactOptional<z.ZodNumber>;
                    scores: z.ZodExactOptional<z.ZodObject<{
                        negative: z.ZodArray<z.ZodNumber>;
                        positive: z.ZodArray<z.ZodNumber>;
                    }, z.core.$loose>>;
                    tn: z.ZodNumber;
                    fp: z.ZodNumber;
                    fn: z.ZodNumber;
                    tp: z.ZodNumber;
                }, z.core.$loose>, z.ZodObject<{
                    rows: z.ZodNumber;
                    weight: z.ZodNumber;
                    weight_squares: z.ZodNumber;
                    absolute_error_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_powers: z.ZodArray<z.ZodNumber>;
                    overprediction_powers: z.ZodArray<z.ZodNumber>;
                    underprediction_powers: z.ZodArray<z.ZodNumber>;
                    prediction_centre: z.ZodNumber;
                    prediction_powers: z.ZodArray<z.ZodNumber>;
                    label_centre: z.ZodNumber;
                    label_powers: z.ZodArray<z.ZodNumber>;
                    squared_error_label_powers: z.ZodArray<z.ZodNumber>;
                    error_quantiles: z.ZodExactOptional<z.ZodArray<z.ZodNumber>>;
                }, z.core.$loose>, z.ZodObject<{
                    matrix: z.ZodArray<z.ZodArray<z.ZodNumber>>;
                    weighted: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                    weighted_squares: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodNumber>>>;
                }, z.core.$loose>]>>;
                metrics: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                    value: z.ZodNumber;
                    low: z.ZodExactOptional<z.ZodNumber>;
                    high: z.ZodExactOptional<z.ZodNumber>;
                }, z.core.$loose>, z.ZodObject<{
                    value: z.ZodNull;
                    reason: z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>;
                }, z.core.$loose>]>>;
            }, z.core.$loose>>>;
        }, z.core.$loose>>;
        disparities: z.ZodObject<{
            between_groups: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                value: z.ZodNumber;
                low: z.ZodExactOptional<z.ZodNumber>;
                high: z.ZodExactOptional<z.ZodNumber>;
            }, z.core.$loose>, z.ZodObject<{
                lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                value: z.ZodNull;
                reason: z.ZodEnum<{
                    no_rows: "no_rows";
                    no_positives: "no_positives";
                    no_negatives: "no_negatives";
                    no_predicted_positives: "no_predicted_positives";
                    no_predicted_negatives: "no_predicted_negatives";
                    no_false_positives: "no_false_positives";
                    zero_weight: "zero_weight";
                    constant_labels: "constant_labels";
                    one_class: "one_class";
                    no_scores: "no_scores";
                    infinite: "infinite";
                    fewer_than_two_groups: "fewer_than_two_groups";
                    zero_by_zero: "zero_by_zero";
                    no_reference: "no_reference";
                    no_strata: "no_strata";
                    not_asked: "not_asked";
                    suppressed: "suppressed";
                }>;
            }, z.core.$loose>]>>;
            to_overall: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
                lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                value: z.ZodNumber;
                low: z.ZodExactOptional<z.ZodNumber>;
                high: z.ZodExactOptional<z.ZodNumber>;
            }, z.core.$loose>, z.ZodObject<{
                lowest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                highest: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                without_value: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
                value: z.ZodNull;
                reason: z.ZodEnum<{
                    no_rows: "no_rows";
                    no_positives: "no_positives";
                    no_negatives: "no_negatives";
                    no_predicted_positives: "no_predicted_positives";
                    no_predicted_negatives: "no_predicted_negatives";
                    no_false_positives: "no_false_positives";
                    zero_weight: "zero_weight";
                    constant_labels: "constant_labels";
                    one_class: "one_class";
                    no_scores: "no_scores";
                    infinite: "infinite";
                    fewer_than_two_groups: "fewer_than_two_groups";
                    zero_by_zero: "zero_by_zero";
                    no_reference: "no_reference";
                    no_strata: "no_strata";
                    not_asked: "not_asked";
                    suppressed: "suppressed";
                }>;
            }, z.core.$loose>]>>;
        }, z.core.$loose>;
        name: z.ZodString;
        columns: z.ZodArray<z.ZodString>;
        reference: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        unobserved: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
    }, z.core.$loose>>;
    outcomes: z.ZodArray<z.ZodObject<{
        rule: z.ZodString;
        metric: z.ZodExactOptional<z.ZodString>;
        feature: z.ZodNullable<z.ZodString>;
        control: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        level: z.ZodEnum<{
            error: "error";
            warn: "warn";
        }>;
        status: z.ZodEnum<{
            pass: "pass";
            fail: "fail";
            inconclusive: "inconclusive";
            waived: "waived";
        }>;
        value: z.ZodExactOptional<z.ZodNullable<z.ZodNumber>>;
        min: z.ZodExactOptional<z.ZodNumber>;
        max: z.ZodExactOptional<z.ZodNumber>;
        low: z.ZodExactOptional<z.ZodNumber>;
        high: z.ZodExactOptional<z.ZodNumber>;
        decide_by: z.ZodExactOptional<z.ZodEnum<{
            interval: "interval";
            estimate: "estimate";
        }>>;
        inconclusive: z.ZodExactOptional<z.ZodEnum<{
            pass: "pass";
            fail: "fail";
        }>>;
        method: z.ZodExactOptional<z.ZodEnum<{
            between_groups: "between_groups";
            to_overall: "to_overall";
            to_reference: "to_reference";
        }>>;
        reference: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        agg: z.ZodExactOptional<z.ZodEnum<{
            mean: "mean";
            worst_case: "worst_case";
        }>>;
        class: z.ZodExactOptional<z.ZodString>;
        worst_class: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
        reason: z.ZodExactOptional<z.ZodEnum<{
            zero_by_zero: "zero_by_zero";
            not_measured: "not_measured";
            group_without_value: "group_without_value";
            small_group: "small_group";
            interval_straddles: "interval_straddles";
            no_interval: "no_interval";
            range_by_bootstrap: "range_by_bootstrap";
            not_among_so_many: "not_among_so_many";
            no_baseline: "no_baseline";
            not_in_baseline: "not_in_baseline";
            hidden_in_baseline: "hidden_in_baseline";
            group_absent: "group_absent";
            missing_values: "missing_values";
            waiver_unused: "waiver_unused";
            suppressed: "suppressed";
        }>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>>;
        p_value: z.ZodExactOptional<z.ZodNumber>;
        adjusted_p_value: z.ZodExactOptional<z.ZodNumber>;
        by_chance: z.ZodExactOptional<z.ZodObject<{
            value: z.ZodNumber;
            p: z.ZodNumber;
            calibrated: z.ZodExactOptional<z.ZodLiteral<true>>;
        }, z.core.$loose>>;
        rows_needed: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodObject<{
            factor: z.ZodNumber;
            rows: z.ZodNumber;
            total: z.ZodNumber;
        }, z.core.$loose>, z.ZodLiteral<"not_by_more_data">]>>;
        flip_chance: z.ZodExactOptional<z.ZodNumber>;
        change: z.ZodExactOptional<z.ZodEnum<{
            absolute: "absolute";
            relative: "relative";
        }>>;
        baseline: z.ZodExactOptional<z.ZodObject<{
            value: z.ZodNumber;
            after: z.ZodExactOptional<z.ZodNumber>;
            paired: z.ZodBoolean;
        }, z.core.$loose>>;
        excluded: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>>;
        loosened: z.ZodExactOptional<z.ZodLiteral<true>>;
        waiver: z.ZodExactOptional<z.ZodObject<{
            rule: z.ZodExactOptional<z.ZodString>;
            until: z.ZodString;
            owner: z.ZodString;
            reason: z.ZodString;
            groups: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>>;
            limit: z.ZodExactOptional<z.ZodNumber>;
            refused: z.ZodExactOptional<z.ZodEnum<{
                expired: "expired";
                fails_without_groups: "fails_without_groups";
                beyond_limit: "beyond_limit";
            }>>;
            unused: z.ZodExactOptional<z.ZodEnum<{
                no_outcome: "no_outcome";
                no_group: "no_group";
                passes: "passes";
            }>>;
        }, z.core.$loose>>;
    }, z.core.$loose>>;
    baseline: z.ZodExactOptional<z.ZodObject<{
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
                    reason: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodEnum<{
                        no_rows: "no_rows";
                        no_positives: "no_positives";
                        no_negatives: "no_negatives";
                        no_predicted_positives: "no_predicted_positives";
                        no_predicted_negatives: "no_predicted_negatives";
                        no_false_positives: "no_false_positives";
                        zero_weight: "zero_weight";
                        constant_labels: "constant_labels";
                        one_class: "one_class";
                        no_scores: "no_scores";
                        infinite: "infinite";
                        fewer_than_two_groups: "fewer_than_two_groups";
                        zero_by_zero: "zero_by_zero";
                        no_reference: "no_reference";
                        no_strata: "no_strata";
                        not_asked: "not_asked";
                        suppressed: "suppressed";
                    }>, z.ZodEnum<{
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
                reason: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodEnum<{
                    no_rows: "no_rows";
                    no_positives: "no_positives";
                    no_negatives: "no_negatives";
                    no_predicted_positives: "no_predicted_positives";
                    no_predicted_negatives: "no_predicted_negatives";
                    no_false_positives: "no_false_positives";
                    zero_weight: "zero_weight";
                    constant_labels: "constant_labels";
                    one_class: "one_class";
                    no_scores: "no_scores";
                    infinite: "infinite";
                    fewer_than_two_groups: "fewer_than_two_groups";
                    zero_by_zero: "zero_by_zero";
                    no_reference: "no_reference";
                    no_strata: "no_strata";
                    not_asked: "not_asked";
                    suppressed: "suppressed";
                }>, z.ZodEnum<{
                    group_without_value: "group_without_value";
                    not_in_baseline: "not_in_baseline";
                }>]>>;
                before_hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
            }, z.core.$loose>>;
        }, z.core.$loose>>;
    }, z.core.$loose>>;
    presets: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
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
    }, z.core.$loose>>>;
    warnings: z.ZodArray<z.ZodObject<{
        code: z.ZodEnum<{
            no_baseline: "no_baseline";
            waiver_unused: "waiver_unused";
            small_groups: "small_groups";
            small_groups_excluded: "small_groups_excluded";
            unexpected_groups: "unexpected_groups";
            groups_alike: "groups_alike";
            missing_group_dropped: "missing_group_dropped";
            missing_control_dropped: "missing_control_dropped";
            groups_without_value: "groups_without_value";
            unknown_categories: "unknown_categories";
            report_only: "report_only";
            baseline_unmeasured: "baseline_unmeasured";
            preset_without_intersection: "preset_without_intersection";
            rules_off: "rules_off";
            waiver_expired: "waiver_expired";
            waiver_ends_soon: "waiver_ends_soon";
            waiver_limit_beaten: "waiver_limit_beaten";
        }>;
        feature: z.ZodExactOptional<z.ZodString>;
        control: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        column: z.ZodExactOptional<z.ZodString>;
        metrics: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        groups: z.ZodExactOptional<z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>>;
        rows: z.ZodExactOptional<z.ZodNumber>;
        min_count: z.ZodExactOptional<z.ZodNumber>;
        preset: z.ZodExactOptional<z.ZodString>;
        path: z.ZodExactOptional<z.ZodString>;
        commit: z.ZodExactOptional<z.ZodString>;
        problem: z.ZodExactOptional<z.ZodString>;
        branch_entry: z.ZodExactOptional<z.ZodString>;
        rules: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        rule: z.ZodExactOptional<z.ZodString>;
        owner: z.ZodExactOptional<z.ZodString>;
        until: z.ZodExactOptional<z.ZodString>;
        days: z.ZodExactOptional<z.ZodNumber>;
        limit: z.ZodExactOptional<z.ZodNumber>;
        unused: z.ZodExactOptional<z.ZodEnum<{
            no_outcome: "no_outcome";
            no_group: "no_group";
            passes: "passes";
        }>>;
    }, z.core.$loose>>;
    caveats: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        code: z.ZodLiteral<"repeated_ids">;
        rows: z.ZodExactOptional<z.ZodNumber>;
        ids: z.ZodExactOptional<z.ZodNumber>;
        factor: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"training_noise">;
        model: z.ZodEnum<{
            trained: "trained";
            given: "given";
        }>;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"reused_test_set">;
        random_state: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$loose>, z.ZodObject<{
        groups: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        rule: z.ZodString;
        metric: z.ZodString;
        feature: z.ZodNullable<z.ZodString>;
        status: z.ZodEnum<{
            pass: "pass";
            fail: "fail";
        }>;
        rows: z.ZodNumber;
        code: z.ZodEnum<{
            label_flips: "label_flips";
            group_flips: "group_flips";
        }>;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"label_flips_beyond">;
        rows: z.ZodNumber;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"proxies">;
        feature: z.ZodString;
        group: z.ZodExactOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        auc: z.ZodNumber;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"sensitive_input">;
        feature: z.ZodString;
    }, z.core.$loose>, z.ZodObject<{
        code: z.ZodLiteral<"base_rates">;
        feature: z.ZodString;
        groups: z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>>;
        rates: z.ZodArray<z.ZodNumber>;
        ratio: z.ZodNumber;
        difference: z.ZodNumber;
        broken: z.ZodArray<z.ZodObject<{
            rule: z.ZodString;
            metric: z.ZodString;
            value: z.ZodNumber;
            wrong: z.ZodExactOptional<z.ZodNumber>;
        }, z.core.$loose>>;
    }, z.core.$loose>]>>>;
    confidence: z.ZodExactOptional<z.ZodObject<{
        level: z.ZodNumber;
        method: z.ZodExactOptional<z.ZodEnum<{
            auto: "auto";
            analytic: "analytic";
            bootstrap: "bootstrap";
        }>>;
        n_boot: z.ZodExactOptional<z.ZodNumber>;
        random_state: z.ZodExactOptional<z.ZodNumber>;
        adjust: z.ZodExactOptional<z.ZodEnum<{
            none: "none";
            holm: "holm";
        }>>;
        comparisons: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$loose>>;
    privacy: z.ZodExactOptional<z.ZodObject<{
        suppress_below: z.ZodNumber;
        hidden: z.ZodExactOptional<z.ZodLiteral<true>>;
    }, z.core.$loose>>;
    today: z.ZodExactOptional<z.ZodString>;
}, z.core.$loose>;
