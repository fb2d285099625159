import type { Change, ChangeOptions } from '../metrics/change/change.js';
import type { Measurement } from '../metrics/measure.js';
import type { Group } from '../report/report.js';
import type { PairedPart, PairTallies } from './pair-tallies.js';
import { type Asked, type PartName, type Side } from './side.js';
export type PairingOptions = Pick<ChangeOptions, 'zeroDivision' | 'redraws'>;
interface DisparityOptions {
    readonly relative: boolean;
    /** Groups that take no part. */
    readonly leaveOut: ((measurement: Measurement) => boolean) | undefined;
}
/** What figures changed by among rows of which both decisions are known; `undefined` for what is no function of them. */
export declare function pairedChanges(pairs: PairTallies, head: Side, options: PairingOptions): {
    pairsOf: (name: PartName) => PairedPart | undefined;
    ofAll(metric: string, relative: boolean): Change | undefined;
    ofGroup(name: PartName, group: Group, metric: string): Change | undefined;
    ofDisparity(name: PartName, asked: Asked, { relative, leaveOut }: DisparityOptions): Change | undefined;
};
export {};
