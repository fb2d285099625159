import type { Report } from './report.js';
/**
 * The report as `report.json`: the same report gives the same bytes, whoever built it and in whatever order. Lists of
 * plain values stand on one line, which keeps a committed report short and its differences readable.
 */
export declare function renderJson(report: Report): string;
