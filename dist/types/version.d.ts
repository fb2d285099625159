/** The version of package.json, where a bundle can see it. */
export declare const VERSION = "0.1.0";
