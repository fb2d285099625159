/** What a model says of some rows, in their order. */
export interface Predictions {
    /** 1 = selected (the positive label), 0 = not. One per row. */
    readonly labels: Uint8Array;
    /** Score of the positive label in [0, 1], one per row, where the model has scores. */
    readonly scores?: Float64Array;
}
/** What a model says of some rows, in the form of the task. */
export type TaskPredictions = ({
    readonly task: 'binary';
} & Predictions) | {
    readonly task: 'regression';
    readonly values: Float64Array;
}
/** Positions in the classes of the dataset. */
 | {
    readonly task: 'multiclass';
    readonly labels: Uint8Array;
};
/** What the report says of the model that was assessed. */
export interface ModelDescription {
    /** `decision_tree` or `predictions`. */
    readonly kind: string;
    /** SHA-256 (hex) of the saved model's bytes, or of the uncompressed predictions. */
    readonly sha256: string;
    /** Columns of the data that the model looks at, in the data's order; empty where the gate does not know them. */
    readonly inputs: readonly string[];
}
