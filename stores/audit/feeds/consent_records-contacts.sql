-- One event of a contact's consent to be written to: given, and withdrawn.
-- From crm.
with events as (
  select c.*, 1 as revision, case when marketing_consent_at is null then 'refused' else 'given' end as event, coalesce(marketing_consent_at, marketing_opt_out_at) as at from contacts c
  where coalesce(marketing_consent_at, marketing_opt_out_at) is not null
  union all
  select c.*, 2, 'withdrawn', marketing_opt_out_at from contacts c where marketing_opt_out_at > marketing_consent_at
)
select at as audit_timestamp, 'CON-MKT-' || contact_id as consent_number, revision, event as consent_event, event = 'given' as is_in_force, 'customer_contact' as person_type, 'crm.contacts/' || contact_id as person_key,
  encode(sha256(convert_to('crm.contacts/' || contact_id, 'UTF8')), 'hex') as person_pseudonym, 'marketing' as purpose_code, 'To be told of products and events by the channel preferred.' as purpose_text, 'consent' as legal_basis,
  '["contact"]'::jsonb as data_categories, '1' as notice_version, encode(sha256(convert_to('marketing notice 1', 'UTF8')), 'hex') as notice_hash, language_code, 'web' as channel, false as is_minor,
  (at at time zone 'Asia/Kolkata')::date as valid_from
from events order by at, contact_id, revision
