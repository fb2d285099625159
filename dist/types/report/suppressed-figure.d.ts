import type { Figure } from './report.js';
/** A figure that is hidden. */
type SuppressedFigure = Figure & {
    readonly value: null;
    readonly reason: 'suppressed';
};
export declare function isSuppressed(figure: Figure | undefined): figure is SuppressedFigure;
export {};
