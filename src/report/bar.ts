import { position } from '../gate/limit.ts';

const CELLS = 10;

/**
 * A value between 0 and 1 as ten cells, with a tick at each limit: `▰▰▰▱▱▱▱▱╎▱▱`. Rounding never puts a value on the
 * other side of its limit than it lies.
 */
export function bar(value: number, { min, max }: { readonly min?: number; readonly max?: number } = {}): string {
  const ticks = [min, max].flatMap((limit) => (limit !== undefined && limit >= 0 && limit <= 1 ? [tick(limit)] : []));
  let filled = Math.min(Math.max(Math.round(value * CELLS), 0), CELLS);
  const where = position(value, { min, max });
  if (min !== undefined) filled = where === 'below' ? Math.min(filled, tick(min) - 1) : Math.max(filled, tick(min));
  if (max !== undefined) filled = where === 'above' ? Math.max(filled, tick(max) + 1) : Math.min(filled, tick(max));
  let text = '';
  for (let at = 0; at <= CELLS; at += 1) {
    if (ticks.includes(at)) text += '╎';
    if (at < CELLS) text += at < filled ? '▰' : '▱';
  }
  return text;
}

/** Only 0 and 1 stand at an end, so that every other limit can be missed visibly. */
function tick(limit: number): number {
  if (limit <= 0) return 0;
  return limit >= 1 ? CELLS : Math.min(Math.max(Math.round(limit * CELLS), 1), CELLS - 1);
}
