// The table that intervals are timed on: 25 groups of 2,000 rows, four cells each, and how rules ask about it.

export const GROUPS = 25;
export const ROWS = 50_000;

export const cells = Array.from({ length: GROUPS }, (_, group) => {
  const rows = ROWS / GROUPS;
  const [fp, fn, tp] = [100 + 5 * group, 300 - 4 * group, 350 + 3 * group];
  return [rows - fp - fn - tp, fp, fn, tp];
});

export const feature = {
  name: 'group',
  groups: cells.map((_, at) => [`${at}`]),
  unexpected: [],
  alike: [],
  absent: [],
};

export const settings = {
  small_groups: { min_count: 30, action: 'warn' },
  missing_group: 'keep',
  confidence: { level: 0.95, method: 'bootstrap' },
};

export function toRules(limits) {
  return limits.map((one) => ({
    id: one.metric,
    level: 'error',
    method: 'between_groups',
    agg: 'worst_case',
    inconclusive: 'warn',
    decide_by: 'estimate',
    ...one,
  }));
}

/** The rows of the table, group after group. */
export function toRows() {
  const labels = new Uint8Array(ROWS);
  const predictions = new Uint8Array(ROWS);
  const codes = new Uint8Array(ROWS);
  let row = 0;
  for (const [code, group] of cells.entries()) {
    for (const [cell, count] of group.entries()) {
      for (let at = 0; at < count; at++, row++) {
        labels[row] = cell >> 1;
        predictions[row] = cell & 1;
        codes[row] = code;
      }
    }
  }
  return { task: 'binary', labels, predictions, codes };
}
