import type { PresetReport } from './preset-report.js';
import type { FeatureReport } from './report.js';
/**
 * Presets as anyone may see them. A table counts rows and who of them is selected, and everything else in it is worked
 * out from these; so a table of which a group's rows are hidden is hidden whole, with every sum that it stands in. The
 * counts of the other tables are those of groups that the report shows.
 *
 * @param features those of the public report
 */
export declare function publicPresets(presets: readonly PresetReport[], features: readonly FeatureReport[], rowsHidden: boolean): readonly PresetReport[];
