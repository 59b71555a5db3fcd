-- No mail of a campaign goes to somebody who has withdrawn consent, or has not given it yet.
-- Examines crm.campaign_members.
select m.campaign_member_id, m.sent_at, c.marketing_consent_at, c.marketing_opt_out_at
from crm.campaign_members m
join crm.contacts c using (contact_id)
where m.sent_at > c.marketing_opt_out_at or c.marketing_consent_at is null or m.sent_at < c.marketing_consent_at;
