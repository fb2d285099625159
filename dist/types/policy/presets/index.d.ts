import type { Preset } from './preset.js';
/** Every preset by its public name. */
export declare const presets: {
    readonly [name: string]: Preset;
};
