-- The audit is append-only: no row is changed or deleted, whoever asks. Expired partitions are dropped by the retention role.

create trigger if not exists system_audit_log_no_update_tr
before update on system_audit_log for each row
signal sqlstate '45000' set message_text = 'system_audit_log is append-only: update is refused';

create trigger if not exists system_audit_log_no_delete_tr
before delete on system_audit_log for each row
signal sqlstate '45000' set message_text = 'system_audit_log is append-only: delete is refused';

create trigger if not exists data_change_audit_no_update_tr
before update on data_change_audit for each row
signal sqlstate '45000' set message_text = 'data_change_audit is append-only: update is refused';

create trigger if not exists data_change_audit_no_delete_tr
before delete on data_change_audit for each row
signal sqlstate '45000' set message_text = 'data_change_audit is append-only: delete is refused';

create trigger if not exists audit_chain_checkpoints_no_update_tr
before update on audit_chain_checkpoints for each row
signal sqlstate '45000' set message_text = 'audit_chain_checkpoints is append-only: update is refused';

create trigger if not exists audit_chain_checkpoints_no_delete_tr
before delete on audit_chain_checkpoints for each row
signal sqlstate '45000' set message_text = 'audit_chain_checkpoints is append-only: delete is refused';

create trigger if not exists sync_audit_log_no_update_tr
before update on sync_audit_log for each row
signal sqlstate '45000' set message_text = 'sync_audit_log is append-only: update is refused';

create trigger if not exists sync_audit_log_no_delete_tr
before delete on sync_audit_log for each row
signal sqlstate '45000' set message_text = 'sync_audit_log is append-only: delete is refused';

create trigger if not exists login_attempts_no_update_tr
before update on login_attempts for each row
signal sqlstate '45000' set message_text = 'login_attempts is append-only: update is refused';

create trigger if not exists login_attempts_no_delete_tr
before delete on login_attempts for each row
signal sqlstate '45000' set message_text = 'login_attempts is append-only: delete is refused';

create trigger if not exists user_activity_log_no_update_tr
before update on user_activity_log for each row
signal sqlstate '45000' set message_text = 'user_activity_log is append-only: update is refused';

create trigger if not exists user_activity_log_no_delete_tr
before delete on user_activity_log for each row
signal sqlstate '45000' set message_text = 'user_activity_log is append-only: delete is refused';

create trigger if not exists privileged_access_log_no_update_tr
before update on privileged_access_log for each row
signal sqlstate '45000' set message_text = 'privileged_access_log is append-only: update is refused';

create trigger if not exists privileged_access_log_no_delete_tr
before delete on privileged_access_log for each row
signal sqlstate '45000' set message_text = 'privileged_access_log is append-only: delete is refused';

create trigger if not exists access_reviews_no_update_tr
before update on access_reviews for each row
signal sqlstate '45000' set message_text = 'access_reviews is append-only: update is refused';

create trigger if not exists access_reviews_no_delete_tr
before delete on access_reviews for each row
signal sqlstate '45000' set message_text = 'access_reviews is append-only: delete is refused';

create trigger if not exists electronic_signatures_no_update_tr
before update on electronic_signatures for each row
signal sqlstate '45000' set message_text = 'electronic_signatures is append-only: update is refused';

create trigger if not exists electronic_signatures_no_delete_tr
before delete on electronic_signatures for each row
signal sqlstate '45000' set message_text = 'electronic_signatures is append-only: delete is refused';

create trigger if not exists retention_policies_no_update_tr
before update on retention_policies for each row
signal sqlstate '45000' set message_text = 'retention_policies is append-only: update is refused';

create trigger if not exists retention_policies_no_delete_tr
before delete on retention_policies for each row
signal sqlstate '45000' set message_text = 'retention_policies is append-only: delete is refused';

create trigger if not exists retention_runs_no_update_tr
before update on retention_runs for each row
signal sqlstate '45000' set message_text = 'retention_runs is append-only: update is refused';

create trigger if not exists retention_runs_no_delete_tr
before delete on retention_runs for each row
signal sqlstate '45000' set message_text = 'retention_runs is append-only: delete is refused';

create trigger if not exists legal_holds_no_update_tr
before update on legal_holds for each row
signal sqlstate '45000' set message_text = 'legal_holds is append-only: update is refused';

create trigger if not exists legal_holds_no_delete_tr
before delete on legal_holds for each row
signal sqlstate '45000' set message_text = 'legal_holds is append-only: delete is refused';

create trigger if not exists legal_hold_items_no_update_tr
before update on legal_hold_items for each row
signal sqlstate '45000' set message_text = 'legal_hold_items is append-only: update is refused';

create trigger if not exists legal_hold_items_no_delete_tr
before delete on legal_hold_items for each row
signal sqlstate '45000' set message_text = 'legal_hold_items is append-only: delete is refused';

create trigger if not exists gdpr_data_request_log_no_update_tr
before update on gdpr_data_request_log for each row
signal sqlstate '45000' set message_text = 'gdpr_data_request_log is append-only: update is refused';

create trigger if not exists gdpr_data_request_log_no_delete_tr
before delete on gdpr_data_request_log for each row
signal sqlstate '45000' set message_text = 'gdpr_data_request_log is append-only: delete is refused';

create trigger if not exists consent_records_no_update_tr
before update on consent_records for each row
signal sqlstate '45000' set message_text = 'consent_records is append-only: update is refused';

create trigger if not exists consent_records_no_delete_tr
before delete on consent_records for each row
signal sqlstate '45000' set message_text = 'consent_records is append-only: delete is refused';

create trigger if not exists data_breach_incidents_no_update_tr
before update on data_breach_incidents for each row
signal sqlstate '45000' set message_text = 'data_breach_incidents is append-only: update is refused';

create trigger if not exists data_breach_incidents_no_delete_tr
before delete on data_breach_incidents for each row
signal sqlstate '45000' set message_text = 'data_breach_incidents is append-only: delete is refused';

create trigger if not exists regulatory_compliance_log_no_update_tr
before update on regulatory_compliance_log for each row
signal sqlstate '45000' set message_text = 'regulatory_compliance_log is append-only: update is refused';

create trigger if not exists regulatory_compliance_log_no_delete_tr
before delete on regulatory_compliance_log for each row
signal sqlstate '45000' set message_text = 'regulatory_compliance_log is append-only: delete is refused';

create trigger if not exists compliance_reports_no_update_tr
before update on compliance_reports for each row
signal sqlstate '45000' set message_text = 'compliance_reports is append-only: update is refused';

create trigger if not exists compliance_reports_no_delete_tr
before delete on compliance_reports for each row
signal sqlstate '45000' set message_text = 'compliance_reports is append-only: delete is refused';

create trigger if not exists sla_compliance_tracking_no_update_tr
before update on sla_compliance_tracking for each row
signal sqlstate '45000' set message_text = 'sla_compliance_tracking is append-only: update is refused';

create trigger if not exists sla_compliance_tracking_no_delete_tr
before delete on sla_compliance_tracking for each row
signal sqlstate '45000' set message_text = 'sla_compliance_tracking is append-only: delete is refused';

create trigger if not exists exception_log_no_update_tr
before update on exception_log for each row
signal sqlstate '45000' set message_text = 'exception_log is append-only: update is refused';

create trigger if not exists exception_log_no_delete_tr
before delete on exception_log for each row
signal sqlstate '45000' set message_text = 'exception_log is append-only: delete is refused';
