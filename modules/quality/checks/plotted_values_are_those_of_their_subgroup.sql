-- Law 23: What is plotted is the mean of the subgroup with its range, or the single value; the row with the last sample carries it.
-- Examines quality.spc_data_points.
select p.spc_control_chart_id, p.subgroup_number, max(p.plotted_value) as plotted, avg(p.measured_value) as mean
from quality.spc_data_points p
join quality.spc_control_charts c using (spc_control_chart_id)
where c.chart_type in ('xbar_r', 'i_mr') and not p.is_excluded
group by p.spc_control_chart_id, p.subgroup_number, c.subgroup_size, c.chart_type
having count(*) <> c.subgroup_size or count(p.plotted_value) <> 1
  or max(p.plotted_value) <> round(avg(p.measured_value), 10)
  or (c.chart_type = 'xbar_r' and max(p.range_value) <> max(p.measured_value) - min(p.measured_value));
