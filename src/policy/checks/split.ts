import type { PolicyFile } from '../schema.ts';
import type { Draft } from './draft.ts';

/** What the keys of `data` ask of one another, those of `split` above all. */
export function checkSplit(draft: Draft<PolicyFile>): void {
  checkPlace(draft);
  const { has, isMap, fail } = draft;
  if (!isMap('data', 'split')) return;
  const place = ['data', 'split'];
  const draws = DRAW_KEYS.filter((key) => has(...place, key));
  const columns = COLUMN_KEYS.filter((key) => has(...place, key));
  if (draws.length > 0 && columns.length > 0) {
    const message = `"data.split" draws rows or goes by a column, but has ${listed([...draws, ...columns])}.`;
    fail(place, message, 'Leave the keys of one of the two out.');
  } else if (columns.length > 0) {
    for (const key of COLUMN_KEYS.filter((key) => !has(...place, key))) {
      fail(place, `"data.split" has no "${key}".`, 'A split by column needs both "column" and "test".');
    }
  } else if (!has(...place, 'test_size')) {
    const meaning = 'Say which rows are assessed: "test_size" with "random_state", or "column" with "test".';
    fail(place, '"data.split" has no "test_size".', meaning);
  } else if (!has(...place, 'random_state')) {
    const message = '"data.split" has no "random_state", so every run would draw other rows.';
    fail(place, message, 'Add a whole number, such as random_state: 0.');
  }
}

function checkPlace({ has, isMap, fail }: Draft<PolicyFile>): void {
  if (!isMap('data')) return;
  if (!has('data', 'path') && !has('data', 'openml')) {
    fail(['data'], '"data" does not say where the rows are.', 'Add "path": a data file, a glob or a list of shards.');
  }
  if (has('data', 'path') && has('data', 'openml')) {
    fail(['data', 'openml'], '"data" takes exactly one of "path" and "openml".', 'Leave one of them out.');
  }
  if (has('data', 'sha256') && !has('data', 'openml')) {
    fail(['data', 'sha256'], '"data.sha256" only goes with "openml".', 'Leave it out.');
  }
}

const DRAW_KEYS = ['test_size', 'random_state', 'stratify'] as const;
const COLUMN_KEYS = ['column', 'test'] as const;

function listed(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
