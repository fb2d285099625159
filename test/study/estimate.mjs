import { estimateOf } from '../../src/metrics/estimate.ts';

/** One metric of a tally as the report measures it, with its estimate. */
export function measured(metric, tally, whole = tally) {
  const { value, reason } = metric.measure(tally, { zeroDivision: undefined, whole });
  const rows = metric.rowsDividedBy(tally);
  if (value === undefined) return { reason, rows, effectiveRows: rows };
  return { value, rows, effectiveRows: rows, estimate: estimateOf(value, metric.uncertainty, { tally, whole }) };
}

/** Rows of which so many are selected; all of them negatives. */
export function selectedOf(selected, rows) {
  return { cells: { tn: rows - selected, fp: selected, fn: 0, tp: 0 } };
}
