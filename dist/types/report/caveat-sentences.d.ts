import type { Names } from './names.js';
import type { Phrase } from './phrase.js';
import type { Report } from './report.js';
export interface CaveatSentencesOptions {
    readonly names: Names;
    /** Leaves out what holds of every report. */
    readonly measured?: boolean;
}
/** What the figures do not tell, a phrase for each, before a format draws it. */
export declare function caveatSentences({ caveats }: Report, { names, measured }: CaveatSentencesOptions): readonly Phrase[];
