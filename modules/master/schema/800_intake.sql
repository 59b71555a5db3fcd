-- Machines for recordings whose machine is in no register yet.

create function master.register_machine(target jsonb) returns table (key bigint, made boolean)
language plpgsql
as $$
declare
  wanted text := target ->> 'machine_code';
  company record;
  factory bigint;
  line bigint;
begin
  if coalesce(btrim(wanted), '') = '' then
    raise exception 'A machine needs a code.' using errcode = 'GI000', detail = 'USAGE', hint = 'Give the code of the machine.';
  end if;
  -- One registration at a time: positions in the line are counted, and two sessions may want the same machine.
  perform pg_advisory_xact_lock(hashtextextended('master.register_machine', 0));
  select m.machine_id into key from master.machines m where m.machine_code = wanted;
  made := not found;
  if not made then
    return next;
    return;
  end if;

  insert into master.companies
    (company_code, legal_name, trade_name, registration_number, tax_identifier, base_currency_code, fiscal_year_start_month, incorporated_on, address_line, city, state_province, postal_code, country_code, phone, email, status)
  select 'REC', 'Imported recordings', 'Imported recordings', 'unknown', 'unknown (imported recordings)', 'INR', 4, current_date, 'unknown', 'unknown', 'unknown', 'unknown', 'ZZ', 'unknown', 'unknown', 'active'
  where not exists (select from master.companies c where c.status = 'active');
  select c.company_id, c.base_currency_code into strict company
  from master.companies c where c.status = 'active' order by c.parent_company_id nulls first, c.company_id limit 1;

  -- What a check wants positive and nobody knows is 1.
  insert into master.factories
    (factory_code, factory_name, company_id, site_type, address_line, city, state_province, postal_code, country_code, latitude_degrees, longitude_degrees, time_zone, floor_area_m2, contract_demand_kva, working_days_per_week, opened_on, status)
  select 'REC1', 'Imported recordings', company.company_id, 'integrated', 'unknown', 'unknown', 'unknown', 'unknown', 'ZZ', 0, 0, 'UTC', 1, 1, 7, current_date, 'active'
  on conflict on constraint factories_factory_code_uq do nothing;
  select f.factory_id into strict factory from master.factories f where f.factory_code = 'REC1';

  insert into master.production_lines
    (line_code, line_name, factory_id, line_type, shifts_per_day, target_oee_pct, design_rate_per_hour, unit_of_measure, buffer_capacity_units, cost_center_code, commissioned_on, status)
  select 'LN-REC1', 'Machines of imported recordings', factory, 'machining', 3, 0, 1, 'pcs', 0, 'none', current_date, 'active'
  on conflict on constraint production_lines_line_code_uq do nothing;
  select l.production_line_id into strict line from master.production_lines l where l.line_code = 'LN-REC1';

  insert into master.machines
    (machine_code, machine_name, factory_id, production_line_id, position_in_line, machine_type, manufacturer, model, serial_number, rated_power_kw, ideal_cycle_seconds, criticality, purchase_amount, currency_code, useful_life_years, purchased_on, status)
  select wanted, coalesce(target ->> 'machine_name', 'Machine of an imported recording'), factory, line,
    coalesce((select max(m.position_in_line) from master.machines m where m.production_line_id = line), 0) + 1,
    'other', 'unknown', 'unknown', 'unknown', 1, 1, 'c', 0, company.base_currency_code, 1, current_date, 'active'
  returning machine_id into strict key;
  return next;
end
$$;
comment on function master.register_machine(jsonb) is 'Gives the key of the machine with this machine_code, and whether it was made now. A machine that is not there is made, with the name given as machine_name, on line LN-REC1 of factory REC1, which stand for imported recordings and are made with the first; the company is the first active one, or REC.';
