-- Law 23: Points are flagged if and only if they break the Western Electric rules that their chart has switched on, recomputed in the order of their subgroups.
-- Examines quality.spc_data_points.
with points as (
  select p.spc_data_point_id, p.spc_control_chart_id, p.subgroup_number, p.plotted_value, p.range_value,
    p.rule_1_violated, p.rule_2_violated, p.rule_3_violated, p.rule_4_violated, p.range_limit_violated, p.violation_side,
    c.upper_control_limit, c.lower_control_limit, c.range_upper_control_limit, c.range_lower_control_limit,
    c.rule_1_enabled, c.rule_2_enabled, c.rule_3_enabled, c.rule_4_enabled,
    sign(p.plotted_value - c.center_line) as side, (p.plotted_value - c.center_line) / c.plotted_sigma as distance
  from quality.spc_data_points p
  join quality.spc_control_charts c using (spc_control_chart_id)
  where p.evaluated_at is not null
), looked_back as (
  select *,
    sum(case when distance > 2 then 1 else 0 end) over two_before as above_2,
    sum(case when distance < -2 then 1 else 0 end) over two_before as below_2,
    sum(case when distance > 1 then 1 else 0 end) over four_before as above_1,
    sum(case when distance < -1 then 1 else 0 end) over four_before as below_1,
    sum(case when side > 0 then 1 else 0 end) over seven_before as above_0,
    sum(case when side < 0 then 1 else 0 end) over seven_before as below_0
  from points
  window two_before as (partition by spc_control_chart_id order by subgroup_number rows between 2 preceding and 1 preceding),
    four_before as (partition by spc_control_chart_id order by subgroup_number rows between 4 preceding and 1 preceding),
    seven_before as (partition by spc_control_chart_id order by subgroup_number rows between 7 preceding and 1 preceding)
), judged as (
  select *,
    rule_1_enabled and (plotted_value > upper_control_limit or plotted_value < lower_control_limit) as rule_1,
    rule_2_enabled and ((distance > 2 and above_2 >= 1) or (distance < -2 and below_2 >= 1)) as rule_2,
    rule_3_enabled and ((distance > 1 and above_1 >= 3) or (distance < -1 and below_1 >= 3)) as rule_3,
    rule_4_enabled and ((side > 0 and above_0 = 7) or (side < 0 and below_0 = 7)) as rule_4,
    coalesce(range_value > range_upper_control_limit or range_value < range_lower_control_limit, false) as range_limit
  from looked_back
)
select spc_data_point_id, spc_control_chart_id, subgroup_number, plotted_value, distance, rule_1, rule_2, rule_3, rule_4, range_limit
from judged
where (rule_1_violated, rule_2_violated, rule_3_violated, rule_4_violated, range_limit_violated)
    is distinct from (rule_1, coalesce(rule_2, false), coalesce(rule_3, false), coalesce(rule_4, false), range_limit)
  or violation_side is distinct from (case when rule_1 or coalesce(rule_2, false) or coalesce(rule_3, false) or coalesce(rule_4, false)
    then case when side > 0 then 'above' else 'below' end end);
