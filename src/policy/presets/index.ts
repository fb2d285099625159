import { aequitas } from './aequitas.ts';
import { aif360 } from './aif360.ts';
import { fourFifths } from './four-fifths.ts';
import { nycLl144Scoring } from './nyc-ll144-scoring.ts';
import { nycLl144Selection } from './nyc-ll144-selection.ts';
import type { Preset } from './preset.ts';

/** Every preset by its public name. */
export const presets: { readonly [name: string]: Preset } = {
  four_fifths: fourFifths,
  nyc_ll144_selection: nycLl144Selection,
  nyc_ll144_scoring: nycLl144Scoring,
  aequitas,
  aif360,
};
