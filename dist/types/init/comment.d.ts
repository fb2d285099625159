/** A text as lines of a YAML comment. Names in it have passed `named`, so no line of theirs breaks out of it. */
export declare function comment(text: string, indent?: string): readonly string[];
/** What is not known but proposed: marked, so that it is found and read. */
export declare function check(text: string, indent?: string): readonly string[];
