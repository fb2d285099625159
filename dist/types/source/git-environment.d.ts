/** Variables for git: no token, and no GIT_* that leads it to another repository or has it start a program. */
export declare function gitEnvironment(environment: Readonly<Record<string, string | undefined>>, { workspace }?: {
    readonly workspace?: string | undefined;
}): Record<string, string>;
