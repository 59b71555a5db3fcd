import { QUALITY_NAMES, readColumnName, STATUS_NAMES } from './column-names.ts';
import { Refused } from './refusal.ts';

/** Quality as in OPC UA. */
export type Quality = 'good' | 'uncertain' | 'bad';

/** What stands in one quality column says, or a refusal; undefined where it says nothing. */
export type QualityReader = (text: string) => Quality | Refused | undefined;

const ORDER: readonly Quality[] = ['good', 'uncertain', 'bad'];
const EXPECTED =
  'a quality such as Good, Uncertain, Bad, or a code of OPC (192, 64, 0); --good-quality names codes that mean good';

/** The worse of two; undefined says nothing. */
export function worse(a: Quality | undefined, b: Quality | undefined): Quality | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}

const WORDS: [Quality, RegExp][] = [
  [
    'bad',
    /^(?:bad|invalid|not ?valid|not ?good|error|err|fault|faulty|fail|comm|no ?comm|not ?connected|disconnected|no ?data|offline|stale|old|time-?out|i\/o|unknown|unavailable|schlecht|ungültig|ungueltig|b$|nok$|ng$|alarm$)/,
  ],
  [
    'uncertain',
    /^(?:uncertain|questionable|doubtful|suspect|substituted|interpolated|estimated|sub-?normal|unsicher|u$|s$|q$)/,
  ],
  ['good', /^(?:good|ok$|okay$|valid|normal$|gut|gültig|gueltig|g$|confirmed$)/],
];

function ofWord(text: string): Quality | undefined {
  const word = text.toLowerCase();
  return WORDS.find(([, form]) => form.test(word))?.[0];
}

/** The two highest bits of the last byte, as OPC DA counts: 192 and above good, 64 and above uncertain, below bad. */
function ofOpcDa(code: number): Quality | undefined {
  return (['bad', 'uncertain', undefined, 'good'] as const)[(code % 256) >> 6];
}

/** The two highest bits of 32, as OPC UA counts: 0 good, 1 uncertain, 2 bad. */
function ofOpcUa(code: number): Quality | undefined {
  return (['good', 'uncertain', 'bad', undefined] as const)[Math.floor((code < 0 ? code + 2 ** 32 : code) / 2 ** 30)];
}

/**
 * How to read a quality column, from its name and all that stands in it. Undefined: the column says something else, such as the state of a machine.
 * A reader refuses what it cannot tell, with what would decide.
 */
export function qualityReader(
  name: string,
  found: ReadonlySet<string>,
  good: string[] | undefined,
): QualityReader | undefined {
  const { plain } = readColumnName(name);
  const isStatus = STATUS_NAMES.includes(plain);
  const one = QUALITY_NAMES[plain];
  const texts = [...found].filter((text) => text !== '');
  if (good?.includes('any')) return undefined;
  if (good) return (text) => (text === '' ? undefined : good.includes(text) ? 'good' : 'bad');
  const words = texts.filter((text) => !isNumber(text));
  const numbers = texts.filter(isNumber).map(Number);
  const ofNumber = numbers.length === 0 ? () => undefined : numberReader(numbers, plain, one);
  // A column such as `status` is one of quality only if it holds what qualities are called.
  const known = (text: string) => ofWord(text) !== undefined || ofTruth(text, one) !== undefined;
  if (isStatus && !words.some(known) && (numbers.length === 0 || ofNumber === 'something else')) return undefined;
  if (isStatus && words.length > 0 && !words.some(known)) return undefined;
  return (text) => {
    if (text === '') return undefined;
    const quality = isNumber(text)
      ? typeof ofNumber === 'function'
        ? ofNumber(Number(text))
        : undefined
      : (ofTruth(text, one) ?? ofWord(text));
    return quality ?? new Refused(EXPECTED);
  };
}

function isNumber(text: string): boolean {
  return /^(?:-?\d+(?:[.,]0+)?|0x[0-9a-f]+)$/i.test(text);
}

/** `True` in a column `good` is good, in one called `questionable` it is uncertain. */
function ofTruth(text: string, one: Quality | undefined): Quality | undefined {
  if (!/^(?:true|false|yes|no|t|f|y|n)$/i.test(text) || one === undefined) return undefined;
  return ofBit(/^[ty]/i.test(text), one);
}

function ofBit(set: boolean, one: Quality): Quality {
  if (set) return one;
  return one === 'good' ? 'bad' : 'good';
}

/** How the numbers of a column are to be read, from all of them together. */
function numberReader(
  numbers: number[],
  name: string,
  one: Quality | undefined,
): ((code: number) => Quality | undefined) | 'something else' {
  const highest = Math.max(...numbers);
  const lowest = Math.min(...numbers);
  // Numbers of 32 bits, also those that were written with a sign; a good status of OPC UA is 0.
  if (highest >= 2 ** 30 || lowest <= -(2 ** 29) || (name.includes('statuscode') && highest === 0)) return ofOpcUa;
  if (lowest < 0) return 'something else';
  if (highest <= 1 && one !== undefined) return (code) => ofBit(code === 1, one);
  // Historians that give the share of good samples.
  if (one === 'good' && highest === 100 && !numbers.some((code) => code === 64))
    return (code) => (code === 100 ? 'good' : code === 0 ? 'bad' : 'uncertain');
  const opc = numbers.every((code) => code < 65_536 && ofOpcDa(code) !== undefined);
  const named = (code: number) => code % 4 === 0 && (code <= 28 || code >= 64);
  if (opc && (numbers.some((code) => code % 256 >= 192) || (one === 'good' && numbers.every(named)))) return ofOpcDa;
  return one === undefined && highest > 1 ? 'something else' : () => undefined;
}
