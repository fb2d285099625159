import type { CST } from 'yaml';
export interface Refused {
    readonly code: string;
    readonly offset: number;
    readonly message: string;
    readonly hint: string;
}
/**
 * The first construct of YAML that a policy may not use, found before nodes are made of the tokens: anchors could blow a
 * small file up, tags and directives change what values mean, and deep nesting overflows the library's stack.
 */
export declare function refusedConstruct(tokens: readonly CST.Token[]): Refused | undefined;
