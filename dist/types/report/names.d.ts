import { type Phrase } from './phrase.js';
import type { Group, Report } from './report.js';
/** How features and groups are called in every format: as the data has them, made visible and told apart. */
export interface Names {
    readonly feature: (name: string) => Phrase;
    readonly group: (feature: string, group: Group) => Phrase;
    /** Values of the control features. */
    readonly control: (control: Group) => Phrase;
}
export declare function namesOf(report: Report): Names;
/** What two equal groups share and no two others: types are kept apart, `1` is not `"1"`. */
export declare function groupKey(group: Group): string;
/** A group in words, made visible but not yet told apart from others. */
export declare function groupText(group: Group): string;
