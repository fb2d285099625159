import type { BinaryDataset, Dataset } from '../data/dataset.js';
/** Trees tell two labels apart; the policy lets them have no other task. */
export declare function ofTwoLabels(dataset: Dataset): BinaryDataset;
