import { printableJson } from '../printable-json.ts';
import type { Report } from './report.ts';

/**
 * The report as `report.json`: the same report gives the same bytes, whoever built it and in whatever order. Lists of
 * plain values stand on one line, which keeps a committed report short and its differences readable.
 */
export function renderJson(report: Report): string {
  return `${printableJson(written(report, REPORT, ''))}\n`;
}

/** Keys in the order of the contract; others follow as they come. `each` describes the items of a list. */
interface Shape {
  readonly keys?: readonly string[];
  readonly of?: { readonly [key: string]: Shape };
  readonly each?: Shape;
}

const FIGURE: Shape = { keys: ['value', 'low', 'high', 'lowest', 'highest', 'without_value', 'reason'] };
const CELLS: Shape = { keys: ['tn', 'fp', 'fn', 'tp'] };
const BY_LABEL: Shape = { keys: ['negative', 'positive'] };
/** Names of metrics are keys; their order is that of the registry, as the report has it. */
const FIGURES: Shape = { each: FIGURE };
const TALLY: Shape = {
  keys: [
    ...['tn', 'fp', 'fn', 'tp', 'weighted', 'weighted_squares'],
    ...['log_loss_sum', 'log_loss_sum_of_squares', 'log_loss_sum_of_cubes'],
    ...['squared_error_sum', 'squared_error_sum_of_squares', 'squared_error_sum_of_cubes'],
    ...['residuals', 'calibration', 'kolmogorov_smirnov_distance', 'wasserstein_distance', 'scores'],
    ...['rows', 'weight', 'weight_squares', 'absolute_error_powers', 'squared_error_powers'],
    ...['overprediction_powers', 'underprediction_powers', 'prediction_centre', 'prediction_powers'],
    ...['label_centre', 'label_powers', 'squared_error_label_powers', 'error_quantiles', 'matrix'],
  ],
  of: {
    weighted: CELLS,
    weighted_squares: CELLS,
    residuals: BY_LABEL,
    calibration: { keys: ['weight', 'residual', 'squares'], of: { weight: BY_LABEL, residual: BY_LABEL } },
    scores: BY_LABEL,
  },
};
const CLASSES: Shape = { each: { keys: ['label', 'tally', 'metrics'], of: { tally: TALLY, metrics: FIGURES } } };
const GROUP: Shape = {
  keys: ['group', 'count', 'tally', 'metrics', 'classes'],
  of: { tally: TALLY, metrics: FIGURES, classes: CLASSES },
};
const DISPARITIES: Shape = {
  keys: ['between_groups', 'to_overall'],
  of: { between_groups: FIGURES, to_overall: FIGURES },
};
const STRATUM: Shape = {
  keys: ['control', 'overall', 'overall_tally', 'overall_classes', 'groups', 'disparities'],
  of: {
    overall: FIGURES,
    overall_tally: TALLY,
    overall_classes: CLASSES,
    groups: { each: GROUP },
    disparities: DISPARITIES,
  },
};
const FEATURE: Shape = {
  keys: ['name', 'columns', 'reference', 'unobserved', 'groups', 'disparities', 'control_columns', 'strata'],
  of: { groups: { each: GROUP }, disparities: DISPARITIES, strata: { each: STRATUM } },
};
const OUTCOME: Shape = {
  keys: [
    ...['rule', 'metric', 'feature', 'control', 'level', 'status', 'value', 'low', 'high', 'min', 'max', 'decide_by'],
    ...[
      'inconclusive',
      'method',
      'agg',
      'class',
      'worst_class',
      'reference',
      'reason',
      'groups',
      'excluded',
      'loosened',
    ],
    ...['change', 'baseline', 'by_chance', 'rows_needed', 'flip_chance', 'p_value', 'adjusted_p_value', 'waiver'],
  ],
  of: {
    waiver: { keys: ['rule', 'until', 'owner', 'reason', 'groups', 'limit', 'refused', 'unused'] },
    baseline: { keys: ['value', 'after', 'paired'] },
    by_chance: { keys: ['value', 'p', 'calibrated'] },
    rows_needed: { keys: ['factor', 'rows', 'total'] },
  },
};
const WARNING: Shape = {
  keys: [
    ...['code', 'feature', 'control', 'column', 'metrics', 'groups', 'rows', 'min_count', 'preset'],
    ...['path', 'commit', 'problem'],
    ...['branch_entry', 'rules', 'rule', 'owner', 'until', 'days', 'limit', 'unused'],
  ],
};
const CAVEAT: Shape = {
  keys: [
    ...[
      'code',
      'rule',
      'metric',
      'feature',
      'status',
      'model',
      'random_state',
      'rows',
      'ids',
      'factor',
      'groups',
      'group',
    ],
    ...['rates', 'ratio', 'difference', 'auc', 'broken'],
  ],
  of: { broken: { each: { keys: ['rule', 'metric', 'value', 'wrong'] } } },
};
const PRESET_FEATURE: Shape = {
  keys: [
    ...['feature', 'hidden', 'reference', 'chosen', 'best', 'best_large', 'unknown', 'groups'],
    ...['cross_footing', 'cross_checks'],
  ],
  of: {
    groups: {
      each: {
        keys: [
          ...['group', 'rows', 'selected', 'rate', 'ratio', 'ratio_to_large', 'under_2_percent'],
          ...['below_four_fifths', 'selections_to_four_fifths', 'small_numbers', 'one_person_flips'],
          ...['test', 'p_value', 'p_value_adjusted'],
        ],
      },
    },
    cross_checks: { each: { keys: ['with', 'rows', 'of', 'agrees'] } },
  },
};
const PRESET: Shape = {
  keys: [
    ...['name', 'title', 'rationale', 'source', 'as_of', 'legal_status', 'report_only', 'known_as', 'median_score'],
    'features',
  ],
  of: { known_as: { each: { keys: ['rule', 'name'] } }, features: { each: PRESET_FEATURE } },
};
const CHANGED_FIGURES: Shape = {
  each: {
    keys: ['metric', 'method', 'agg', 'before', 'after', 'value', 'low', 'high', 'reason', 'before_hidden'],
  },
};
const BASELINE: Shape = {
  keys: ['from', 'path', 'commit', 'paired', 'unpaired_because', 'changes'],
  of: {
    changes: {
      each: {
        keys: [
          'feature',
          'control',
          'figures',
          'gained',
          'lost',
          'before_hidden',
          'composition',
          'within_groups',
          'groups',
        ],
        of: {
          figures: CHANGED_FIGURES,
          groups: {
            each: {
              keys: ['group', 'figures', 'gained', 'lost', 'before_hidden', 'base_rates', 'decisions'],
              of: { figures: CHANGED_FIGURES },
            },
          },
        },
      },
    },
  },
};
const REPORT: Shape = {
  keys: [
    ...['schema_version', 'tool', 'verdict', 'reason', 'policy', 'subject', 'overall', 'overall_tally'],
    'overall_classes',
    ...['features', 'outcomes', 'baseline', 'presets', 'warnings', 'caveats', 'confidence', 'privacy', 'today'],
  ],
  of: {
    tool: { keys: ['name', 'version'] },
    policy: {
      keys: ['name', 'path', 'sha256', 'branch', 'branch_entry', 'from', 'commit', 'reason', 'changes', 'edited'],
      of: { edited: { keys: ['verdict', 'checks', 'failed', 'inconclusive', 'warnings', 'error'] } },
    },
    subject: {
      keys: ['rows', 'data', 'model', 'commit'],
      of: { data: { keys: ['sha256'] }, model: { keys: ['kind', 'sha256', 'inputs'] } },
    },
    overall: FIGURES,
    overall_tally: TALLY,
    overall_classes: CLASSES,
    features: { each: FEATURE },
    outcomes: { each: OUTCOME },
    baseline: BASELINE,
    presets: { each: PRESET },
    warnings: { each: WARNING },
    caveats: { each: CAVEAT },
    confidence: { keys: ['level', 'method', 'n_boot', 'random_state', 'adjust', 'comparisons'] },
    privacy: { keys: ['suppress_below', 'hidden'] },
  },
};

const STEP = '  ';

function written(value: unknown, shape: Shape, indent: string): string {
  if (Array.isArray(value)) return list(value, shape, indent);
  if (typeof value === 'object' && value !== null) return object(value, shape, indent);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A number of a report must be finite.');
  return JSON.stringify(value);
}

function list(items: readonly unknown[], { each = {} }: Shape, indent: string): string {
  if (items.every(isOnOneLine)) return inline(items);
  const inner = indent + STEP;
  return `[\n${items.map((item) => inner + written(item, each, inner)).join(',\n')}\n${indent}]`;
}

/** A plain value, or a group. */
function isOnOneLine(item: unknown): boolean {
  return isPlain(item) || (Array.isArray(item) && item.every(isPlain));
}

function isPlain(item: unknown): boolean {
  return typeof item !== 'object' || item === null;
}

function inline(items: readonly unknown[]): string {
  return `[${items.map((item) => (Array.isArray(item) ? inline(item) : written(item, {}, ''))).join(', ')}]`;
}

function object(value: object, { keys = [], of = {}, each = {} }: Shape, indent: string): string {
  const known = keys.filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !keys.includes(key));
  const inner = indent + STEP;
  const entries = [...known, ...others].flatMap((key) => {
    const item = (value as { readonly [key: string]: unknown })[key];
    if (item === undefined) return [];
    const shape = Object.hasOwn(of, key) ? (of[key] as Shape) : each;
    return [`${inner}${JSON.stringify(key)}: ${written(item, shape, inner)}`];
  });
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}
