import type { WriteReport } from './report-format.js';

/** The report as one JSON object; the same input gives the same bytes. */
export const writeJson: WriteReport = (report) => `${JSON.stringify(report, null, 2)}\n`;
