/** Variables of the process, as the runner sets them. */
export interface Environment {
    readonly [name: string]: string | undefined;
}
