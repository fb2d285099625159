/** The day on which waivers are looked at. @throws UserError where nobody says which, or it is none */
export declare function requireDay(today: string | undefined): string;
/** @throws UserError where the text is no day of the calendar */
export declare function checkDay(text: string): string;
/** Days from one date to the other; negative where the other comes first. */
export declare function daysBetween(from: string, to: string): number;
