/** The version of package.json, where a bundle can see it. */
export const VERSION = '0.1.0';
