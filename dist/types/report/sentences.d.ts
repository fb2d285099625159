import type { Place } from '../errors.js';
import type { BaselineReport, ChangedPart } from './baseline-report.js';
import type { Counts, OutcomeClass } from './counts.js';
import type { Names } from './names.js';
import type { OutcomeCells } from './outcome-row.js';
import { type Phrase } from './phrase.js';
import type { PresetFeature, PresetReport } from './preset-report.js';
import type { PresetColumn, PresetMark } from './preset-table.js';
import type { Caveat, Outcome, Report, UndefinedReason, Warning } from './report.js';
/** `title` tells reports apart that stand together. */
export declare function headline({ verdict, reason }: Pick<Report, 'verdict' | 'reason'>, counts: Counts, title?: string | undefined): Phrase;
/** Stands where a headline would, when nothing was decided. */
export declare function undecidedHeadline(commit: string, title?: string | undefined): Phrase;
export declare const undecidedReason: Phrase;
export declare const undecidedBug: Phrase;
export declare function moreProblems(count: number): Phrase;
export declare function placeText({ file, line }: Place): Phrase;
/** A check in one line, for where there is no table. */
export declare function outcomeSentence({ check, feature, status, value, limit, groups }: OutcomeCells): Phrase;
export declare const statusWords: {
    readonly [status in OutcomeClass]: Phrase;
};
/** What a check is called: the metric, how it is taken where that is not the usual way, and the rule's own name. */
export declare function checkTitle(outcome: Outcome): Phrase;
/** A feature within the rows that share the values of the control features. */
export declare function withinText(feature: Phrase, control: Phrase): Phrase;
export declare const allRows: Phrase;
/** Of the table of checks, and of a feature's groups. */
export declare const checkHeads: readonly Phrase[];
export declare const groupHeads: readonly Phrase[];
export declare const allRowsTitle: Phrase;
export declare const warningsTitle: Phrase;
export declare function limitText({ min, max, change }: Pick<Outcome, 'min' | 'max' | 'change'>): Phrase;
interface Limits {
    readonly limits?: readonly number[];
}
/** With its sign: +0.012, −0.012, ±0. */
export declare function changeText(value: number, limits?: readonly number[]): Phrase;
/** A change with the interval that it is decided by. */
export declare function changeIntervalText(value: number, { low, high, change, limits }: Pick<Outcome, 'low' | 'high' | 'change'> & Limits): Phrase;
/** A figure before and now. */
export declare function beforeAfter(before: number, after: number): Phrase;
export declare function figureText(value: number, limits?: readonly number[]): Phrase;
/** A figure and the interval that it is decided by. */
export declare function intervalText(value: Phrase, { low, high }: Pick<Outcome, 'low' | 'high'>): Phrase;
export declare function intervalNote(level: number): Phrase;
/** Where intervals are those of the bootstrap: what they are, and what they are not for. */
export declare function bootstrapNote(replicates: number | undefined, { weighted }: {
    readonly weighted: boolean;
}): Phrase;
/** Under a value, above what chance would show. */
export declare const chanceWord: Phrase;
/** What that is; empty where no outcome has it. */
export declare function byChanceNotes(outcomes: readonly Pick<Outcome, 'by_chance'>[]): readonly Phrase[];
/** Under the checks: what would decide one that is undecided or near its limit, and how easily it would turn. */
export declare function certaintySentences({ rows_needed, flip_chance, by_chance }: Outcome): readonly Phrase[];
/** How many checks an interval decides, and what that many do by chance. */
export declare function comparisonsSentences(count: number, { level, adjust }: {
    readonly level: number;
    readonly adjust?: string | undefined;
}): readonly Phrase[];
export declare const certaintyTitle: Phrase;
export declare function moreUncertain(count: number): Phrase;
/** Stands where a figure would, if it has no value. */
export declare const noValue: Phrase;
export declare const hidden: Phrase;
/** The words for an outcome that is more than a value beside a limit; `undefined` for one that is not. */
export declare function outcomeReason(outcome: Outcome, { names, suppressBelow }: {
    readonly names: Names;
    readonly suppressBelow?: number | undefined;
}): Phrase | undefined;
/** What a waiver does to an outcome; empty where it has none, or all is said. */
export declare function waiverText({ status, waiver, feature }: Outcome, names: Names): Phrase;
/** Of a rule that a branch loosens. */
export declare const loosenedNote: Phrase;
/** Why a figure has no value. */
export declare function undefinedReason(reason: UndefinedReason): Phrase;
/** Above the groups of one stratum. */
export declare function stratumTitle(control: Phrase, rows: number | null): Phrase;
export declare function moreStrata(count: number): Phrase;
export declare function privacyNote(rows: number): Phrase;
export declare function warningText(warning: Warning, names: Names): Phrase;
export declare function smallNote(min: number | undefined): Phrase;
export declare function excludedNote(min: number | undefined): Phrase;
/** What stands in a feature's fold: its name, how many groups, and how its checks ended. */
export declare function featureTitle(name: Phrase, groups: number, outcomes: ReadonlyMap<OutcomeClass, number>): Phrase;
export declare function subjectText({ subject, policy }: Report): Phrase;
/** Above the sentences on whose version of the policy decided, and why. */
export declare const policyTitle: Phrase;
/** Why it was not simply the policy of the base; `undefined` where it was. */
export declare function originText({ from, commit, reason, path }: Report['policy']): Phrase | undefined;
export declare const changesUnknown: Phrase;
/** What the policy that the change edits would decide; an error is told behind it. */
export declare function editedText(edited: NonNullable<Report['policy']['edited']>): Phrase;
export declare const barNote: Phrase;
export declare function unobservedNote(groups: readonly Phrase[]): Phrase;
export declare function moreGroups(count: number): Phrase;
export declare function moreChecks(count: number): Phrase;
export declare const shortened: Phrase;
/** What to do with the verdict, for a reader at the terminal. */
export declare function nextStep({ verdict, policy }: Report, { failed, inconclusive }: Counts): Phrase;
/** Of the section on what changed since the baseline. Only what changes a base has a policy from somewhere. */
export declare function changesTitle({ from }: Pick<Report['policy'], 'from'>): Phrase;
export declare const changeHeads: readonly Phrase[];
export declare const changedGroupHeads: {
    group: Phrase;
    gained: Phrase;
    lost: Phrase;
};
export declare const whyHeads: {
    baseRates: Phrase;
    decisions: Phrase;
};
/** What is compared with what, and how. */
export declare function comparedText({ from, path, commit, paired, unpaired_because: because }: BaselineReport): Phrase;
export declare function changeNote(level: number): Phrase;
/** Who gains and who loses, in one line. */
export declare function turnedText(name: Phrase, gained: number, lost: number): Phrase;
/** Why the selection rate of all rows changed; nothing where it did not, or where it is hidden. */
export declare function whyTexts(name: Phrase, { composition, within_groups: within }: Pick<ChangedPart, 'composition' | 'within_groups'>, { paired }: Pick<BaselineReport, 'paired'>): readonly Phrase[];
export declare const notCompared: Phrase;
/** Of a disparity, one side of which has groups that the other lacks. */
export declare const otherGroups: Phrase;
/** In the fold of one feature. */
export declare function changedGroupsTitle(feature: Phrase): Phrase;
export declare function moreChanges(count: number): Phrase;
/** Of the last section: what stands above it, and one sentence or two for each fact. */
export declare const caveatsTitle: Phrase;
export declare const caveatsNote: Phrase;
/** A column of a feature's table; the base rate stands in every one. */
export declare function columnHead(metric: string): Phrase;
export declare function caveatText(caveat: Caveat, names: Names): Phrase;
/** Follows the base rates that differ, once. */
export declare const baseRatesConflict: Phrase;
/** Presets: what stands in the fold of one, and below its tables. None of it says that a law is kept. */
export declare function presetTitle({ title, report_only, as_of }: PresetReport): Phrase;
export declare const presetOrigin: {
    source: Phrase;
    status: Phrase;
    knownAs: Phrase;
};
export declare const presetHeads: {
    readonly [column in PresetColumn]: Phrase;
};
/** What each mark in a table of a preset says. */
export declare const presetMarks: {
    readonly [mark in PresetMark]: Phrase;
};
export declare const pNote: Phrase;
export declare const personsNote: Phrase;
/** Smaller ones say nothing more. */
export declare const tinyChance: Phrase;
export declare function largeNote(group: Phrase): Phrase;
export declare function unknownNote(rows: number, inMedian: boolean): Phrase;
export declare function medianNote(median: number): Phrase;
/** How a table adds up, in one sentence. */
export declare function crossFootingNote({ cross_footing, cross_checks }: PresetFeature, names: Names): Phrase;
export declare function referenceNote({ feature, reference, chosen }: PresetFeature, names: Names): Phrase;
/** A preset's table of one feature in one line. */
export declare function presetLine({ feature, groups, unknown }: PresetFeature, names: Names): Phrase;
export {};
