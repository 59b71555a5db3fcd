/**
 * Names of columns that are understood, as exporters of data loggers, historians and SCADA systems write them: letters and digits alone, lower case,
 * best first. What a name says of the zone (`timestamp_utc`, `Time (UTC+05:30)`) or of the unit is taken off before.
 */
export const TIME_NAMES = [
  'timestamp',
  'datetime',
  'dateandtime',
  'measuredat',
  'recordedat',
  'occurredat',
  'observedat',
  'measurementtime',
  'sampletime',
  'sourcetimestamp',
  'sourcetime',
  'eventtime',
  'localtime',
  'localtimestamp',
  'localdatetime',
  'tstamp',
  'timestring',
  'ts',
  'epoch',
  'epochtime',
  'unixtime',
  'unixtimestamp',
  'lastchanged',
  'lastupdated',
  'recordtime',
  'logtime',
  'loggedat',
  'servertimestamp',
  'createdat',
  'zeitstempel',
  'datumuhrzeit',
  'datumzeit',
  'horodatage',
  'fechahora',
  'dataora',
];
export const DAY_NAMES = ['date', 'day', 'datum', 'localdate'];
export const CLOCK_NAMES = ['time', 'timeofday', 'clock', 'zeit', 'uhrzeit', 'localtime'];
export const VALUE_NAMES = [
  'value',
  'reading',
  'measurement',
  'measuredvalue',
  'sensorvalue',
  'sensorreading',
  'val',
  'varvalue',
  'tagvalue',
  'datavalue',
  'processvalue',
  'pv',
  'wert',
  'messwert',
  'istwert',
  'valeur',
  'valor',
  'valore',
  'state',
];
export const ZONE_NAMES = ['timezone', 'tz', 'utcoffset', 'gmtoffset'];
export const TAG_NAMES = [
  'tag',
  'tagname',
  'tagid',
  'varname',
  'variable',
  'variablename',
  'point',
  'pointname',
  'pointid',
  'signal',
  'signalname',
  'signalid',
  'sensor',
  'sensorname',
  'sensorid',
  'item',
  'itemname',
  'itemid',
  'nodeid',
  'channel',
  'channelname',
  'parameter',
  'metric',
  'field',
  'entityid',
  'series',
  'name',
  'machine',
  'machineid',
  'machinename',
  'device',
  'deviceid',
  'devicename',
  'equipment',
  'equipmentid',
  'asset',
  'assetid',
  'station',
  'measurement',
];
export const UNIT_NAMES = [
  'unit',
  'units',
  'uom',
  'unitofmeasure',
  'unitofmeasurement',
  'engineeringunit',
  'engunits',
  'eu',
  'einheit',
];
/** Columns that say how good a value is, and what the number 1 means in them. */
export const QUALITY_NAMES: Readonly<Record<string, 'good' | 'bad' | 'uncertain'>> = {
  quality: 'good',
  qualitycode: 'good',
  qualityflag: 'good',
  qualitystatus: 'good',
  opcquality: 'good',
  valuequality: 'good',
  dataquality: 'good',
  qual: 'good',
  q: 'good',
  validity: 'good',
  valid: 'good',
  isvalid: 'good',
  good: 'good',
  isgood: 'good',
  qualitat: 'good',
  qualität: 'good',
  bad: 'bad',
  isbad: 'bad',
  invalid: 'bad',
  questionable: 'uncertain',
  isquestionable: 'uncertain',
};
/** Columns that may say how good a value is, or something else: what stands in them decides. */
export const STATUS_NAMES = ['statuscode', 'opcstatus', 'status', 'valuestatus', 'flag', 'flags', 'statusflag'];

/** Zones that abbreviations mean here and something else there. */
const ABBREVIATION =
  /^(?:IST|CET|CEST|MEZ|MESZ|EET|EEST|WET|WEST|BST|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT|JST|KST|SGT|AEST|AEDT|local ?time)$/i;
const UTC = /^(?:utc|gmt|zulu|z)$/i;
const OFFSET = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i;
const PLACE = /^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/;

export interface ColumnName {
  /** Letters and digits in lower case, without what is said of zone or unit. */
  plain: string;
  /** Zone in which the column says that its times are: `UTC`, `+05:30`, `Asia/Kolkata`. */
  zone?: string;
  /** Short name of a zone that stands for several. */
  unclearZone?: string;
}

/** `Air temperature [K]` becomes `airtemperature`; `Time (UTC)` and `utc_time` become `time` in UTC. */
export function readColumnName(name: string): ColumnName {
  const notes = [...name.matchAll(/[[(](.*?)[\])]/g)].map((match) => (match[1] ?? '').trim());
  const words = name.replace(/[[(].*?[\])]/g, ' ').trim();
  for (const note of notes) {
    const zone = zoneOf(note);
    if (zone !== undefined) return { plain: plainName(words), zone };
    if (ABBREVIATION.test(note) && !/local/i.test(note)) return { plain: plainName(words), unclearZone: note };
  }
  const offset = /^(.*?)[\s_]((?:utc|gmt)\s*[+-]\d{1,2}(?::?\d{2})?)$/i.exec(words);
  if (offset) return { plain: plainName(offset[1] ?? ''), zone: zoneOf(offset[2] ?? '') ?? 'UTC' };
  const parts = words
    .replace(/([a-z])(UTC|GMT)/g, '$1 $2')
    .replace(/^(UTC|GMT)([A-Z])/, '$1 $2')
    .split(/[\s._\-/:]+/)
    .filter((part) => part !== '');
  const others = parts.filter((part) => !/^(?:utc|gmt|zulu)$/i.test(part));
  if (others.length < parts.length) return { plain: plainName(others.join(' ')) || 'timestamp', zone: 'UTC' };
  return { plain: plainName(words) };
}

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function zoneOf(note: string): string | undefined {
  if (UTC.test(note)) return 'UTC';
  const offset = OFFSET.exec(note);
  if (offset) return `${offset[1]}${String(offset[2]).padStart(2, '0')}:${offset[3] ?? '00'}`;
  return PLACE.test(note) ? note : undefined;
}
