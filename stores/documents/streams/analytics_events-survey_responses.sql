-- One survey that a user answered in the portal of service.
-- Grain: _id.
-- From service by survey_responses (survey_response_id).
-- Prefix: service.survey_responses/.
-- Since: occurred_at.
select 'service.survey_responses/' || t.survey_response_id as _id, 'service_portal' as application, 'action' as event_type, 'survey.answered' as event_name, t.answered_at as occurred_at, 'portal_user' as user_type, t.portal_user_id::text as user_id,
  '/surveys/' || t.customer_survey_id as page, 'service.survey_responses' as entity_table, t.survey_response_id::text as entity_id, jsonb_build_object('response_number', t.response_number) as properties
from survey_responses t where t.portal_user_id is not null and t.answered_at is not null
