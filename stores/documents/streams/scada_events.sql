-- One machine in one state from a moment on.
-- Grain: _id.
-- From operations by scada_machine_data (scada_machine_data_id).
-- Since: timestamp.
select d.scada_machine_data_id as _id, d.*, m.machine_code, m.production_line_id, r.product_id, r.material_id
from scada_machine_data d join master.machines m on m.machine_id = d.machine_id
  left join production_runs r on r.production_run_id = d.production_run_id
