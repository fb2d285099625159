import { type Aggregate, spread } from '../metrics/disparity.ts';
import type { Measurement } from '../metrics/measure.ts';
import { uniforms } from '../stats/uniform.ts';
import type { ByChance } from './by-chance.ts';

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 3;

/**
 * What perfectly calibrated scores would show on average, were labels drawn by them: of one figure, or between groups.
 * `p` is the chance that they show as much as was seen, (1 + replicates that do)/(1 + replicates). `undefined` for other
 * figures than those that chance alone keeps from their ideal.
 *
 * Source: J. Bröcker, L. A. Smith, "Increasing the reliability of reliability diagrams", Weather and Forecasting 22 (2007)
 * 651–661 (labels redrawn by their scores).
 *
 * @param figures those that have a value
 */
export function ifCalibrated(
  figures: readonly Measurement[],
  aggregate: Aggregate,
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): ByChance | undefined {
  const nulls = figures.flatMap((figure) => figure.ifCalibrated ?? []);
  const [first] = nulls;
  if (first === undefined || nulls.length < figures.length) return undefined;
  const between = (values: readonly { readonly value: number }[]) =>
    spread(values, { aggregate, method: 'between_groups', overall: { reason: 'no_rows' } }).value;
  const seen = between(figures as readonly { readonly value: number }[]);
  if (seen === undefined) return undefined;
  const uniform = uniforms(seed, STREAM);
  let [sum, drawn, asFar] = [0, 0, 0];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const value = between(nulls.map(({ draw }) => ({ value: draw(uniform) })));
    if (value === undefined) continue;
    drawn++;
    sum += value;
    if (aggregate === 'ratio' ? value <= seen : value >= seen) asFar++;
  }
  if (drawn === 0) return undefined;
  return {
    value: nulls.length === 1 ? first.expected() : sum / drawn,
    p: (1 + asFar) / (1 + drawn),
    calibrated: true,
  };
}
