import { unpairedChange } from '../metrics/change/unpaired.ts';
import type { Measured, NoValue } from '../metrics/metric.ts';
import type { Figure, Group } from '../report/report.ts';
import { isSuppressed } from '../report/suppressed-figure.ts';
import {
  type Asked,
  type Compared,
  disparityOf,
  groupOf,
  intervalsOf,
  type PartName,
  partOf,
  type Side,
} from './side.ts';

/** What figures changed by as far as two reports tell: by the intervals of both sides. */
export function unpairedChanges(base: Side, head: Side) {
  const between = (before: Figure | undefined, after: Figure | undefined, relative: boolean): Compared => {
    if (before === undefined || after === undefined) return { kind: 'absent' };
    if (isSuppressed(before) || isSuppressed(after)) return { kind: 'hidden' };
    const sides = {
      before: { of: measuredOf(before), intervalAt: intervalsOf(before, base) },
      after: { of: measuredOf(after), intervalAt: intervalsOf(after, head) },
    };
    return { kind: 'change', change: unpairedChange({ kind: 'unpaired', ...sides }, { relative }) };
  };
  return {
    ofAll: (metric: string, relative: boolean) => between(base.overall[metric], head.overall[metric], relative),
    ofGroup(name: PartName, group: Group, metric: string) {
      const [before, after] = [base, head].map((side) => {
        const part = partOf(side, name);
        return part && groupOf(part, group)?.metrics[metric];
      });
      return between(before, after, false);
    },
    ofDisparity(name: PartName, asked: Asked, relative: boolean) {
      const [before, after] = [base, head].map((side) => {
        const part = partOf(side, name);
        return part && disparityOf(part, asked);
      });
      return between(before, after, relative);
    },
  };
}

function measuredOf(figure: Exclude<Figure, { readonly reason: 'suppressed' }>): Measured {
  return figure.value === null ? { reason: figure.reason as NoValue } : { value: figure.value };
}
