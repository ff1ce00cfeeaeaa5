export { acledColumns, acledCsv, exchangeView, parseAcledCsv } from './acled.ts';
export type { AcledReading } from './acled.ts';
export { ucdpColumns, ucdpCsv } from './ucdp.ts';
export { csvText, parseCsv } from './csv.ts';
export type { CsvFault, CsvField, CsvLimits, CsvOptions, CsvReading } from './csv.ts';
