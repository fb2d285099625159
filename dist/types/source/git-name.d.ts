/** The name that git gives a file's content: SHA-1, or SHA-256 in a repository whose names are that long. */
export declare function gitName(content: Buffer, { digits }: {
    readonly digits: number;
}): string;
