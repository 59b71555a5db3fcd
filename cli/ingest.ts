import { counted } from '../machinery/base/reporter.ts';
import { type Ingested, ingestRecording } from '../machinery/ingestion/ingest-recording.ts';
import { type CommonOptions, Context } from './context.ts';

export interface IngestCommandOptions extends CommonOptions {
  machine: string;
  type: string;
  unit: string;
  timezone?: string;
  createMachine?: boolean;
  skipBad?: boolean;
}

export async function run(options: IngestCommandOptions, kind: string, file: string): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const result = await ingestRecording({ ...options, platform, kind, file });
  context.print({ ok: true, file, ...result }, () => describe(file, options.unit, result));
}

function describe(file: string, unit: string, result: Ingested): string {
  const { read, added, alreadyThere, refused, refusedFile, sensorCode, first, last, sumOfValues } = result;
  const there = alreadyThere === 0 ? '' : `, ${counted(alreadyThere)} were there already`;
  return [
    added === 0
      ? `Nothing was added: all ${counted(read)} readings of ${file} were there already.`
      : `${counted(added)} of ${counted(read)} readings were added to sensor ${sensorCode}${there}.`,
    `From ${first} to ${last}; the sum of the values of the file is ${sumOfValues} ${unit}.`,
    ...(refused === 0
      ? []
      : [
          `${refused === 1 ? 'One line was refused; it is' : `${counted(refused)} lines were refused; they are`} in ${refusedFile} with the ${refused === 1 ? 'reason' : 'reasons'}.`,
        ]),
  ].join('\n');
}
