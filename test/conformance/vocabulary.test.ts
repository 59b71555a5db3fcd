import { describe, expect, test } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { unexplained } from '../../tools/checks/exceptions.ts';
import { contradictions, glossaryProblems, glossaryTerms, readmeTerms } from '../../tools/checks/glossary.ts';
import { moduleSchemas, storeSchemas } from '../../tools/checks/schema-rules.ts';
import { sourceFiles } from '../../tools/checks/source-tree.ts';
import {
  commandVocabulary,
  commentVocabulary,
  documentVocabulary,
  nameVocabulary,
} from '../../tools/checks/vocabulary.ts';

const catalog = loadCatalog();
const schemas = { ...moduleSchemas(catalog), ...storeSchemas(catalog) };
const column = { type: 'text', nullable: false, comment: 'Word.' };
const withColumn = (name: string, comment = 'Word.') => ({
  erp: {
    tables: {
      sales_orders: {
        comment: 'Orders.',
        columns: { [name]: { ...column, comment } },
        primaryKey: [],
        uniques: {},
        foreignKeys: {},
        checks: {},
        indexes: {},
      },
    },
  },
});

describe('one word for one thing', () => {
  test('in the names of columns', () => {
    expect(unexplained(nameVocabulary(schemas))).toEqual([]);
  });

  test('in the comments of tables and columns', () => {
    expect(unexplained(commentVocabulary(schemas))).toEqual([]);
  });

  test('in documents', () => {
    // Generated documents repeat the comments, which are checked above.
    const documents = sourceFiles(ROOT, (path) => path.endsWith('.md') && !path.startsWith('docs/generated/'));
    expect(unexplained(documentVocabulary(documents))).toEqual([]);
  });

  test('on the command line', () => {
    const files = sourceFiles(ROOT, (path) => /^cli\/.*\.ts$|^machinery\/base\/(errors|config)\.ts$/.test(path));
    expect(unexplained(commandVocabulary(files))).toEqual([]);
  });

  test.each([
    'ordered_qty',
    'net_amt',
    'uom',
    'item_desc',
    'num_lines',
    'order_dt',
    'vendor_id',
    'created_on',
    'is_deleted',
    'rush_flag',
    'max_weight_kg',
  ])('control: a column %s is found', (name) => {
    expect(nameVocabulary(withColumn(name))).toHaveLength(1);
  });

  test.each([
    'vendor_invoice_id',
    'labor_time_entry_id',
    'currency_code',
    'description',
    'maximum_weight_kg',
    'minutes',
  ])('a column %s is not', (name) => {
    expect(nameVocabulary(withColumn(name))).toEqual([]);
  });

  test('control: another word in a comment, a document or a message is found', () => {
    expect(commentVocabulary(withColumn('note', 'What the vendor wrote.'))).toHaveLength(1);
    expect(commentVocabulary(withColumn('note', 'The vendor invoice, in erp.vendor_invoices.'))).toEqual([]);
    expect(documentVocabulary([{ path: 'README.md', text: 'Each topology has a `catalog` of labor.' }])).toHaveLength(
      2,
    );
    expect(
      commandVocabulary([{ path: 'cli/up.ts', text: "print('the cost center is wrong'); // catalog" }]),
    ).toHaveLength(1);
  });
});

describe('the glossary', () => {
  const [glossary] = sourceFiles(ROOT, (path) => path === 'docs/glossary.md');
  const readmes = sourceFiles(ROOT, (path) => /^(modules|stores)\/[^/]+\/README\.md$/.test(path));

  test('has one line for each term, in order', () => {
    expect(glossary && glossaryTerms(glossary).length).toBeGreaterThan(150);
    expect(glossary && unexplained(glossaryProblems(glossary))).toEqual([]);
  });

  test('every README explains its words', () => {
    const silent = readmes.filter((file) => readmeTerms(file).length < 3).map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  test('no README contradicts it', () => {
    expect(
      unexplained(contradictions(glossaryTerms(glossary ?? { path: '', text: '' }), readmes.flatMap(readmeTerms))),
    ).toEqual([]);
  });

  test('control: disorder, a contradiction and a word of two rooms are found', () => {
    const text = '- **lot**: Quantity of one item made together.\n- **bin**: Place that holds stock.\n';
    const terms = glossaryTerms({ path: 'docs/glossary.md', text });
    expect(glossaryProblems({ path: 'docs/glossary.md', text })).toHaveLength(1);
    const readme = (module: string, words: string) =>
      readmeTerms({ path: `modules/${module}/README.md`, text: `## Words\n\n${words}\n\n## Takes\n` });
    expect(contradictions(terms, readme('wms', '- **lot**: ground that a warehouse stands on.'))).toHaveLength(1);
    expect(contradictions(terms, readme('wms', '- **bin**: one place for stock.'))).toEqual([]);
    expect(
      contradictions(terms, [...readme('wms', '- Wave: orders.'), ...readme('tms', '- **wave** (`waves`): sea.')]),
    ).toHaveLength(2);
  });
});
