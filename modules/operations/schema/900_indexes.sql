-- One index for every foreign key that no unique key already begins with, and those that people search by.

create index production_runs_factory_id_ix on operations.production_runs (factory_id);
create index production_runs_production_line_id_ix on operations.production_runs (production_line_id);
create index production_runs_machine_id_ix on operations.production_runs (machine_id);
create index production_runs_product_id_ix on operations.production_runs (product_id);
create index production_runs_material_id_ix on operations.production_runs (material_id);
create index production_runs_operator_employee_id_ix on operations.production_runs (operator_employee_id);
create index scada_machine_data_production_run_id_ix on operations.scada_machine_data (production_run_id);
create index scada_machine_data_operator_employee_id_ix on operations.scada_machine_data (operator_employee_id);
create index scada_machine_data_machine_fault_id_ix on operations.scada_machine_data (machine_fault_id) where machine_fault_id is not null;
create index scada_machine_data_maintenance_event_id_ix on operations.scada_machine_data (maintenance_event_id) where maintenance_event_id is not null;
create index machine_faults_machine_id_ix on operations.machine_faults (machine_id);
create index machine_faults_production_run_id_ix on operations.machine_faults (production_run_id);
create index machine_faults_sensor_health_id_ix on operations.machine_faults (sensor_health_id);
create index machine_faults_acknowledged_by_employee_id_ix on operations.machine_faults (acknowledged_by_employee_id);
create index maintenance_events_machine_id_ix on operations.maintenance_events (machine_id);
create index maintenance_events_machine_fault_id_ix on operations.maintenance_events (machine_fault_id);
create index maintenance_events_technician_employee_id_ix on operations.maintenance_events (technician_employee_id);
create index maintenance_events_sensor_health_id_ix on operations.maintenance_events (sensor_health_id);
create index production_runs_work_order_id_ix on operations.production_runs (work_order_id);
create index production_runs_started_at_ix on operations.production_runs (started_at);
create index machine_faults_detected_at_ix on operations.machine_faults (detected_at);
