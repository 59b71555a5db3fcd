-- Numbers of partners, items, people and machines have no gaps: each is its key, and keys run from 1.
-- Examines master.customers.
with numbered (kind, key, code, expected) as (
  select 'customer', customer_id, customer_code, 'CUS-' || lpad(customer_id::text, greatest(5, length(customer_id::text)), '0') from master.customers
  union all
  select 'supplier', supplier_id, supplier_code, 'SUP-' || lpad(supplier_id::text, greatest(5, length(supplier_id::text)), '0') from master.suppliers
  union all
  select 'material', material_id, material_code, 'MAT-' || lpad(material_id::text, greatest(5, length(material_id::text)), '0') from master.materials
  union all
  select 'product', product_id, product_code, 'PRD-' || lpad(product_id::text, greatest(5, length(product_id::text)), '0') from master.products
  union all
  select 'employee', employee_id, employee_number, 'EMP-' || lpad(employee_id::text, greatest(5, length(employee_id::text)), '0') from master.employees
  union all
  select 'machine', machine_id, machine_code, 'MCH-' || lpad(machine_id::text, greatest(4, length(machine_id::text)), '0') from master.machines
)
select n.kind, n.key, n.code
from numbered n
-- Rows made by hand or for imported recordings have keys of their own.
where n.key < 1000000000000 and n.code <> n.expected
union all
select n.kind, max(n.key) filter (where n.key < 1000000000000), 'gap'
from numbered n
group by n.kind
-- A number that a row made by hand bears is passed over.
having max(n.key) filter (where n.key < 1000000000000) <> count(*) filter (where n.key < 1000000000000
  or n.code ~ '^[A-Z]{3}-[0-9]{1,11}$' and split_part(n.code, '-', 2)::bigint < (select max(o.key) from numbered o where o.kind = n.kind and o.key < 1000000000000));
