import { type Names } from './names.js';
import { type Phrase } from './phrase.js';
import type { Outcome, Report } from './report.js';
/** Who made a value: the lowest and the highest group, each with its figure where the report has it. */
export declare function outcomeGroups(outcome: Outcome, report: Report, names: Names): Phrase;
