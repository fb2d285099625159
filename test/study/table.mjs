/** Every setting as a line of a Markdown table. */
export function eachTable(results) {
  return markdown(
    [
      'figure',
      'size',
      'setting',
      'coverage',
      'above it',
      'mean width',
      '× percentile',
      'which covers',
      'trials',
      'reached',
    ],
    results.map((result) => [
      result.line,
      result.size,
      result.at,
      percent(result.coverage),
      result.below === undefined ? '' : percent(result.below),
      short(result.width),
      result.times === undefined ? '' : short(result.times),
      result.percentile === undefined ? '' : result.percentile.toFixed(1),
      result.trials ?? 'exact',
      reached(result) ? 'yes' : 'no',
    ]),
  );
}

/** A line for each figure and size: the lowest and highest coverage over its settings, and where. */
export function summaryTable(results) {
  const lines = Map.groupBy(results, ({ line, size }) => `${line}\n${size}`);
  return markdown(
    ['figure', 'size', 'lowest coverage', 'highest', 'mean width', '× percentile', 'which covers', 'target', 'reached'],
    [...lines.values()].map((group) => {
      const byCoverage = group.toSorted((a, b) => a.coverage - b.coverage);
      const [lowest, highest] = [byCoverage[0], byCoverage.at(-1)];
      const widths = group.map(({ width }) => width).sort((a, b) => a - b);
      const missed = group.filter((result) => !reached(result)).length;
      const times = group.flatMap(({ times }) => times ?? []);
      return [
        lowest.line,
        lowest.size,
        `${percent(lowest.coverage)} (${lowest.at})`,
        `${percent(highest.coverage)} (${highest.at})`,
        `${short(widths[0])}–${short(widths.at(-1))}`,
        times.length === 0 ? '' : `${short(Math.min(...times))}–${short(Math.max(...times))}`,
        times.length === 0 ? '' : rangeText(group.map(({ percentile }) => percentile)),
        targetText(group),
        missed === 0 ? 'yes' : missedText(group),
      ];
    }),
  );
}

/**
 * How many settings miss, by coverage or by width; of the latter, how many where the percentile interval itself covers
 * as often as is asked: a narrow interval that does not is no yardstick.
 */
function missedText(group) {
  const narrow = group.filter((result) => !reached({ ...result, times: 0 })).length;
  const wide = group.filter(isWide);
  const measure = group.filter(({ percentile, least }) => percentile >= least);
  const parts = [
    ...(narrow > 0 ? [`coverage in ${narrow} of ${group.length}`] : []),
    ...(wide.length > 0
      ? [
          `width in ${wide.length} of ${group.length}`,
          `${measure.filter(isWide).length} of the ${measure.length} where the percentile interval covers`,
        ]
      : []),
  ];
  return `not reached: ${parts.join(', ')}`;
}

function isWide({ times = 0, mostTimes = times }) {
  return times > mostTimes;
}

function rangeText(values) {
  return `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
}

function reached({ coverage, least = 0, most = 100, ...width }) {
  return coverage >= least && coverage <= most && !isWide(width);
}

function targetText(group) {
  const texts = group.map(({ least, most, mostTimes }) => {
    if (least === undefined && most === undefined) return 'none';
    const coverage = most === undefined ? `≥ ${least}` : least === undefined ? `≤ ${most}` : `${least}–${most}`;
    return mostTimes === undefined ? coverage : `${coverage}, ≤ ${mostTimes} ×`;
  });
  return [...new Set(texts)].join('; ');
}

function percent(value) {
  return value.toFixed(2);
}

function short(value) {
  if (Number.isNaN(value)) return '';
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '∞';
}

export function markdown(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
