import type { Violation } from './exceptions.ts';
import { columnsOf, type Schemas, tablesOf } from './schema-rules.ts';
import type { SourceFile } from './source-tree.ts';
import { scanTypescript } from './typescript-text.ts';

/** Words that no table or column uses, with the word that does. Each is a whole part of a name between underscores. */
const WORDS_IN_NAMES: Record<string, string> = {
  qty: 'quantity',
  quant: 'quantity',
  amt: 'amount',
  uom: 'unit_of_measure',
  desc: 'description',
  descr: 'description',
  num: 'number or count',
  nbr: 'number',
  nr: 'number',
  cnt: 'count',
  dt: 'date, or a name that ends in _at',
  datetime: 'a name that ends in _at',
  ts: 'a name that ends in _at',
  addr: 'address',
  tel: 'phone',
  mail: 'email',
  cust: 'customer',
  emp: 'employee',
  staff: 'employee',
  prod: 'product or production',
  mfg: 'manufacturing or manufacturer',
  mat: 'material',
  mach: 'machine',
  equip: 'equipment',
  inv: 'inventory or invoice',
  acct: 'account',
  dept: 'department',
  wh: 'warehouse',
  whse: 'warehouse',
  plant: 'factory',
  vend: 'supplier',
  vendor: 'supplier',
  sku: 'product or material',
  wc: 'work_center',
  wo: 'work_order',
  po: 'purchase_order',
  so: 'sales_order',
  flag: 'a name that begins with is_ or has_',
  ind: 'a name that begins with is_ or has_',
  created_on: 'created_at',
  create_date: 'created_at',
  created_date: 'created_at',
  date_created: 'created_at',
  updated_on: 'updated_at',
  update_date: 'updated_at',
  updated_date: 'updated_at',
  modified_at: 'updated_at',
  modified_on: 'updated_at',
  modified_by: 'a name that ends in _by_employee_id',
  is_deleted: 'status',
  is_active: 'status',
  expires_on: 'expiry_date',
  percent: 'pct',
  percentage: 'pct',
  perc: 'pct',
  min: 'minimum',
  max: 'maximum',
  avg: 'average',
  mins: 'minutes',
  hrs: 'hours',
  secs: 'seconds',
  kgs: 'kg',
  temp: 'temperature',
  lat: 'latitude_degrees',
  lon: 'longitude_degrees',
  lng: 'longitude_degrees',
  seq: 'sequence_number',
  remark: 'note',
  remarks: 'note',
  notes: 'note',
  comments: 'comment',
  zip: 'postal_code',
  zipcode: 'postal_code',
  state_code: 'state_province',
  ccy: 'currency_code',
  curr: 'currency_code',
  currency: 'currency_code',
  fx: 'exchange_rate',
  guid: 'a key or a number',
  pk: 'the name of the key',
  fk: 'the name of the key',
  labor: 'labour',
  centre: 'center',
  catalogue: 'catalog',
  authorized: 'authorised',
  license: 'licence',
  canceled: 'cancelled',
  utilization: 'utilisation',
  organization: 'organisation',
};

/** Names that hold such a word because the catalogue gives it, or the word belongs to something else. The longest part of a name wins. */
const GIVEN_PARTS: Record<string, string> = {
  vendor_invoice: 'vendor_invoices is a given name',
  vendor_payment: 'vendor_payments is a given name',
  labor_time_entr: 'labor_time_entries is a given name',
  currency_code: 'the right word',
  amount_currency: 'amount in the currency of the document, beside the one in INR',
};

/** Words that no text uses, with the word that does. British spelling, as the schemas have it. */
const WORDS_IN_TEXT: [pattern: RegExp, right: string][] = [
  [/\bvendors?\b(?![- ](invoices?|payments?|credit)\b)/i, 'supplier'],
  [/\bSKUs?\b/, 'product or material'],
  [/\b(POs?|WOs?)\b(?!-)/, 'purchase order, work order'],
  [/\bqty\b/i, 'quantity'],
  [/\bUoM\b/i, 'unit of measure'],
  [/\bdata ?stores?\b/i, 'store'],
  [/\bmicro-?services?\b/i, 'module or daemon'],
  [/\b(soft|weak|virtual|foreign) references?\b/i, 'logical reference'],
  [/\b(replica|mirror|shadow) tables?\b/i, 'reference copy'],
  [/\bmaster data copy\b/i, 'reference copy'],
  [/\b(topology|topologies)\b/i, 'layout'],
  [/\bgo[- ]live date\b/i, 'go-live'],
  [/\bdata lineage\b/i, 'genealogy, for lots; reference, for rows'],
  [/\blabor\b/i, 'labour'],
  [/\b(cost|work) centers?\b/i, 'cost centre, work centre'],
  [/\bcatalogs?\b/i, 'catalogue'],
  [/\borganization/i, 'organisation'],
  [
    /\b(authoriz|utiliz|recogniz|standardiz|summariz|normaliz|synchroniz|realiz|finaliz|initializ|capitaliz)/i,
    '…is…, as in organisation',
  ],
  [/\banalyz/i, 'analyse'],
  [/\b(color|behavior|favorable|honor)\b/i, '…our'],
  [/\b(canceled|traveled|labeled|modeled)\b/i, 'two l'],
];

/** Table and column names that use another word than the enterprise does. Table names are given by the catalogue. */
export function nameVocabulary(schemas: Schemas): Violation[] {
  return columnsOf(schemas).flatMap(({ what, name }) => wrongWords(name).map((problem) => ({ what, problem })));
}

const WRONG_WORDS = Object.entries(WORDS_IN_NAMES).map(([wrong, right]) => ({
  wrong: `_${wrong}_`,
  word: wrong,
  right,
}));

function wrongWords(name: string): string[] {
  const rest = Object.keys(GIVEN_PARTS).reduce((left, part) => left.replaceAll(part, ''), name);
  return WRONG_WORDS.filter(({ wrong }) => `_${rest}_`.includes(wrong)).map(
    ({ word, right }) => `"${word}": the word is ${right}`,
  );
}

/** Comments of tables and columns that use another word. Names in them are not judged. */
export function commentVocabulary(schemas: Schemas): Violation[] {
  return [
    ...tablesOf(schemas).map(({ what, table }) => ({ what, comment: table.comment })),
    ...columnsOf(schemas),
  ].flatMap(({ what, comment }) => wrongTexts(comment).map((problem) => ({ what, problem })));
}

/** Documents that use another word, by line. What stands in backticks is a name. */
export function documentVocabulary(files: SourceFile[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    let fenced = false;
    return text.split('\n').flatMap((line, index) => {
      if (line.startsWith('```')) fenced = !fenced;
      if (fenced) return [];
      return wrongTexts(line).map((problem) => ({ what: `${path}:${index + 1}`, problem }));
    });
  });
}

/** What the command line says. Text without a space is a name or a path. */
export function commandVocabulary(files: SourceFile[]): Violation[] {
  return files.flatMap(({ path, text }) =>
    scanTypescript(text)
      .literals.filter(({ value }) => value.trim().includes(' '))
      .flatMap(({ value, line }) => wrongTexts(value).map((problem) => ({ what: `${path}:${line}`, problem }))),
  );
}

function wrongTexts(text: string): string[] {
  const prose = text
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\S*[_/.]\w\S*/g, '');
  return WORDS_IN_TEXT.flatMap(([pattern, right]) => {
    const found = pattern.exec(prose)?.[0];
    return found === undefined ? [] : [`"${found}": the word is ${right}`];
  });
}
