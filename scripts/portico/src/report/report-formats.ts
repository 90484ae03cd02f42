import type { WriteReport } from './report-format.js';
import { writeJson } from './write-json.js';
import { writeText } from './write-text.js';

/** Every output format by its name. */
export const reportFormats = { text: writeText, json: writeJson } satisfies Record<string, WriteReport>;

export type ReportFormat = keyof typeof reportFormats;
