-- Labour is booked on a machine only in the shifts in which its line works.
-- Examines manufacturing.labor_time_entries.
select l.labor_time_entry_id, l.entry_number, l.machine_id, l.started_at, p.shifts_per_day
from manufacturing.labor_time_entries l
join master.machines m using (machine_id)
join master.production_lines p using (production_line_id)
cross join lateral (select extract(hour from l.started_at at time zone 'Asia/Kolkata') as hour) local
where p.shifts_per_day < (case when hour between 6 and 13 then 1 when hour between 14 and 21 then 2 else 3 end);
