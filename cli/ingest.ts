import { basename } from 'node:path';
import { recordActivity } from '../machinery/audit/record-activity.ts';
import { clock } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { counted } from '../machinery/base/reporter.ts';
import { type Ingested, ingestRecording } from '../machinery/ingestion/ingest-recording.ts';
import { type CommonOptions, Context } from './context.ts';
import { parseWhole } from './parameters.ts';

export interface IngestCommandOptions extends CommonOptions {
  machine: string;
  type: string;
  unit: string;
  timezone?: string;
  timeFormat?: string;
  timeColumn?: string;
  valueColumn?: string;
  tagColumn?: string;
  skipLines?: string;
  tag?: string;
  allTags?: boolean;
  goodQuality?: string;
  createMachine?: boolean;
  skipBad?: boolean;
  asNew?: boolean;
}

const MOST_LINES = 1000;

export async function run(options: IngestCommandOptions, kind: string, file: string): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const skipLines =
    options.skipLines === undefined ? undefined : parseWhole('--skip-lines', options.skipLines, [0, MOST_LINES]);
  if (options.tag !== undefined && options.allTags)
    throw new GenimsError('USAGE', '--tag loads one tag, --all-tags each; give one of the two.');
  const began = clock.monotonic();
  const result = await ingestRecording({ ...options, skipLines, platform, kind, file });
  const module = context.catalog.modules.find(({ intakes = [] }) => intakes.some(({ name }) => name === kind));
  if (module) {
    const { server, name: database } = platform.databaseOf(module.module);
    const why = await recordActivity(platform, {
      ...{ type: 'create', name: module.module, database, role: server.user, rows: result.added, failure: undefined },
      ...{ statement: `ingest ${kind} ${basename(file)}`, milliseconds: clock.monotonic() - began },
    });
    if (why !== undefined) platform.reporter.warn(`What was loaded could not be recorded in the audit: ${why}`);
  }
  context.print({ ok: true, file, ...result }, () => describe(file, options.unit, result));
}

function describe(file: string, unit: string, result: Ingested): string {
  const { refused, refusedFile, sensors, read, added } = result;
  return [
    ...(sensors
      ? [
          `${counted(added)} of ${counted(read)} readings were added to ${sensors.length} sensors.`,
          ...sensors.map(
            ({ sensorCode, added: here, alreadyThere, first, last }) =>
              `${sensorCode}: ${counted(here)} added, ${counted(alreadyThere)} were there already; from ${first} to ${last}.`,
          ),
        ]
      : describeSensor(file, unit, result)),
    ...(refused === 0
      ? []
      : [
          `${refused === 1 ? 'One line was refused; it is' : `${counted(refused)} lines were refused; they are`} in ${refusedFile} with the ${refused === 1 ? 'reason' : 'reasons'}.`,
        ]),
  ].join('\n');
}

function describeSensor(file: string, unit: string, result: Ingested): string[] {
  const { read, added, alreadyThere, sensorCode, first, last, sumOfValues } = result;
  const there = alreadyThere === 0 ? '' : `, ${counted(alreadyThere)} were there already`;
  return [
    added === 0
      ? `Nothing was added: all ${counted(read)} readings of ${file} were there already.`
      : `${counted(added)} of ${counted(read)} readings were added to sensor ${sensorCode}${there}.`,
    `From ${first} to ${last}; the sum of the values of the file is ${sumOfValues} ${unit}.`,
  ];
}
