import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import { counted, reportStep, type Step } from '../base/reporter.ts';
import type { Intake, ModuleManifest } from '../catalog/manifest.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { moduleServer } from '../provisioning/connections.ts';
import type { Platform } from '../provisioning/platform.ts';
import { refreshCopies } from '../sync/refresh-copies.ts';
import { callRegistrar, IntakeSession } from './intake.ts';
import { checkRecording, type Loaded, loadRecording } from './load-recording.ts';
import { openRecording } from './read-recording.ts';
import { columnName, type Recording, type RecordingOptions } from './recording.ts';
import { RefusedLines } from './refused-lines.ts';
import { readTimeFormat } from './time-formats.ts';
import { LocalZone } from './zones.ts';

export interface IngestOptions extends Omit<RecordingOptions, 'timeFormat'> {
  platform: Platform;
  /** Name of the intake, such as the command line gives it. */
  kind: string;
  file: string;
  machine: string;
  type: string;
  unit: string;
  /** As `readTimeFormat` takes it. */
  timeFormat?: string | undefined;
  createMachine?: boolean | undefined;
  skipBad?: boolean | undefined;
  /** Loads also what was loaded before with its times meaning other moments. */
  asNew?: boolean | undefined;
}

/** What arrived at one sensor. */
export interface IngestedSensor {
  sensorCode: string;
  read: number;
  added: number;
  alreadyThere: number;
  /** Moments of the first and the last reading, ISO 8601 in UTC. */
  first: string | null;
  last: string | null;
  /** Exact sum of all values, as decimal text. */
  sumOfValues: string;
}

export interface Ingested {
  /** Readings of the file that could be taken. */
  read: number;
  added: number;
  alreadyThere: number;
  /** Lines that could not be taken. */
  refused: number;
  /** File with the refused lines. Null when none was refused. */
  refusedFile: string | null;
  /** Null where there are several. */
  sensorCode: string | null;
  /** Moments of the first and the last reading of the file, ISO 8601 in UTC. */
  first: string | null;
  last: string | null;
  /** Exact sum of all values of the file, as decimal text; null where they are of several sensors. */
  sumOfValues: string | null;
  /** Where the file has several sensors, what arrived at each. */
  sensors?: IngestedSensor[];
  machineCreated: boolean;
}

/** Codes of machines stand in tags, file names and messages, so they have no blanks or signs of their own meaning. */
const MACHINE_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/**
 * Loads a recording. Loading it again, or one that overlaps, adds what is not there yet. Errors: USAGE (kind, zone, empty names),
 * INPUT_UNREADABLE, INPUT_INVALID, UNKNOWN_MACHINE, SENSOR_MISMATCH; nothing was loaded then.
 */
export async function ingestRecording(options: IngestOptions): Promise<Ingested> {
  const { platform, file } = options;
  const { reporter } = platform;
  const { module, intake } = findIntake(platform.catalog.modules, options.kind);
  const target = {
    machine_code: named('--machine', options.machine),
    sensor_type: named('--type', options.type),
    unit_of_measure: named('--unit', options.unit),
  };
  if (options.createMachine && !MACHINE_CODE.test(target.machine_code))
    throw new GenimsError(
      'USAGE',
      `--machine is "${target.machine_code}"; a new machine needs a code of letters, digits, "-", "_" and ".", at most 40.`,
    );
  // What is wrong with the options shows before anything is opened.
  new LocalZone(options.timezone ?? 'UTC');
  const timeFormat = options.timeFormat === undefined ? undefined : readTimeFormat(options.timeFormat);
  const recording = await openRecording(file, target.sensor_type, { ...options, timeFormat });
  warnOfDifferences(platform, recording, target.unit_of_measure);
  const refusedLines = options.skipBad ? new RefusedLines(file) : undefined;
  const input: LoadInput = { options, module, intake, recording, target, refusedLines };
  let machineCreated = false;
  try {
    const loaded = await load(input).catch(async (error) => {
      if (!options.createMachine || asGenimsError(error).code !== 'UNKNOWN_MACHINE') throw error;
      machineCreated = await makeMachine(input);
      return load(input);
    });
    const refusedFile = (await refusedLines?.keep()) ?? null;
    if (loaded.repeated > 0)
      reporter.warn(
        `${loaded.repeated} times occur twice in ${recording.layout.zone ?? options.timezone}, as the clocks were put back; each was taken as the first of the two.`,
      );
    return { ...summary(loaded.sensors), refused: loaded.refused, refusedFile, machineCreated };
  } catch (error) {
    await refusedLines?.discard();
    throw error;
  }
}

function summary(loaded: Loaded['sensors']): Omit<Ingested, 'refused' | 'refusedFile' | 'machineCreated'> {
  const sensors = loaded.map(({ name, taken, added, first, last, sumOfValues }) => ({
    sensorCode: name,
    read: taken,
    added,
    alreadyThere: taken - added,
    first: first ?? null,
    last: last ?? null,
    sumOfValues,
  }));
  const sum = (field: 'read' | 'added' | 'alreadyThere') => sensors.reduce((total, one) => total + one[field], 0);
  const [only, ...others] = sensors;
  const single = others.length === 0 ? only : undefined;
  // Moments of one form, in UTC: their order is that of their texts.
  const moments = sensors.flatMap(({ first, last }) => [first, last]).filter((moment) => moment !== null);
  return {
    read: sum('read'),
    added: sum('added'),
    alreadyThere: sum('alreadyThere'),
    sensorCode: single?.sensorCode ?? null,
    first: moments.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null),
    last: moments.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null),
    sumOfValues: single?.sumOfValues ?? null,
    ...(single ? {} : { sensors }),
  };
}

/** Says where the file names another unit or zone than the user: of units the user's is taken, of zones the file's. */
function warnOfDifferences({ reporter }: Platform, { file, layout, series, options }: Recording, unit: string): void {
  if (layout.zone !== undefined && options.timezone !== undefined && options.timezone !== layout.zone)
    reporter.warn(
      `${file.path} names its times as ${layout.zone} in column ${columnName(layout, layout.time)}; --timezone is not needed.`,
    );
  const given = options.allTags ? [] : [layout.unit, series[0]?.unit].filter((one) => one !== undefined);
  for (const one of new Set(given))
    if (plainUnit(one) !== plainUnit(unit))
      reporter.warn(`${file.path} says that its values are in "${one}"; they are taken as ${unit}, as --unit says.`);
}

function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/°/g, 'deg')
    .replace(/[\s_^]/g, '')
    .replace(/^(?:celsius|c)$/, 'degc')
    .replace(/^(?:fahrenheit|f)$/, 'degf');
}

interface LoadInput {
  options: IngestOptions;
  module: string;
  intake: Intake;
  recording: Recording;
  target: Record<string, string>;
  refusedLines: RefusedLines | undefined;
}

function load({ options, module, intake, recording, target, refusedLines }: LoadInput): Promise<Loaded> {
  const { platform, file } = options;
  const { server, nameThere } = moduleServer(platform, module);
  return withPostgres(server, nameThere, async (client) => {
    const { reporter } = platform;
    // Begins with the first progress: what the module's function refuses before is no failed reading.
    let step: Step | undefined;
    try {
      const loaded = await loadRecording({
        client,
        session: new IntakeSession(client, module, intake),
        recording,
        targetOf: ({ tag, unit }) =>
          options.allTags
            ? { ...target, measuring_point: tag, ...(unit === undefined ? {} : { unit_of_measure: unit }) }
            : target,
        source: 'import',
        asNew: options.asNew ?? false,
        keepRefused: refusedLines && ((refused) => refusedLines.write(refused)),
        progress: (bytes, readings) => {
          step ??= reporter.step(`Reading ${file}`);
          progressOf(step, recording)(bytes, readings);
        },
        merging: (readings) => {
          step?.done(`${counted(readings)} readings`);
          step = reporter.step('Comparing with what is there');
        },
      });
      step?.done(`${counted(loaded.sensors.reduce((sum, { added }) => sum + added, 0))} added`);
      return loaded;
    } catch (error) {
      step?.fail();
      throw error;
    }
  });
}

/**
 * Makes the machine and tells every database that keeps copies of it. The file is read to its end before: one that cannot be loaded leaves
 * no machine behind. Gives whether the machine is new.
 */
async function makeMachine({ options, intake, recording, target, refusedLines }: LoadInput): Promise<boolean> {
  const { platform, file } = options;
  const { registrar = '' } = intake;
  const [module = '', name = ''] = registrar.split('.');
  const { tables } = must(
    platform.catalog.module(module).registrars?.find((one) => one.name === name),
    `registrar "${registrar}" of intake ${intake.name}`,
  );
  await reportStep(platform.reporter, `Checking ${file}`, (step) =>
    checkRecording({ recording, skipRefused: refusedLines !== undefined, progress: progressOf(step, recording) }),
  );
  return reportStep(
    platform.reporter,
    `Machine ${target.machine_code}`,
    async () => {
      const { server, nameThere } = moduleServer(platform, module);
      const made = await withPostgres(server, nameThere, (client) => callRegistrar(client, registrar, target));
      await refreshCopies(
        platform,
        tables.map((table) => `${module}.${table}`),
      );
      return made;
    },
    (made) => (made ? 'made, and made known to the other databases' : 'made known to the other databases'),
  );
}

function progressOf(step: Step, recording: Recording): (bytes: number, readings: number) => void {
  return (bytes, readings) => step.update(`${percent(bytes, recording)} %, ${counted(readings)} readings`);
}

function findIntake(modules: ModuleManifest[], kind: string): { module: string; intake: Intake } {
  const all = modules.flatMap(({ module, intakes }) => (intakes ?? []).map((intake) => ({ module, intake })));
  const found = all.find(({ intake }) => intake.name === kind);
  if (found) return found;
  const known = all.map(({ intake }) => intake.name).join(', ');
  throw new GenimsError('USAGE', `Recordings of "${kind}" cannot be loaded; expected ${known}.`);
}

function named(option: string, text: string): string {
  const name = text.trim();
  if (name === '') throw new GenimsError('USAGE', `${option} is empty; expected a name.`);
  return name;
}

function percent(bytes: number, { file }: Recording): number {
  return Math.min(100, Math.floor((bytes / file.bytes) * 100));
}
