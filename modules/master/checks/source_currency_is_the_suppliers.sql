-- A source is priced in the currency in which its supplier invoices.
-- Examines master.material_suppliers.
select s.material_supplier_id, s.currency_code, p.supplier_code, p.currency_code as supplier_currency_code
from master.material_suppliers s
join master.suppliers p on p.supplier_id = s.supplier_id
where s.currency_code <> p.currency_code;
