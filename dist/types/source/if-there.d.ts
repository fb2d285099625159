/**
 * What is read, or `undefined` where there is no such file.
 *
 * @param more codes of errors that also say so
 */
export declare function ifThere<T>(read: Promise<T>, more?: readonly string[]): Promise<T | undefined>;
