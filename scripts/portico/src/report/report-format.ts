import type { CheckReport } from '../run/check-report.js';
import type { Colors } from './colors.js';

/** A way to write a report down. */
export type WriteReport = (report: CheckReport, colors: Colors) => string;
