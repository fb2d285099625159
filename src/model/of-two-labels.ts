import type { BinaryDataset, Dataset } from '../data/dataset.ts';

/** Trees tell two labels apart; the policy lets them have no other task. */
export function ofTwoLabels(dataset: Dataset): BinaryDataset {
  if (dataset.task !== 'binary') throw new Error(`A tree cannot have the task ${dataset.task}.`);
  return dataset;
}
