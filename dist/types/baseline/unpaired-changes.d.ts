import type { Group } from '../report/report.js';
import { type Asked, type Compared, type PartName, type Side } from './side.js';
/** What figures changed by as far as two reports tell: by the intervals of both sides. */
export declare function unpairedChanges(base: Side, head: Side): {
    ofAll: (metric: string, relative: boolean) => Compared;
    ofGroup(name: PartName, group: Group, metric: string): Compared;
    ofDisparity(name: PartName, asked: Asked, relative: boolean): Compared;
};
