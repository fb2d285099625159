import type { Preset } from './preset.js';
export declare const aequitas: Preset;
