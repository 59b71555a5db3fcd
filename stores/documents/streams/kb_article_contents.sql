-- One version of one help article in one language.
-- Grain: _id.
-- From service by kb_articles (kb_article_id).
with texts as (select k.*, k.title || '. ' || k.summary || ' ' || array_to_string(k.keywords, ', ') || '.' as plain from kb_articles k)
select kb_article_id as _id, article_number, version_number as version, language_code, article_type, title, summary, to_jsonb(keywords) as keywords, audience, status, 'markdown' as body_format,
  '# ' || title || E'\n\n' || summary || E'\n\n' || array_to_string(keywords, ', ') as body, plain as plain_text, greatest(1, array_length(regexp_split_to_array(plain, '\s+'), 1)) as word_count, '[]'::jsonb as images,
  encode(sha256(convert_to(title || E'\n' || summary || E'\n' || array_to_string(keywords, ', '), 'UTF8')), 'hex') as content_hash, published_at, updated_at,
  (select jsonb_agg(distinct lower(w) order by lower(w)) from regexp_split_to_table(plain, '[^[:alnum:]]+') w where length(w) > 2) as search_terms
from texts
