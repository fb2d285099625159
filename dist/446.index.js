export const id = 446;
export const ids = [446];
export const modules = {

/***/ 8446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseReport: () => (/* binding */ parseReport)
});

// UNUSED EXPORTS: reportJsonSchema

// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(9243);
// EXTERNAL MODULE: ./.build/report/bounds.js
var report_bounds = __webpack_require__(4152);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./.build/report/baseline-shape.js

const optional = schemas/* exactOptional */.yqP;
const group = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()])).max(100);
const people = schemas/* number */.aig().min(0).nullable();
const turned = { gained: optional(people), lost: optional(people), before_hidden: optional(schemas/* literal */.euz(true)) };
/** @param reason why a figure has no value */
function baselineShape(reason) {
    const figures = schemas/* array */.YOg(schemas/* looseObject */._H3({
        metric: schemas/* string */.YjP(),
        method: optional(schemas/* literal */.euz('to_overall')),
        agg: optional(schemas/* literal */.euz('mean')),
        before: schemas/* number */.aig().nullable(),
        after: schemas/* number */.aig().nullable(),
        value: schemas/* number */.aig().nullable(),
        low: optional(schemas/* number */.aig()),
        high: optional(schemas/* number */.aig()),
        reason: optional(schemas/* union */.KCZ([reason, schemas/* enum */.k5n(['not_in_baseline', 'group_without_value'])])),
        before_hidden: optional(schemas/* literal */.euz(true)),
    }));
    return schemas/* looseObject */._H3({
        from: schemas/* enum */.k5n(['report', 'merge_base']),
        path: optional(schemas/* string */.YjP()),
        commit: optional(schemas/* string */.YjP().nullable()),
        paired: schemas/* boolean */.zMY(),
        unpaired_because: optional(schemas/* enum */.k5n(['no_predictions', 'not_binary', 'other_data', 'other_rows', 'other_labels', 'rows_changed'])),
        changes: schemas/* array */.YOg(schemas/* looseObject */._H3({
            feature: schemas/* string */.YjP().nullable(),
            control: optional(group),
            figures,
            ...turned,
            groups: optional(schemas/* array */.YOg(schemas/* looseObject */._H3({
                group,
                figures,
                ...turned,
                base_rates: optional(schemas/* number */.aig().nullable()),
                decisions: optional(schemas/* number */.aig().nullable()),
            }))),
            composition: optional(schemas/* number */.aig().nullable()),
            within_groups: optional(schemas/* number */.aig().nullable()),
        })),
    });
}

;// CONCATENATED MODULE: ./.build/report/preset-shape.js

const preset_shape_name = schemas/* string */.YjP();
const rows = schemas/* number */.aig().min(0);
const figure = schemas/* number */.aig();
const yes = schemas/* literal */.euz(true);
const preset_shape_group = schemas/* array */.YOg(schemas/* union */.KCZ([preset_shape_name, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()])).max(100);
const preset_shape_optional = schemas/* exactOptional */.yqP;
const groupShape = schemas/* looseObject */._H3({
    group: preset_shape_group,
    rows,
    selected: rows,
    rate: figure.nullable(),
    ratio: figure.nullable(),
    ratio_to_large: preset_shape_optional(figure),
    under_2_percent: preset_shape_optional(yes),
    below_four_fifths: preset_shape_optional(schemas/* boolean */.zMY()),
    selections_to_four_fifths: preset_shape_optional(rows),
    small_numbers: preset_shape_optional(yes),
    one_person_flips: preset_shape_optional(yes),
    test: preset_shape_optional(schemas/* enum */.k5n(['fisher', 'z'])),
    p_value: preset_shape_optional(figure),
    p_value_adjusted: preset_shape_optional(figure),
});
const feature = schemas/* looseObject */._H3({
    feature: preset_shape_name,
    hidden: preset_shape_optional(yes),
    reference: preset_shape_optional(preset_shape_group),
    chosen: preset_shape_optional(schemas/* enum */.k5n(['policy', 'majority', 'best'])),
    best: preset_shape_optional(preset_shape_group),
    best_large: preset_shape_optional(preset_shape_group),
    unknown: preset_shape_optional(rows),
    groups: preset_shape_optional(schemas/* array */.YOg(groupShape)),
    cross_footing: preset_shape_optional(schemas/* boolean */.zMY()),
    cross_checks: preset_shape_optional(schemas/* array */.YOg(schemas/* looseObject */._H3({ with: preset_shape_name.nullable(), rows, of: rows, agrees: schemas/* boolean */.zMY() }))),
});
/** What a reader checks of a preset in a report. */
const preset = schemas/* looseObject */._H3({
    name: preset_shape_name,
    title: preset_shape_name,
    rationale: preset_shape_name,
    source: preset_shape_name,
    as_of: preset_shape_name,
    legal_status: preset_shape_name,
    report_only: preset_shape_optional(yes),
    known_as: preset_shape_optional(schemas/* array */.YOg(schemas/* looseObject */._H3({ rule: preset_shape_name, name: preset_shape_name }))),
    median_score: preset_shape_optional(figure.nullable()),
    features: schemas/* array */.YOg(feature),
});

;// CONCATENATED MODULE: ./.build/report/report-shape.js



/** As long as the data has it; a reader of foreign reports bounds it (bounds.ts), and what is shown is far less. */
const report_shape_name = schemas/* string */.YjP();
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const report_shape_rows = schemas/* number */.aig().min(0);
const report_shape_group = schemas/* array */.YOg(schemas/* union */.KCZ([report_shape_name, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()])).max(100);
const report_shape_optional = schemas/* exactOptional */.yqP;
const reason = schemas/* enum */.k5n([
    'no_rows',
    'no_positives',
    'no_negatives',
    'no_predicted_positives',
    'no_predicted_negatives',
    'no_false_positives',
    'zero_weight',
    'constant_labels',
    'one_class',
    'no_scores',
    'infinite',
    'fewer_than_two_groups',
    'zero_by_zero',
    'no_reference',
    'no_strata',
    'not_asked',
    'suppressed',
]);
const valued = { value: schemas/* number */.aig(), low: report_shape_optional(schemas/* number */.aig()), high: report_shape_optional(schemas/* number */.aig()) };
const unvalued = { value: schemas/* null */.chJ(), reason };
const ends = { lowest: report_shape_optional(report_shape_group), highest: report_shape_optional(report_shape_group), without_value: schemas/* array */.YOg(report_shape_group) };
const figures = schemas/* record */.g1P(report_shape_name, schemas/* union */.KCZ([schemas/* looseObject */._H3(valued), schemas/* looseObject */._H3(unvalued)]));
const disparities = schemas/* record */.g1P(report_shape_name, schemas/* union */.KCZ([schemas/* looseObject */._H3({ ...valued, ...ends }), schemas/* looseObject */._H3({ ...unvalued, ...ends })]));
const cells = { tn: report_shape_rows, fp: report_shape_rows, fn: report_shape_rows, tp: report_shape_rows };
const bins = schemas/* array */.YOg(report_shape_rows).max(100);
const byLabel = schemas/* looseObject */._H3({ negative: bins, positive: bins });
const binaryTally = schemas/* looseObject */._H3({
    ...cells,
    weighted: report_shape_optional(schemas/* looseObject */._H3(cells)),
    weighted_squares: report_shape_optional(schemas/* looseObject */._H3(cells)),
    log_loss_sum: report_shape_optional(schemas/* number */.aig()),
    log_loss_sum_of_squares: report_shape_optional(schemas/* number */.aig()),
    log_loss_sum_of_cubes: report_shape_optional(schemas/* number */.aig()),
    squared_error_sum: report_shape_optional(schemas/* number */.aig()),
    squared_error_sum_of_squares: report_shape_optional(schemas/* number */.aig()),
    squared_error_sum_of_cubes: report_shape_optional(schemas/* number */.aig()),
    residuals: report_shape_optional(byLabel),
    calibration: report_shape_optional(schemas/* looseObject */._H3({ weight: byLabel, residual: byLabel, squares: bins })),
    kolmogorov_smirnov_distance: report_shape_optional(schemas/* number */.aig()),
    wasserstein_distance: report_shape_optional(schemas/* number */.aig()),
    scores: report_shape_optional(byLabel),
});
const powers = schemas/* array */.YOg(schemas/* number */.aig()).max(4);
const regressionTally = schemas/* looseObject */._H3({
    rows: report_shape_rows,
    weight: report_shape_rows,
    weight_squares: report_shape_rows,
    absolute_error_powers: powers,
    squared_error_powers: powers,
    overprediction_powers: powers,
    underprediction_powers: powers,
    prediction_centre: schemas/* number */.aig(),
    prediction_powers: powers,
    label_centre: schemas/* number */.aig(),
    label_powers: powers,
    squared_error_label_powers: powers,
    error_quantiles: report_shape_optional(schemas/* array */.YOg(schemas/* number */.aig()).max(9)),
});
const matrix = schemas/* array */.YOg(schemas/* array */.YOg(report_shape_rows).max(100)).max(100);
const multiclassTally = schemas/* looseObject */._H3({
    matrix,
    weighted: report_shape_optional(matrix),
    weighted_squares: report_shape_optional(matrix),
});
const tally = schemas/* union */.KCZ([binaryTally, regressionTally, multiclassTally]);
const label = schemas/* union */.KCZ([report_shape_name, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
const classes = schemas/* array */.YOg(schemas/* looseObject */._H3({ label, tally: tally.nullable(), metrics: figures })).max(100);
const measured = {
    groups: schemas/* array */.YOg(schemas/* looseObject */._H3({
        group: report_shape_group,
        count: report_shape_rows.nullable(),
        tally: tally.nullable(),
        metrics: figures,
        classes: report_shape_optional(classes),
    })),
    disparities: schemas/* looseObject */._H3({ between_groups: disparities, to_overall: disparities }),
};
const stratum = schemas/* looseObject */._H3({
    control: report_shape_group,
    overall: figures,
    overall_tally: tally.nullable(),
    overall_classes: report_shape_optional(classes),
    ...measured,
});
const report_shape_feature = schemas/* looseObject */._H3({
    name: report_shape_name,
    columns: schemas/* array */.YOg(report_shape_name).max(100),
    reference: report_shape_optional(report_shape_group),
    unobserved: schemas/* array */.YOg(report_shape_group),
    ...measured,
    control_columns: report_shape_optional(schemas/* array */.YOg(report_shape_name).max(100)),
    strata: report_shape_optional(schemas/* array */.YOg(stratum)),
});
const day = schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
const unused = schemas/* enum */.k5n(['no_outcome', 'no_group', 'passes']);
const outcome = schemas/* looseObject */._H3({
    rule: report_shape_name,
    metric: report_shape_optional(report_shape_name),
    feature: report_shape_name.nullable(),
    control: report_shape_optional(report_shape_group),
    level: schemas/* enum */.k5n(['error', 'warn']),
    status: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive', 'waived']),
    value: report_shape_optional(schemas/* number */.aig().nullable()),
    min: report_shape_optional(schemas/* number */.aig()),
    max: report_shape_optional(schemas/* number */.aig()),
    low: report_shape_optional(schemas/* number */.aig()),
    high: report_shape_optional(schemas/* number */.aig()),
    decide_by: report_shape_optional(schemas/* enum */.k5n(['estimate', 'interval'])),
    inconclusive: report_shape_optional(schemas/* enum */.k5n(['fail', 'pass'])),
    method: report_shape_optional(schemas/* enum */.k5n(['between_groups', 'to_overall', 'to_reference'])),
    reference: report_shape_optional(report_shape_group),
    agg: report_shape_optional(schemas/* enum */.k5n(['worst_case', 'mean'])),
    class: report_shape_optional(report_shape_name),
    worst_class: report_shape_optional(label),
    reason: report_shape_optional(schemas/* enum */.k5n([
        'not_measured',
        'group_without_value',
        'small_group',
        'zero_by_zero',
        'interval_straddles',
        'no_interval',
        'range_by_bootstrap',
        'not_among_so_many',
        'no_baseline',
        'not_in_baseline',
        'hidden_in_baseline',
        'group_absent',
        'missing_values',
        'waiver_unused',
        'suppressed',
    ])),
    groups: report_shape_optional(schemas/* array */.YOg(report_shape_group)),
    p_value: report_shape_optional(schemas/* number */.aig()),
    adjusted_p_value: report_shape_optional(schemas/* number */.aig()),
    by_chance: report_shape_optional(schemas/* looseObject */._H3({ value: schemas/* number */.aig(), p: schemas/* number */.aig(), calibrated: report_shape_optional(schemas/* literal */.euz(true)) })),
    rows_needed: report_shape_optional(schemas/* union */.KCZ([schemas/* looseObject */._H3({ factor: schemas/* number */.aig(), rows: report_shape_rows, total: report_shape_rows }), schemas/* literal */.euz('not_by_more_data')])),
    flip_chance: report_shape_optional(schemas/* number */.aig().min(0).max(1)),
    change: report_shape_optional(schemas/* enum */.k5n(['absolute', 'relative'])),
    baseline: report_shape_optional(schemas/* looseObject */._H3({ value: schemas/* number */.aig(), after: report_shape_optional(schemas/* number */.aig()), paired: schemas/* boolean */.zMY() })),
    excluded: report_shape_optional(schemas/* array */.YOg(report_shape_group)),
    loosened: report_shape_optional(schemas/* literal */.euz(true)),
    waiver: report_shape_optional(schemas/* looseObject */._H3({
        rule: report_shape_optional(report_shape_name),
        until: day,
        owner: report_shape_name,
        reason: report_shape_name,
        groups: report_shape_optional(schemas/* array */.YOg(report_shape_group)),
        limit: report_shape_optional(schemas/* number */.aig()),
        refused: report_shape_optional(schemas/* enum */.k5n(['expired', 'fails_without_groups', 'beyond_limit'])),
        unused: report_shape_optional(unused),
    })),
});
const warning = schemas/* looseObject */._H3({
    code: schemas/* enum */.k5n([
        'small_groups',
        'small_groups_excluded',
        'unexpected_groups',
        'groups_alike',
        'missing_group_dropped',
        'missing_control_dropped',
        'groups_without_value',
        'unknown_categories',
        'report_only',
        'no_baseline',
        'baseline_unmeasured',
        'preset_without_intersection',
        'rules_off',
        'waiver_expired',
        'waiver_ends_soon',
        'waiver_unused',
        'waiver_limit_beaten',
    ]),
    feature: report_shape_optional(report_shape_name),
    control: report_shape_optional(report_shape_group),
    column: report_shape_optional(report_shape_name),
    metrics: report_shape_optional(schemas/* array */.YOg(report_shape_name)),
    groups: report_shape_optional(schemas/* array */.YOg(report_shape_group)),
    rows: report_shape_optional(report_shape_rows),
    min_count: report_shape_optional(report_shape_rows),
    preset: report_shape_optional(report_shape_name),
    path: report_shape_optional(report_shape_name),
    commit: report_shape_optional(report_shape_name),
    problem: report_shape_optional(report_shape_name),
    branch_entry: report_shape_optional(report_shape_name),
    rules: report_shape_optional(schemas/* array */.YOg(report_shape_name)),
    rule: report_shape_optional(report_shape_name),
    owner: report_shape_optional(report_shape_name),
    until: report_shape_optional(day),
    days: report_shape_optional(report_shape_rows),
    limit: report_shape_optional(schemas/* number */.aig()),
    unused: report_shape_optional(unused),
});
const broken = schemas/* looseObject */._H3({ rule: report_shape_name, metric: report_shape_name, value: schemas/* number */.aig(), wrong: report_shape_optional(schemas/* number */.aig()) });
const flips = { rule: report_shape_name, metric: report_shape_name, feature: report_shape_name.nullable(), status: schemas/* enum */.k5n(['pass', 'fail']), rows: report_shape_rows };
const caveat = schemas/* union */.KCZ([
    schemas/* looseObject */._H3({
        code: schemas/* literal */.euz('repeated_ids'),
        rows: report_shape_optional(report_shape_rows),
        ids: report_shape_optional(report_shape_rows),
        factor: report_shape_optional(schemas/* number */.aig()),
    }),
    schemas/* looseObject */._H3({ code: schemas/* literal */.euz('training_noise'), model: schemas/* enum */.k5n(['trained', 'given']) }),
    schemas/* looseObject */._H3({ code: schemas/* literal */.euz('reused_test_set'), random_state: report_shape_optional(report_shape_rows) }),
    schemas/* looseObject */._H3({ code: schemas/* enum */.k5n(['label_flips', 'group_flips']), ...flips, groups: schemas/* array */.YOg(report_shape_group) }),
    schemas/* looseObject */._H3({ code: schemas/* literal */.euz('label_flips_beyond'), rows: report_shape_rows }),
    schemas/* looseObject */._H3({ code: schemas/* literal */.euz('proxies'), feature: report_shape_name, group: report_shape_optional(report_shape_group), auc: schemas/* number */.aig() }),
    schemas/* looseObject */._H3({ code: schemas/* literal */.euz('sensitive_input'), feature: report_shape_name }),
    schemas/* looseObject */._H3({
        code: schemas/* literal */.euz('base_rates'),
        feature: report_shape_name,
        groups: schemas/* array */.YOg(report_shape_group),
        rates: schemas/* array */.YOg(schemas/* number */.aig()),
        ratio: schemas/* number */.aig(),
        difference: schemas/* number */.aig(),
        broken: schemas/* array */.YOg(broken),
    }),
]);
const origin = {
    from: report_shape_optional(schemas/* enum */.k5n(['base', 'head'])),
    commit: report_shape_optional(report_shape_name),
    reason: report_shape_optional(schemas/* enum */.k5n(['asked', 'first_adoption', 'only_policy_changed', 'moved', 'deleted'])),
    changes: report_shape_optional(schemas/* literal */.euz('unknown')),
    edited: report_shape_optional(schemas/* union */.KCZ([
        schemas/* looseObject */._H3({
            verdict: schemas/* enum */.k5n(['pass', 'fail']),
            checks: report_shape_rows,
            failed: report_shape_rows,
            inconclusive: report_shape_rows,
            warnings: report_shape_rows,
        }),
        schemas/* looseObject */._H3({ error: report_shape_name }),
    ])),
};
/** What a reader checks of a report. Unknown keys are let through: a newer release may have added them. */
const report_shape_reportSchema = schemas/* looseObject */._H3({
    schema_version: schemas/* literal */.euz(1),
    tool: schemas/* looseObject */._H3({ name: schemas/* literal */.euz('fairness-gate'), version: report_shape_name }),
    verdict: schemas/* enum */.k5n(['pass', 'fail']),
    reason: report_shape_optional(schemas/* literal */.euz('nothing_decided')),
    policy: schemas/* looseObject */._H3({
        name: report_shape_optional(report_shape_name),
        path: report_shape_name,
        sha256,
        branch: report_shape_optional(report_shape_name),
        branch_entry: report_shape_optional(report_shape_name.nullable()),
        ...origin,
    }),
    subject: schemas/* looseObject */._H3({
        rows: report_shape_rows.nullable(),
        data: schemas/* looseObject */._H3({ sha256 }),
        model: schemas/* looseObject */._H3({ kind: report_shape_name, sha256, inputs: schemas/* array */.YOg(report_shape_name) }),
        commit: report_shape_name.nullable(),
    }),
    overall: figures,
    overall_tally: tally.nullable(),
    overall_classes: report_shape_optional(classes),
    features: schemas/* array */.YOg(report_shape_feature),
    outcomes: schemas/* array */.YOg(outcome),
    baseline: report_shape_optional(baselineShape(reason)),
    presets: report_shape_optional(schemas/* array */.YOg(preset)),
    warnings: schemas/* array */.YOg(warning),
    caveats: report_shape_optional(schemas/* array */.YOg(caveat)),
    confidence: report_shape_optional(schemas/* looseObject */._H3({
        level: schemas/* number */.aig(),
        method: report_shape_optional(schemas/* enum */.k5n(['auto', 'analytic', 'bootstrap'])),
        n_boot: report_shape_optional(report_shape_rows),
        random_state: report_shape_optional(report_shape_rows),
        adjust: report_shape_optional(schemas/* enum */.k5n(['none', 'holm'])),
        comparisons: report_shape_optional(report_shape_rows),
    })),
    privacy: report_shape_optional(schemas/* looseObject */._H3({ suppress_below: report_shape_rows, hidden: report_shape_optional(schemas/* literal */.euz(true)) })),
    today: report_shape_optional(day),
});
/** Compiles only while the schema and the interfaces of report.ts say the same. */
true;

;// CONCATENATED MODULE: ./.build/report/schema.js




/** Problems that one error names. */
const MAX_PROBLEMS = 5;
/** The JSON Schema that ships as `report.schema.json` (draft 2020-12). */
function reportJsonSchema() {
    return { title: 'A report of Fairness Gate', ...z.toJSONSchema(reportSchema) };
}
/**
 * Reads a report that may come from anywhere. What it holds of known keys is checked, unknown keys are let through.
 *
 * @param path how errors name the file
 * @throws UserError REPORT_SYNTAX, REPORT_NEWER, REPORT_TOO_LARGE, REPORT_INVALID
 */
function parseReport(text, path, bounds = report_bounds/* REPORT_BOUNDS */.tU) {
    const value = parsedJson(text, path);
    const broken = (0,report_bounds/* boundsBroken */.Ve)(value, bounds);
    if (broken !== undefined) {
        throw new errors/* UserError */.y('REPORT_TOO_LARGE', `This report has ${broken}.`, ANEW, { file: path });
    }
    refuseNewer(value, path);
    const result = report_shape_reportSchema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.slice(0, MAX_PROBLEMS).map((issue) => ({
        code: 'REPORT_INVALID',
        message: issue.path.length === 0
            ? 'This is no report of Fairness Gate.'
            : `What stands at "${pathText(issue.path)}" is not what a report has there.`,
        hint: ANEW,
        place: { file: path },
    }));
    throw errors/* UserError */.y.of(problems);
}
const ANEW = 'Write the report anew with "fairness-gate check --json FILE".';
function parsedJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
        const place = position === undefined ? {} : placeOf(text, Number(position));
        throw new errors/* UserError */.y('REPORT_SYNTAX', 'This file is not JSON.', ANEW, { file: path, ...place });
    }
}
function placeOf(text, position) {
    const before = text.slice(0, position).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
function refuseNewer(value, path) {
    if (typeof value !== 'object' || value === null)
        return;
    const { schema_version: version } = value;
    if (typeof version !== 'number' || !Number.isInteger(version) || version <= 1)
        return;
    throw new errors/* UserError */.y('REPORT_NEWER', `This report is written for a newer release: its schema_version is ${version}, this release reads 1.`, 'Use the release that wrote it, or a later one, to read it.', { file: path });
}
function pathText(path) {
    return path
        .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
        .join('');
}


/***/ })

};
