import type { Layout, LayoutOptions } from './columns.ts';
import type { QualityReader } from './qualities.ts';
import type { Survey } from './survey.ts';
import type { TextFile } from './text-file.ts';
import type { TimeFormat } from './time-formats.ts';

/** What the user says about a recording. */
export interface RecordingOptions extends LayoutOptions {
  /** Time zone of times that name none; UTC where left out. */
  timezone?: string | undefined;
  timeFormat?: TimeFormat | undefined;
  /** The series to load, of several; `*` is all of them as one. */
  tag?: string | undefined;
  /** Each series goes to a sensor of its own. */
  allTags?: boolean | undefined;
  /** Codes of the quality column that mean good, separated by commas; `any` leaves the column alone. */
  goodQuality?: string | undefined;
}

/** A recording whose file and columns have been recognised. */
export interface Recording {
  file: TextFile;
  layout: Layout;
  options: RecordingOptions;
  /** What the file as a whole says; missing until something asks for it. */
  survey?: Survey;
  /** How quality columns are read, by their index. */
  qualities?: Map<number, QualityReader>;
  /** What is loaded: one sensor with an empty tag, or one for each tag; with the unit that the file gives. */
  series: { tag: string; unit: string | undefined }[];
  /** Columns of the rows that are read. */
  columns: RowColumn[];
}

/** A column of the rows that are read. */
export type RowColumn = 'moment' | 'value' | 'qualityCode' | 'tag';

/** The time of a row as it stands in its one or two columns. */
export function timeText(fields: string[], { time }: Layout): string {
  const [first = 0, second] = time;
  const text = (fields[first] ?? '').trim();
  return second === undefined ? text : `${text} ${(fields[second] ?? '').trim()}`.trim();
}

export function columnName({ header }: Layout, columns: number[]): string {
  return columns.map((column) => header[column]).join(' and ');
}
