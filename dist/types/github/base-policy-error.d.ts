/** The policy that a mistake was found with. */
export interface BasePolicy {
    /** The commit of the base. */
    readonly commit: string;
    readonly path: string | undefined;
    /** Whether the head has the very same. */
    readonly isHere: boolean;
}
/** A mistake that was found by the policy of the base: says so, because the one in the checkout may be another. */
export declare function ofBase(error: unknown, policy: BasePolicy): unknown;
