-- Every active line has an active machine.
-- Examines master.production_lines.
select l.production_line_id, l.line_code
from master.production_lines l
where l.status = 'active'
  and not exists (select from master.machines m where m.production_line_id = l.production_line_id and m.status = 'active');
