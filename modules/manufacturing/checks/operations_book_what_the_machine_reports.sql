-- A completed operation has one message of its run that was taken over, and books the quantities that it reports.
-- Examines manufacturing.operations.
select o.operation_id, o.production_run_id, count(m.mes_integration_log_id) as messages
from manufacturing.operations o
left join manufacturing.mes_integration_log m
  on m.operation_id = o.operation_id and m.message_type = 'run_completed' and m.status = 'processed'
  and m.entity_id = o.production_run_id
  and (m.reported_good_quantity, m.reported_scrap_quantity, m.reported_rework_quantity) = (o.good_quantity, o.scrap_quantity, o.rework_quantity)
where o.status = 'completed'
group by o.operation_id, o.production_run_id
having count(m.mes_integration_log_id) <> 1;
