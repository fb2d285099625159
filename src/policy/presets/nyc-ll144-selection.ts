import { nycLl144 } from './nyc-ll144.ts';
import type { Preset } from './preset.ts';

export const nycLl144Selection: Preset = {
  title: 'NYC Local Law 144, selection rates',
  rationale:
    'The figures that a bias audit of an automated employment decision tool states where the tool selects people or sorts them: selection rate and impact ratio of each category by sex, by race or ethnicity, and by both together.',
  ...nycLl144,
  rules: [],
  table: 'selection',
};
