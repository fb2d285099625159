import { disparities } from '../metrics/disparities.ts';
import { type MetricName, metrics } from '../metrics/index.ts';

const MEAN = /_mean$/;

/** The base metrics that a rule's metric is made of; `undefined` for a name from elsewhere. */
export function baseMetrics(name: string): readonly string[] | undefined {
  if (isBaseMetric(name)) return [name];
  return (disparities.get(name) ?? disparities.get(name.replace(MEAN, '')))?.of;
}

/** The name of a metric for people. */
export function metricTitle(name: string): string {
  if (isBaseMetric(name)) return metrics[name].title;
  const disparity = disparities.get(name);
  const [base] = disparity?.of ?? [];
  if (disparity && base && name.startsWith(`${base}_`)) return `${metrics[base].title}, ${words[disparity.aggregate]}`;
  if (disparities.has(name.replace(MEAN, '')) && MEAN.test(name)) return `${metricTitle(name.replace(MEAN, ''))}, mean`;
  return capitalised(name.replaceAll('_', ' '));
}

/** Least and greatest value on which a bar can be drawn: figures that lie between 0 and 1. */
export function fitsBar(name: string): boolean {
  const bases = baseMetrics(name) ?? [];
  return bases.length > 0 && bases.every((base) => isBaseMetric(base) && metrics[base].range.join() === '0,1');
}

const words = {
  difference: 'difference',
  ratio: 'ratio',
  group_min: 'lowest group',
  group_max: 'highest group',
} as const;

function isBaseMetric(name: string): name is MetricName {
  return Object.hasOwn(metrics, name);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
