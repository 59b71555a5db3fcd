-- Law 37: Every journal that maintenance has put out is one entry of ERP, with its total, of its own day.
-- Examines maintenance.cmms_integration_log.
-- From erp as entries:
select source_document_number, document_date, total_debit_amount from erp.journal_entries where source_module = 'maintenance' and status <> 'draft';
select l.document_number
from maintenance.cmms_integration_log l
left join entries e on e.source_document_number = l.document_number
where l.message_type = 'cost_posted'
  -- Journals travel by the hour.
  and l.occurred_at < (select max(received_at) from maintenance.cmms_integration_log) - interval '2 hours'
group by l.document_number, l.payload
having count(e.source_document_number) <> 1 or max(e.total_debit_amount) <> (l.payload ->> 'total_amount')::numeric
  or max(e.document_date) <> date '1970-01-01' + (l.payload ->> 'posting_day')::integer;
