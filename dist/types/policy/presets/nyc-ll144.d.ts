/** What both presets of Local Law 144 share. */
export declare const nycLl144: {
    readonly source: "New York City Local Law 144 of 2021 (Administrative Code 20-870 to 20-874); rules in 6 RCNY 5-300 to 5-304.";
    readonly asOf: "2026-01-31";
    readonly legalStatus: "Law of New York City, in effect since 1 January 2023 and enforced since 5 July 2023. It asks for a yearly audit by an independent auditor, of historical data where there is enough, with a published summary and a notice to candidates: these figures are none of that by themselves. The law sets no limit to pass, so nothing here passes or fails. This is no legal advice.";
};
