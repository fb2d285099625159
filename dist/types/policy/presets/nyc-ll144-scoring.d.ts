import type { Preset } from './preset.js';
export declare const nycLl144Scoring: Preset;
