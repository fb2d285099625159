/** What of @actions/core this room uses; it speaks to the runner. */
export interface Toolkit {
    readonly error: Annotate;
    readonly warning: Annotate;
    readonly notice: Annotate;
    readonly setOutput: (name: string, value: string) => void;
    readonly summary: {
        addRaw(text: string): {
            write(): Promise<unknown>;
        };
    };
}
type Annotate = (message: string, properties?: AnnotationProperties) => void;
export interface AnnotationProperties {
    title?: string;
    file?: string;
    startLine?: number;
    startColumn?: number;
}
export {};
