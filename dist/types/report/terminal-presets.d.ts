import type { Names } from './names.js';
import type { PresetReport } from './preset-report.js';
/** A preset in brief: its title, a line for each feature, its source and its legal status. */
export declare function presetLines(preset: PresetReport, { names, paint }: {
    readonly names: Names;
    readonly paint: (code: string, text: string) => string;
}): readonly string[];
