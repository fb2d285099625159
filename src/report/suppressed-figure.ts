import type { Figure } from './report.ts';

/** A figure that is hidden. */
type SuppressedFigure = Figure & { readonly value: null; readonly reason: 'suppressed' };

export function isSuppressed(figure: Figure | undefined): figure is SuppressedFigure {
  return figure !== undefined && figure.value === null && figure.reason === 'suppressed';
}
