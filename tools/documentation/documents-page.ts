import type {
  CollectionIndex,
  CollectionManifest,
  DocumentStoreManifest,
  JsonSchema,
} from '../../machinery/catalog/manifest.ts';
import { type Dictionary, referenceIn, withoutReference } from './dictionary.ts';
import { anchor, bullets, capitalised, code, codes, count, link, page, table } from './markdown.ts';
import { feeds } from './store-page.ts';

/** The dictionary page of a store in MongoDB. */
export function documentsPage(dictionary: Dictionary, manifest: DocumentStoreManifest): string {
  const { store, title, purpose, categories } = manifest;
  const all = Object.values(categories).flatMap((one) => Object.values(one));
  const heading = (category: string, i: number) => `${i + 1}. ${capitalised(category.replaceAll('_', ' '))}`;
  return page(
    `# ${title}`,
    purpose,
    bullets([
      `**Database** ${code(manifest.database)} in MongoDB; server named by ${code(`${manifest.env}_*`)}`,
      `**Size** ${count(all.length, 'collection')} in ${count(Object.keys(categories).length, 'category', 'categories')}`,
      '**Shape** every property is there, with null where it has no value, unless it is said to be absent; nothing else may be there',
      `**More** ${link('README of the store', `../../../stores/${store}/README.md`)}, also on what the local server cannot enforce`,
    ]),
    '## Collections at a glance',
    table(
      ['category', 'collection', 'holds', 'kept'],
      Object.entries(categories).flatMap(([category, collections], i) =>
        Object.entries(collections).map(([name, { purpose: holds, keepDays }], at) => [
          at === 0 ? link(capitalised(category.replaceAll('_', ' ')), `#${anchor(heading(category, i))}`) : '',
          link(code(name), `#${anchor(name)}`),
          holds,
          kept(keepDays),
        ]),
      ),
    ),
    '## What fills it',
    feeds(manifest.streams, manifest.jobs),
    ...Object.entries(categories).flatMap(([category, collections], i) => [
      `## ${heading(category, i)}`,
      ...Object.entries(collections).map(([name, one]) => collection(dictionary, store, name, one)),
    ]),
  );
}

function kept(days: number | null): string {
  return days === null ? 'always' : count(days, 'day');
}

function collection(dictionary: Dictionary, store: string, name: string, manifest: CollectionManifest): string {
  const { schema, indexes, keepDays, timeField, timeSeries } = manifest;
  return [
    `### ${name}`,
    schema.description ?? manifest.purpose,
    table(['field', 'type', 'null', 'meaning', 'points to'], fields(dictionary, store, schema)),
    bullets([
      keepDays === null
        ? '**Kept** always'
        : `**Kept** ${count(keepDays, 'day')} from ${code(timeField ?? '_id')}, then removed`,
      ...(timeSeries
        ? [
            `**Time series** of ${code(timeField ?? '')}, one series per ${code(timeSeries.metaField)}, granularity ${timeSeries.granularity}; an ordinary collection where the server has none`,
          ]
        : []),
      ...(indexes.length > 0 ? [`**Indexes** ${indexes.map(index).join('; ')}`] : []),
    ]),
  ].join('\n\n');
}

function index({ keys, unique, partialFilterExpression }: CollectionIndex): string {
  const columns = Object.entries(keys).map(([key, order]) =>
    order === 1 ? key : order === -1 ? `${key} desc` : `${key} (text)`,
  );
  const where = partialFilterExpression ? ` where ${code(JSON.stringify(partialFilterExpression))}` : '';
  return `${code(columns.join(', '))}${unique ? ' unique' : ''}${where}`;
}

/** The properties of a document, those of embedded documents under dotted names. */
function fields(dictionary: Dictionary, store: string, schema: JsonSchema, prefix = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${prefix}${name}`;
    const types = [property.bsonType ?? []].flat();
    const comment = property.description ?? '';
    const target = referenceIn(store, comment);
    const absent = schema.required?.includes(name) ? '' : 'absent';
    const inner = types.includes('array') ? property.items : property;
    const suffix = types.includes('array') ? '[].' : '.';
    const alike = alikeProperties(inner);
    return [
      [
        code(path),
        types.includes('array') ? `array of ${typeNames(property.items)}` : typeNames(property),
        [absent, types.includes('null') ? 'null' : ''].filter((word) => word !== '').join(', '),
        `${withoutReference(comment)}${limits(inner)}${alike ? ` Properties: ${codes(alike)}.` : ''}`,
        target === undefined ? '' : dictionary.linkTo(target),
      ],
      ...(inner?.properties && !alike ? fields(dictionary, store, inner, `${path}${suffix}`) : []),
    ];
  });
}

/** Properties that are all optional and of one type need no row each; undefined where they differ. */
function alikeProperties(schema: JsonSchema | undefined): string[] | undefined {
  const all = Object.entries(schema?.properties ?? {});
  const kinds = new Set(all.map(([, { description: _, ...kind }]) => JSON.stringify(kind)));
  const optional = all.every(([name]) => !schema?.required?.includes(name));
  return all.length > 0 && optional && kinds.size === 1 ? all.map(([name]) => name) : undefined;
}

function typeNames(schema: JsonSchema | undefined): string {
  const types = [schema?.bsonType ?? []].flat().filter((type) => type !== 'null');
  return types.length === 0 ? 'any' : types.join(' or ');
}

function limits(schema: JsonSchema | undefined): string {
  if (!schema) return '';
  const { enum: values, pattern, minimum, maximum } = schema;
  const range =
    minimum !== undefined && maximum !== undefined
      ? ` From ${minimum} to ${maximum}.`
      : minimum !== undefined
        ? ` At least ${minimum}.`
        : maximum !== undefined
          ? ` At most ${maximum}.`
          : '';
  const words = values?.filter((value) => value !== null).map(String);
  return `${words ? ` One of ${codes(words)}.` : ''}${pattern === undefined ? '' : ` Written as ${code(pattern)}.`}${range}`;
}
