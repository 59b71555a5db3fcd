import { workdays, workdaysOf } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { IN_WORDS } from '../lifecycle/symptoms.ts';
import type { KbArticlesRow, Rows, Types } from '../rows.ts';
import { nextArrival } from './arrivals.ts';
import { whenOpen } from './clock.ts';
import type { Context, Symptom, Ticket } from './context.ts';
import { headOf, somebody, TITLES } from './people.ts';
import { type TeamType, teamOf } from './teams.ts';

type Article = Rows['kb_articles'];
type Rating = Rows['kb_article_ratings'];
type Family = NonNullable<KbArticlesRow['product_family']>;

const OPENING = 200;
const READERS = { concern: 'ratings of articles', perDay: () => 16, from: 8, to: 20 } as const;
const FAMILIES: readonly Family[] = [
  'centrifugal_pump',
  'positive_displacement_pump',
  'gate_valve',
  'ball_valve',
  'control_valve',
  'pneumatic_actuator',
  'electric_actuator',
  'spare_kit',
];
const TOPICS = ['Operation', 'Faults', 'Maintenance'] as const;
const REASONS = ['outdated', 'incomplete', 'unclear', 'wrong_product', 'wrong'] as const;

/** Help articles: written and revised every week, released by another, read and rated. */
export const knowledge: Process<Types> = {
  name: 'knowledge base',
  opens(context) {
    openCategories(context);
    for (let i = 0; i < OPENING; i++) openArticle(context, i);
  },
  schedule: [
    { at: workdaysOf(2, 4).at('11:00'), act: write },
    { at: workdaysOf(1, 3).at('15:00'), act: revise },
    { at: workdays.at('17:30'), act: handleCriticism },
    { drawn: (from, context) => nextArrival(from, context, READERS), act: rate },
  ],
  agenda: [{ of: 'kb_articles', next: nextOf, act: release }],
};

/** An article that helps with what a ticket is about, counted as sent. */
export function articleFor({ tables }: Context, ticket: Ticket, draw: Draw): Key | null {
  if (ticket.symptom_code === null) return null;
  const found = tables.kb_articles.by('symptom_code', ticket.symptom_code).filter((one) => one.status === 'published');
  if (found.length === 0) return null;
  const article = draw.pick(found);
  tables.kb_articles.change(article, {
    ticket_link_count: article.ticket_link_count + 1,
    view_count: article.view_count + 1,
  });
  return article.kb_article_id;
}

function openCategories(context: Context): void {
  const { tables } = context;
  const editor = headOf(context).employee_id;
  const add = (
    code: string,
    name: string,
    parent: Key | null,
    family: Family | null,
    order: number,
    { team = 'technical_support', days = 365 }: { team?: TeamType; days?: number } = {},
  ) =>
    tables.kb_categories.add({
      kb_category_code: code,
      category_name: name,
      parent_kb_category_id: parent,
      description: `All about: ${name.toLowerCase()}.`,
      audience: family === null ? 'public' : 'customers',
      product_family: family,
      service_team_id: teamOf(context, team).service_team_id,
      editor_employee_id: editor,
      display_order: order,
      review_interval_days: days,
      status: 'active',
    }).kb_category_id;
  const top = add('KB', 'Knowledge base', null, null, 1);
  const general = add('KB-GENERAL', 'Orders, warranty and returns', top, null, 9, { team: 'front_desk', days: 730 });
  FAMILIES.forEach((family, index) => {
    const name = `${family.charAt(0).toUpperCase()}${family.slice(1).replaceAll('_', ' ')}s`;
    const code = `KB-${family.toUpperCase().replaceAll('_', '-')}`;
    const own = add(code, name, top, family, index + 1);
    // The busiest families have headings of their own.
    if (index < 5)
      for (const [n, topic] of TOPICS.entries())
        add(`${code}-${topic.toUpperCase()}`, `${name}: ${topic.toLowerCase()}`, own, family, n + 1, {
          // What is known of faults changes sooner than how things are run.
          days: topic === 'Faults' ? 180 : 365,
        });
  });
  add('KB-GENERAL-1', 'Ordering spare parts', general, null, 1, { team: 'spare_parts', days: 730 });
}

interface Draft {
  number: string;
  version: number;
  family: Family;
  symptom: Symptom;
  author: Key;
  /** Product that it is about, and the ticket from which it was written, where there is one. */
  product: Key | null;
  ticket: Ticket | undefined;
}

function draftOf(
  context: Context,
  { number, version, family, symptom, author, product, ticket }: Draft,
  draw: Draw,
): Omit<
  Article,
  | 'kb_article_id'
  | 'created_at'
  | 'updated_at'
  | 'published_at'
  | 'reviewed_by_employee_id'
  | 'review_due_date'
  | 'retired_at'
  | 'view_count'
  | 'helpful_count'
  | 'not_helpful_count'
  | 'ticket_link_count'
  | 'status'
> {
  const words = draw.pick(IN_WORDS[symptom]);
  const thing = family.replaceAll('_', ' ');
  const categories = context.tables.kb_categories.by('product_family', family);
  return {
    article_number: number,
    version_number: version,
    language_code: 'en',
    kb_category_id: must(categories[draw.integer(0, categories.length - 1)], `heading of ${family}`).kb_category_id,
    article_type: draw.weighted([
      ['troubleshooting', 0.5],
      ['how_to', 0.2],
      ['maintenance_instruction', 0.15],
      ['known_problem', 0.1],
      ['faq', 0.05],
    ]),
    title: `What to do when a ${thing} ${words}`,
    summary: `Causes and remedies for a ${thing} that ${words}, in the order in which they are found: settings, installation, wear, defect.`,
    keywords: [thing, symptom.replaceAll('_', ' '), ...words.split(' ').slice(-1)],
    product_family: family,
    product_id: product,
    symptom_code: symptom,
    resolution_code_id: ticket?.resolution_code_id ?? null,
    source_service_ticket_id: ticket?.service_ticket_id ?? null,
    audience: draw.weighted([
      ['customers', 0.6],
      ['public', 0.25],
      ['internal', 0.15],
    ]),
    author_employee_id: author,
    word_count: Math.round(draw.lognormal(420, 0.5)) + 40,
  };
}

const SYMPTOMS = Object.keys(IN_WORDS) as Symptom[];

function openArticle(context: Context, index: number): void {
  const { tables, draws, now } = context;
  const draw = draws.of('kb_articles', index, 'opening');
  const published = localMoment(localDay(now) - draw.integer(3, 900), draw.between(10, 17));
  const family = draw.pick(FAMILIES);
  const article = tables.kb_articles.add({
    ...draftOf(
      context,
      {
        number: `KBA-${String(index + 1).padStart(5, '0')}`,
        version: 1,
        family,
        symptom: draw.pick(SYMPTOMS),
        author: somebody(context, TITLES.field, index).employee_id,
        product: productOf(context, family, index),
        ticket: undefined,
      },
      draw,
    ),
    reviewed_by_employee_id: headOf(context).employee_id,
    published_at: published,
    review_due_date: localDay(published) + 365,
    view_count: draw.integer(10, 900),
    status: 'published',
  });
  // Ratings of before history are kept as their newest.
  for (let i = 0; i < draw.integer(0, 2); i++)
    addRating(context, article, published + Math.round(draw.uniform() * (now - published)));
}

/** Some articles are about one product of their family. */
function productOf({ copies, draws }: Context, family: Family, index: number): Key | null {
  const draw = draws.of('kb_articles', index, 'product');
  const all = [...copies['master.products'].all()].filter(({ product_family }) => product_family === family);
  return all.length > 0 && draw.chance(0.35) ? draw.pick(all).product_id : null;
}

function write(context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('day', localDay(now), 'new article');
  const author = somebody(context, TITLES.field, localDay(now)).employee_id;
  // What has just been solved is written down, where a symptom was.
  const solved = tables.service_tickets.by('status', 'resolved').filter(({ symptom_code }) => symptom_code !== null);
  const ticket = solved.length > 0 ? draw.pick(solved) : undefined;
  const about = ticket?.product_id ?? null;
  const product = about === null ? undefined : context.copies['master.products'].get(about);
  const last = [...tables.kb_articles.held()].reduce(
    (most, one) => Math.max(most, Number(one.article_number.slice(4))),
    0,
  );
  tables.kb_articles.add({
    ...draftOf(
      context,
      {
        number: `KBA-${String(last + 1).padStart(5, '0')}`,
        version: 1,
        family: product?.product_family ?? draw.pick(FAMILIES),
        symptom: ticket?.symptom_code ?? draw.pick(SYMPTOMS),
        author,
        product: product?.product_id ?? null,
        ticket,
      },
      draw,
    ),
    status: 'draft',
  });
}

/** The article whose review is most overdue, or that helped least, is written anew. */
function revise(context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('day', localDay(now), 'revised article');
  let oldest: Article | undefined;
  for (const one of tables.kb_articles.held()) {
    if (one.status !== 'published' || tables.kb_articles.by('article_number', one.article_number).length > 1) continue;
    if (oldest === undefined || (one.review_due_date ?? 0) < (oldest.review_due_date ?? 0)) oldest = one;
  }
  if (!oldest?.product_family || !oldest.symptom_code) return;
  tables.kb_articles.add({
    ...draftOf(
      context,
      {
        number: oldest.article_number,
        version: oldest.version_number + 1,
        family: oldest.product_family,
        symptom: oldest.symptom_code,
        author: somebody(context, TITLES.field, oldest.kb_article_id).employee_id,
        product: oldest.product_id,
        ticket: undefined,
      },
      draw,
    ),
    status: 'draft',
  });
}

function nextOf(article: Article, { draws }: Context): Moment {
  const draw = draws.of('kb_articles', article.kb_article_id, 'release');
  const [reviewed, released] = [draw.between(0.3, 3), draw.between(0.2, 3)];
  if (article.status === 'draft') return whenOpen(article.created_at + Math.round(reviewed * DAY_MS));
  return article.status === 'in_review'
    ? whenOpen(article.created_at + Math.round((reviewed + released) * DAY_MS))
    : NEVER;
}

/** A new version retires the one before. */
function release(article: Article, context: Context): void {
  const { tables, now } = context;
  if (article.status === 'draft') {
    tables.kb_articles.change(article, { status: 'in_review' });
    return;
  }
  const head = headOf(context).employee_id;
  const reviewer =
    head === article.author_employee_id ? somebody(context, TITLES.desk, article.kb_article_id).employee_id : head;
  for (const one of tables.kb_articles.by('article_number', article.article_number))
    if (one.status === 'published') tables.kb_articles.change(one, { retired_at: now, status: 'retired' });
  tables.kb_articles.change(article, {
    reviewed_by_employee_id: reviewer,
    published_at: now,
    review_due_date: localDay(now) + 365,
    status: 'published',
  });
}

function rate(context: Context): void {
  const draw = context.draws.of('rating', context.now, 'article');
  const published = context.tables.kb_articles.by('status', 'published');
  if (published.length > 0) addRating(context, draw.pick(published), context.now);
}

function addRating(context: Context, article: Article, at: Moment): void {
  const { tables, draws } = context;
  const key = tables.kb_article_ratings.nextKey();
  const draw = draws.of('kb_article_ratings', key, 'opinion');
  const users = tables.portal_users.by('status', 'active');
  const isCustomer = draw.chance(0.7) && users.length > 0;
  const isHelpful = draw.chance(0.8);
  const isOld = at < context.now;
  const reason = isHelpful || !draw.chance(0.7) ? null : draw.pick(REASONS);
  const handled = reason !== null && isOld ? Math.min(context.now, at + 2 * DAY_MS) : null;
  tables.kb_article_ratings.add({
    kb_article_rating_id: key,
    kb_article_id: article.kb_article_id,
    service_ticket_id: isCustomer || isOld ? null : ticketFor(context, article, key),
    portal_user_id: isCustomer ? draw.pick(users).portal_user_id : null,
    rated_by_employee_id: isCustomer ? null : somebody(context, TITLES.desk, key).employee_id,
    rating_channel: isCustomer
      ? draw.weighted([
          ['portal', 0.7],
          ['email_link', 0.3],
        ])
      : 'agent_desktop',
    is_helpful: isHelpful,
    rating_score: draw.chance(0.7) ? (isHelpful ? draw.integer(3, 5) : draw.integer(1, 3)) : null,
    ticket_avoided: isHelpful && draw.chance(0.4),
    reason_code: reason,
    comment: draw.chance(0.25)
      ? draw.pick(isHelpful ? PRAISE : CRITICISM).replace('%s', article.title.toLowerCase())
      : null,
    rated_at: at,
    handled_by_employee_id: handled === null ? null : article.author_employee_id,
    handled_at: handled,
    handling_result: handled === null ? null : 'no_change',
  });
  tables.kb_articles.change(article, {
    view_count: article.view_count + 1 + (isOld ? 0 : draw.integer(20, 60)),
    helpful_count: article.helpful_count + (isHelpful ? 1 : 0),
    not_helpful_count: article.not_helpful_count + (isHelpful ? 0 : 1),
  });
}

/** The ticket at which somebody of ours read an article: rather one with its symptom. */
function ticketFor({ tables, draws }: Context, article: Article, key: Key): Key | null {
  const open = tables.service_tickets.by('status', 'in_progress');
  const fitting = open.filter(({ symptom_code }) => symptom_code === article.symptom_code);
  const among = fitting.length > 0 ? fitting : open;
  return among.length > 0 ? draws.of('kb_article_ratings', key, 'ticket').pick(among).service_ticket_id : null;
}

const PRAISE = [
  'Solved it: %s.',
  'Clear and short, thanks.',
  'Found the cause with step two.',
  'The pictures help.',
  'Saved us a call.',
] as const;
const CRITICISM = [
  'Values for %s are missing.',
  'Our type looks different.',
  'Step three cannot be done on site.',
  'The drawing is of the old revision.',
  'Which tool?',
] as const;

/** Editors go through the criticism of the days before. */
function handleCriticism(context: Context): void {
  const { tables, draws, now } = context;
  for (const rating of [...tables.kb_article_ratings.held()]) {
    if (now - rating.rated_at < DAY_MS) continue;
    const article = tables.kb_articles.get(rating.kb_article_id);
    const draw = draws.of('kb_article_ratings', rating.kb_article_rating_id, 'handled');
    tables.kb_article_ratings.change(rating, {
      handled_by_employee_id: article?.author_employee_id ?? headOf(context).employee_id,
      handled_at: now,
      handling_result: article
        ? draw.weighted<NonNullable<Rating['handling_result']>>([
            ['corrected', 0.45],
            ['no_change', 0.4],
            ['new_version', 0.15],
          ])
        : 'article_retired',
    });
  }
}
