-- One article that a user rated in the portal of service.
-- Grain: _id.
-- From service by kb_article_ratings (kb_article_rating_id).
-- Prefix: service.kb_article_ratings/.
-- Since: occurred_at.
select 'service.kb_article_ratings/' || t.kb_article_rating_id as _id, 'service_portal' as application, 'action' as event_type, 'article.rated' as event_name, t.rated_at as occurred_at, 'portal_user' as user_type, t.portal_user_id::text as user_id,
  '/articles/' || t.kb_article_id as page, 'service.kb_article_ratings' as entity_table, t.kb_article_rating_id::text as entity_id, jsonb_build_object('channel', t.rating_channel) as properties
from kb_article_ratings t where t.portal_user_id is not null
