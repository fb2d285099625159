import type { Report } from './report.js';
/** Whose version of the policy decided, and what an edited one would; nothing where it was simply the base's. */
export declare function policyLines({ policy }: Report, paint: (code: string, text: string) => string): readonly string[];
