-- Changes schema/080_metrics.sql.
alter table service.service_integration_log drop constraint service_integration_log_module_ck;
alter table service.service_integration_log add constraint service_integration_log_module_ck check (counterpart_module in ('tms', 'hr', 'quality', 'erp'));
alter table service.service_integration_log drop constraint service_integration_log_message_type_ck;
alter table service.service_integration_log add constraint service_integration_log_message_type_ck check (message_type in ('delivery_announced', 'delivery_completed', 'position_changed', 'skill_changed', 'complaint_reported', 'complaint_changed', 'invoice_issued'));
