/** The base metrics that a rule's metric is made of; `undefined` for a name from elsewhere. */
export declare function baseMetrics(name: string): readonly string[] | undefined;
/** The name of a metric for people. */
export declare function metricTitle(name: string): string;
/** Least and greatest value on which a bar can be drawn: figures that lie between 0 and 1. */
export declare function fitsBar(name: string): boolean;
