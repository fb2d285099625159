import { type Place } from '../errors.js';
/** Characters that tables are usually divided by. */
export declare const USUAL_DELIMITERS: readonly string[];
/** The first line's names: each once (but any number without a name), and not all in one because of another delimiter. */
export declare function checkHeader(header: readonly string[], place: Place, { delimiter }: {
    delimiter: string;
}): void;
/** Shards are one table: each has the first one's header. */
export declare function checkSameHeader(header: readonly string[], place: Place, first: {
    header: readonly string[];
    place: Place;
}): void;
