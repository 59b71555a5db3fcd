-- The way into operations.sensor_data. Recordings and live readings take the same one: the session fills the temporary
-- table staged_readings (recorded_at timestamptz, value numeric, quality_code text) in order of arrival and calls take_readings, in one
-- transaction.

create function operations.register_sensor(target jsonb) returns table (key bigint, name text)
language plpgsql
as $$
declare
  wanted_machine text := target ->> 'machine_code';
  wanted_type text := target ->> 'sensor_type';
  wanted_unit text := target ->> 'unit_of_measure';
  wanted_point text := coalesce(target ->> 'measuring_point', 'main');
  wanted_protocol text := coalesce(target ->> 'protocol', 'import');
  machine record;
  sensor record;
  code text;
begin
  select m.machine_id, m.status into machine from master.machines m where m.machine_code = wanted_machine;
  if not found then
    raise exception 'There is no machine %.', wanted_machine using errcode = 'GI000', detail = 'UNKNOWN_MACHINE';
  end if;
  if machine.status = 'ordered' then
    raise exception 'Machine % is on order: it has no sensors yet.', wanted_machine
      using errcode = 'GI000', detail = 'UNKNOWN_MACHINE', hint = 'Give the code of a machine that is there, or a new code with --create-machine.';
  end if;
  code := wanted_machine || '.' || wanted_type || case when wanted_point = 'main' then '' else '.' || wanted_point end;
  -- A sensor of the model is written by its agent alone (keys of what others make begin at 10^12). A recording of that name has a sensor beside it:
  -- else what was measured and what was made up would be one series, and the agent would meet readings that are not its own.
  if wanted_protocol = 'import' and exists (
    select from operations.sensor_health h where h.sensor_health_id < 1000000000000
      and (h.sensor_code = code or (h.machine_id = machine.machine_id and h.sensor_type = wanted_type and h.measuring_point = wanted_point)))
  then
    code := wanted_machine || '.' || wanted_type || case when wanted_point = 'main' then '' else '.' || wanted_point end || '.recording';
    wanted_point := case when wanted_point = 'main' then 'recording' else wanted_point || '.recording' end;
  end if;
  -- Two sessions may meet a new sensor at once: the second waits here and finds the row of the first.
  insert into operations.sensor_health
    (sensor_code, machine_id, sensor_type, unit_of_measure, measuring_point, protocol, calibration_state, installed_on, health_status, status)
  select code, machine.machine_id, wanted_type, wanted_unit, wanted_point, wanted_protocol, 'not_calibrated', current_date, 'ok', 'active'
  where not exists (
    select from operations.sensor_health h
    where h.machine_id = machine.machine_id and h.sensor_type = wanted_type and h.measuring_point = wanted_point)
  -- Without a target: two calls at once may meet on the code of the sensor before they meet on its place.
  on conflict do nothing;
  select h.sensor_health_id, h.sensor_code, h.unit_of_measure into strict sensor
  from operations.sensor_health h
  where h.machine_id = machine.machine_id and h.sensor_type = wanted_type and h.measuring_point = wanted_point;
  if sensor.unit_of_measure <> wanted_unit then
    raise exception 'Sensor % gives %, not %.', sensor.sensor_code, sensor.unit_of_measure, wanted_unit
      using errcode = 'GI000', detail = 'SENSOR_MISMATCH';
  end if;
  key := sensor.sensor_health_id;
  name := sensor.sensor_code;
  return next;
end
$$;
comment on function operations.register_sensor(jsonb) is 'Finds or registers the sensor of a machine by machine_code, sensor_type, unit_of_measure and, where given, measuring_point (main) and protocol (import); gives its key and code. A recording (import) of a name that a sensor of the model has gets a sensor beside it, at measuring point recording. Raises GI000 for a machine that is unknown or on order and for a sensor with another unit.';

-- Planned anew for every call: the moments asked for decide which partitions are opened, and a plan for any moments would
-- open all of them. The setting belongs to this function alone: around an insert it would plan every foreign key check anew.
create function operations.known_readings(sensor bigint, first_at timestamptz, last_at timestamptz)
returns table (recorded_at timestamptz, value numeric, times bigint, highest integer)
language plpgsql stable rows 100000
set plan_cache_mode = force_custom_plan
as $$
begin
  return query
  select d."timestamp", d.value, count(*), max(d.sequence_number)
  from operations.sensor_data d
  where d.sensor_health_id = sensor and d."timestamp" between first_at and last_at
    and d."timestamp" in (select s.recorded_at from pg_temp.staged_readings s)
  group by d."timestamp", d.value;
end
$$;
comment on function operations.known_readings(bigint, timestamptz, timestamptz) is 'Readings that a sensor already has at the moments of the temporary table staged_readings, all of which lie between first_at and last_at: how often each moment and value is there, and the highest sequence number among them.';

create function operations.quality_of(given text, value numeric, low numeric, high numeric) returns text
language sql immutable
return case
  when given = 'bad' then 'bad'
  when given = 'uncertain' or value < low or value > high then 'uncertain'
  else 'good'
end;
comment on function operations.quality_of(text, numeric, numeric, numeric) is 'Quality code of a reading: what came with it, and uncertain outside the limits of the sensor.';

create function operations.take_readings(sensor bigint, source text, received timestamptz)
returns table (taken bigint, added bigint, first_at timestamptz, last_at timestamptz, sum_of_values numeric)
language plpgsql
as $$
declare
  low numeric;
  high numeric;
  some_known boolean;
begin
  -- One session at a time per sensor: what is there must not change between the comparison and the insertion.
  perform pg_advisory_xact_lock(hashtextextended('operations.sensor_data', sensor));
  select count(*), min(s.recorded_at), max(s.recorded_at), coalesce(sum(s.value), 0)
  into taken, first_at, last_at, sum_of_values
  from pg_temp.staged_readings s;
  added := 0;
  if taken = 0 then
    return next;
    return;
  end if;
  select h.range_low, h.range_high into strict low, high from operations.sensor_health h where h.sensor_health_id = sensor;

  -- Executed as text, so that it is planned for these moments and opens their partitions only.
  execute 'select exists (select from operations.sensor_data d where d.sensor_health_id = $1 and d."timestamp" between $2 and $3)'
  into some_known using sensor, first_at, last_at;
  if not some_known then
    insert into operations.sensor_data
      (sensor_health_id, "timestamp", sequence_number, value, quality_code, reading_source, received_at)
    select sensor, s.recorded_at, row_number() over (partition by s.recorded_at order by s.ctid), s.value,
      operations.quality_of(s.quality_code, s.value, low, high), source, received
    from pg_temp.staged_readings s;
  else
    -- The same moment and value n times in and m times there: n - m are new. A file that is loaded again adds nothing,
    -- one that goes on where another ended adds what is new, and readings that repeat inside a file all stay.
    if taken > 1000 then
      analyze pg_temp.staged_readings;
    end if;
    with incoming as (
      select s.recorded_at, s.value, s.quality_code, s.ctid as place,
        row_number() over (partition by s.recorded_at, s.value order by s.ctid) as occurrence
      from pg_temp.staged_readings s
    ), there as (
      select * from operations.known_readings(sensor, first_at, last_at)
    ), fresh as (
      select i.recorded_at, i.value, i.quality_code, i.place
      from incoming i
      left join there t on t.recorded_at = i.recorded_at and t.value = i.value
      where i.occurrence > coalesce(t.times, 0)
    ), numbered as (
      select t.recorded_at, max(t.highest) as highest from there t group by t.recorded_at
    )
    insert into operations.sensor_data
      (sensor_health_id, "timestamp", sequence_number, value, quality_code, reading_source, received_at)
    select sensor, f.recorded_at, coalesce(n.highest, 0) + row_number() over (partition by f.recorded_at order by f.place),
      f.value, operations.quality_of(f.quality_code, f.value, low, high), source, received
    from fresh f
    left join numbered n on n.recorded_at = f.recorded_at;
  end if;
  get diagnostics added = row_count;

  if added > 0 then
    update operations.sensor_health h
    set last_reading_at = greatest(h.last_reading_at, last_at),
      last_value = case when h.last_reading_at > last_at then h.last_value else (
        select s.value from pg_temp.staged_readings s where s.recorded_at = last_at order by s.ctid desc limit 1) end,
      installed_on = case when h.protocol = 'import'
        then least(h.installed_on, (first_at at time zone 'UTC')::date) else h.installed_on end,
      updated_at = received
    where h.sensor_health_id = sensor;
  end if;
  return next;
end
$$;
comment on function operations.take_readings(bigint, text, timestamptz) is 'Adds the readings of the temporary table staged_readings to a sensor, as many of each moment and value as are not there yet, and brings sensor_health up to date. Gives how many were staged and added, the first and last moment and the sum of the values staged.';
