import type { Preset } from './preset.js';
export declare const nycLl144Selection: Preset;
