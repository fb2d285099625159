import { nycLl144 } from './nyc-ll144.ts';
import type { Preset } from './preset.ts';

export const nycLl144Scoring: Preset = {
  title: 'NYC Local Law 144, scoring rates',
  rationale:
    'The figures that a bias audit of an automated employment decision tool states where the tool scores people: the share of each category above the median score of the full sample, and its impact ratio, by sex, by race or ethnicity, and by both together.',
  ...nycLl144,
  rules: [],
  table: 'scoring',
};
