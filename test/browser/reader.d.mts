export declare function missing(): string | undefined;
export declare function openReader(): Promise<Reader>;

export interface Reader {
  read(markdown: string, width: number): Promise<Reading>;
  close(): Promise<void>;
}

export interface Reading {
  /** Of the console, of scripts, and dialogs. */
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly written: string;
  readonly sanitized: string;
  readonly closed: Facts;
  /** After a click on every summary. */
  readonly open: Facts;
}

export interface Facts {
  readonly text: string;
  readonly forbidden: readonly string[];
  readonly headings: readonly { readonly text: string; readonly visible: boolean }[];
  readonly headers: readonly string[];
  /** The cells of the table of checks. */
  readonly results: readonly (readonly string[])[];
  /** By how many pixels the page is too wide. */
  readonly sideways: number;
  readonly details: readonly {
    readonly open: boolean;
    readonly tables: readonly { readonly visible: boolean; readonly rows: readonly (readonly string[])[] }[];
  }[];
}
