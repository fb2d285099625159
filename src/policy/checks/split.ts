import type { PolicyFile } from '../schema.ts';
import type { Draft } from './draft.ts';

/** What the keys of `data` ask of one another, `split` above all. */
export function checkSplit({ file, sound, fail }: Draft<PolicyFile>): void {
  if (!sound('data')) return checkDrawOrColumn({ file, sound, fail });
  const { path, openml, sha256 } = file.data;
  if (path === undefined && openml === undefined) {
    fail(['data'], '"data" does not say where the rows are.', 'Add "path": a data file, a glob or a list of shards.');
  }
  if (path !== undefined && openml !== undefined) {
    fail(['data', 'openml'], '"data" takes exactly one of "path" and "openml".', 'Leave one of them out.');
  }
  if (sha256 !== undefined && openml === undefined) {
    fail(['data', 'sha256'], '"data.sha256" only goes with "openml".', 'Leave it out.');
  }
  checkDrawOrColumn({ file, sound, fail });
}

function checkDrawOrColumn({ file, sound, fail }: Draft<PolicyFile>): void {
  if (!sound('data', 'split')) return;
  const split = file.data.split!;
  const place = ['data', 'split'];
  const draws = DRAW_KEYS.filter((key) => split[key] !== undefined);
  const columns = COLUMN_KEYS.filter((key) => split[key] !== undefined);
  if (draws.length > 0 && columns.length > 0) {
    fail(
      place,
      `"data.split" takes exactly one of a draw ("test_size") and a column ("column"), but has ${listed([...draws, ...columns])}.`,
      'Leave the keys of one of them out.',
    );
  } else if (columns.length === 0) {
    if (split.test_size === undefined) {
      const meaning = 'Say which rows are assessed: "test_size" with "random_state", or "column" with "test".';
      fail(place, '"data.split" has no "test_size".', meaning);
    }
    if (split.test_size !== undefined && split.random_state === undefined) {
      fail(
        place,
        '"data.split" has no "random_state", so every run would draw other rows.',
        'Add a whole number, such as random_state: 0.',
      );
    }
  } else {
    for (const key of COLUMN_KEYS) {
      if (split[key] === undefined) {
        fail(place, `"data.split" has no "${key}".`, 'A split by column needs both "column" and "test".');
      }
    }
  }
}

const DRAW_KEYS = ['test_size', 'random_state', 'stratify'] as const;
const COLUMN_KEYS = ['column', 'test'] as const;

function listed(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
