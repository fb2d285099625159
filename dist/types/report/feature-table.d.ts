import { type OutcomeClass } from './counts.js';
import type { FeatureReport, Figure, Group, Report, StratumReport, UndefinedReason } from './report.js';
/** One feature's figures as a grid, before a format draws it. */
export interface FeatureTable {
    readonly metrics: readonly string[];
    readonly groups: readonly GroupRow[];
    readonly all: Row;
    /** Groups that the limit left out. */
    readonly more: number;
    /** Why a figure has no value, each reason once; a cell names its position. */
    readonly reasons: readonly UndefinedReason[];
}
export interface Row {
    readonly count: number | null;
    readonly cells: readonly Cell[];
}
interface GroupRow extends Row {
    readonly group: Group;
}
export interface Cell {
    readonly figure: Figure;
    /** Position in `reasons`, from 0, where there is no value. */
    readonly reason?: number;
    readonly mark?: 'small' | 'excluded';
}
/** The groups in the report's order; with a `limit`, those that outcomes name come before the others. */
export declare function featureTable(feature: FeatureReport, report: Report, limit: number): FeatureTable;
/** The same of the groups of one stratum. */
export declare function stratumTable({ name }: FeatureReport, stratum: StratumReport, report: Report, limit: number): FeatureTable;
/** How the checks of a feature ended, worst first. */
export declare function featureResults(feature: FeatureReport, { outcomes }: Report): ReadonlyMap<OutcomeClass, number>;
export {};
