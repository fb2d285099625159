export const id = 723;
export const ids = [723];
export const modules = {

/***/ 8723:
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
;// CONCATENATED MODULE: ./.build/report/report-shape.js

/** As long as the data has it; a reader of foreign reports bounds it (bounds.ts), and what is shown is far less. */
const report_shape_name = schemas/* string */.YjP();
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const rows = schemas/* number */.aig().min(0);
const group = schemas/* array */.YOg(schemas/* union */.KCZ([report_shape_name, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()])).max(100);
const optional = schemas/* exactOptional */.yqP;
const reason = schemas/* enum */.k5n([
    'no_rows',
    'no_positives',
    'no_negatives',
    'no_predicted_positives',
    'no_predicted_negatives',
    'zero_weight',
    'constant_labels',
    'one_class',
    'no_scores',
    'infinite',
    'fewer_than_two_groups',
    'zero_by_zero',
    'suppressed',
]);
const valued = { value: schemas/* number */.aig(), low: optional(schemas/* number */.aig()), high: optional(schemas/* number */.aig()) };
const unvalued = { value: schemas/* null */.chJ(), reason };
const ends = { lowest: optional(group), highest: optional(group), without_value: schemas/* array */.YOg(group) };
const figures = schemas/* record */.g1P(report_shape_name, schemas/* union */.KCZ([schemas/* looseObject */._H3(valued), schemas/* looseObject */._H3(unvalued)]));
const disparities = schemas/* record */.g1P(report_shape_name, schemas/* union */.KCZ([schemas/* looseObject */._H3({ ...valued, ...ends }), schemas/* looseObject */._H3({ ...unvalued, ...ends })]));
const cells = { tn: rows, fp: rows, fn: rows, tp: rows };
const bins = schemas/* array */.YOg(rows).max(100);
const binaryTally = schemas/* looseObject */._H3({
    ...cells,
    weighted: optional(schemas/* looseObject */._H3(cells)),
    weighted_squares: optional(schemas/* looseObject */._H3(cells)),
    log_loss_sum: optional(schemas/* number */.aig()),
    log_loss_sum_of_squares: optional(schemas/* number */.aig()),
    log_loss_sum_of_cubes: optional(schemas/* number */.aig()),
    squared_error_sum: optional(schemas/* number */.aig()),
    squared_error_sum_of_squares: optional(schemas/* number */.aig()),
    squared_error_sum_of_cubes: optional(schemas/* number */.aig()),
    scores: optional(schemas/* looseObject */._H3({ negative: bins, positive: bins })),
});
const powers = schemas/* array */.YOg(schemas/* number */.aig()).max(4);
const regressionTally = schemas/* looseObject */._H3({
    rows,
    weight: rows,
    weight_squares: rows,
    absolute_error_powers: powers,
    squared_error_powers: powers,
    overprediction_powers: powers,
    underprediction_powers: powers,
    prediction_centre: schemas/* number */.aig(),
    prediction_powers: powers,
    label_centre: schemas/* number */.aig(),
    label_powers: powers,
    squared_error_label_powers: powers,
    error_quantiles: optional(schemas/* array */.YOg(schemas/* number */.aig()).max(9)),
});
const matrix = schemas/* array */.YOg(schemas/* array */.YOg(rows).max(100)).max(100);
const multiclassTally = schemas/* looseObject */._H3({
    matrix,
    weighted: optional(matrix),
    weighted_squares: optional(matrix),
});
const tally = schemas/* union */.KCZ([binaryTally, regressionTally, multiclassTally]);
const label = schemas/* union */.KCZ([report_shape_name, schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
const classes = schemas/* array */.YOg(schemas/* looseObject */._H3({ label, tally: tally.nullable(), metrics: figures })).max(100);
const measured = {
    groups: schemas/* array */.YOg(schemas/* looseObject */._H3({
        group,
        count: rows.nullable(),
        tally: tally.nullable(),
        metrics: figures,
        classes: optional(classes),
    })),
    disparities: schemas/* looseObject */._H3({ between_groups: disparities, to_overall: disparities }),
};
const stratum = schemas/* looseObject */._H3({
    control: group,
    overall: figures,
    overall_tally: tally.nullable(),
    overall_classes: optional(classes),
    ...measured,
});
const feature = schemas/* looseObject */._H3({
    name: report_shape_name,
    columns: schemas/* array */.YOg(report_shape_name).max(100),
    unobserved: schemas/* array */.YOg(group),
    ...measured,
    control_columns: optional(schemas/* array */.YOg(report_shape_name).max(100)),
    strata: optional(schemas/* array */.YOg(stratum)),
});
const outcome = schemas/* looseObject */._H3({
    rule: report_shape_name,
    metric: optional(report_shape_name),
    feature: report_shape_name.nullable(),
    control: optional(group),
    level: schemas/* enum */.k5n(['error', 'warn']),
    status: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']),
    value: optional(schemas/* number */.aig().nullable()),
    min: optional(schemas/* number */.aig()),
    max: optional(schemas/* number */.aig()),
    low: optional(schemas/* number */.aig()),
    high: optional(schemas/* number */.aig()),
    decide_by: optional(schemas/* enum */.k5n(['estimate', 'interval'])),
    inconclusive: optional(schemas/* enum */.k5n(['fail', 'pass'])),
    method: optional(schemas/* enum */.k5n(['between_groups', 'to_overall'])),
    agg: optional(schemas/* enum */.k5n(['worst_case', 'mean'])),
    class: optional(report_shape_name),
    worst_class: optional(label),
    reason: optional(schemas/* enum */.k5n([
        'not_measured',
        'group_without_value',
        'small_group',
        'zero_by_zero',
        'interval_straddles',
        'no_interval',
        'range_by_bootstrap',
        'not_among_so_many',
        'group_absent',
        'missing_values',
        'suppressed',
    ])),
    groups: optional(schemas/* array */.YOg(group)),
    p_value: optional(schemas/* number */.aig()),
    adjusted_p_value: optional(schemas/* number */.aig()),
    by_chance: optional(schemas/* looseObject */._H3({ value: schemas/* number */.aig(), p: schemas/* number */.aig() })),
    rows_needed: optional(schemas/* union */.KCZ([schemas/* looseObject */._H3({ factor: schemas/* number */.aig(), rows, total: rows }), schemas/* literal */.euz('not_by_more_data')])),
    flip_chance: optional(schemas/* number */.aig().min(0).max(1)),
    excluded: optional(schemas/* array */.YOg(group)),
});
const warning = schemas/* looseObject */._H3({
    code: schemas/* enum */.k5n([
        'small_groups',
        'small_groups_excluded',
        'unexpected_groups',
        'groups_alike',
        'missing_group_dropped',
        'groups_without_value',
        'unknown_categories',
    ]),
    feature: optional(report_shape_name),
    control: optional(group),
    column: optional(report_shape_name),
    metrics: optional(schemas/* array */.YOg(report_shape_name)),
    groups: optional(schemas/* array */.YOg(group)),
    rows: optional(rows),
    min_count: optional(rows),
});
/** What a reader checks of a report. Unknown keys are let through: a newer release may have added them. */
const report_shape_reportSchema = schemas/* looseObject */._H3({
    schema_version: schemas/* literal */.euz(1),
    tool: schemas/* looseObject */._H3({ name: schemas/* literal */.euz('fairness-gate'), version: report_shape_name }),
    verdict: schemas/* enum */.k5n(['pass', 'fail']),
    reason: optional(schemas/* literal */.euz('nothing_decided')),
    policy: schemas/* looseObject */._H3({ name: optional(report_shape_name), path: report_shape_name, sha256, branch: optional(report_shape_name) }),
    subject: schemas/* looseObject */._H3({
        rows: rows.nullable(),
        data: schemas/* looseObject */._H3({ sha256 }),
        model: schemas/* looseObject */._H3({ kind: report_shape_name, sha256, inputs: schemas/* array */.YOg(report_shape_name) }),
        commit: report_shape_name.nullable(),
    }),
    overall: figures,
    overall_tally: tally.nullable(),
    overall_classes: optional(classes),
    features: schemas/* array */.YOg(feature),
    outcomes: schemas/* array */.YOg(outcome),
    warnings: schemas/* array */.YOg(warning),
    confidence: optional(schemas/* looseObject */._H3({
        level: schemas/* number */.aig(),
        method: optional(schemas/* enum */.k5n(['auto', 'analytic', 'bootstrap'])),
        n_boot: optional(rows),
        random_state: optional(rows),
        adjust: optional(schemas/* enum */.k5n(['none', 'holm'])),
        comparisons: optional(rows),
    })),
    privacy: optional(schemas/* looseObject */._H3({ suppress_below: rows, hidden: optional(schemas/* literal */.euz(true)) })),
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
