import type { Preset } from './preset.js';
export declare const aif360: Preset;
