/** Folders outside which nothing is opened, listed or written. */
export type Within = readonly string[];
/**
 * Where a path really leads: links are followed as far as there is anything.
 *
 * @param path absolute
 * @param named how the user wrote it
 * @throws UserError FILE_OUTSIDE where that is in none of the folders, or under a `.git`
 */
export declare function confined(path: string, { within, named }: {
    readonly within: Within;
    readonly named: string;
}): Promise<string>;
