-- Changes schema/040_shipments.sql.
alter table tms.shipments add column advance_notice_number text;
alter table tms.shipments drop constraint shipments_purchase_ck;
alter table tms.shipments add constraint shipments_purchase_ck check ((shipment_type in ('purchase', 'supplier_return')) = (supplier_id is not null) and (shipment_type = 'purchase') = (purchase_order_number is not null) and (shipment_type = 'purchase') = (advance_notice_number is not null));
comment on column tms.shipments.advance_notice_number is 'Supplier''s notice of what is to be collected, equal to wms.expected_receipts.advance_notice_number. Null unless a purchase.';
alter table tms.shipment_lines add column advance_notice_number text;
alter table tms.shipment_lines drop constraint shipment_lines_source_ck;
alter table tms.shipment_lines add constraint shipment_lines_source_ck check (num_nonnulls(outbound_order_id, purchase_order_line_number) = 1 and purchase_order_line_number > 0 and (purchase_order_line_number is null) = (advance_notice_number is null));
comment on column tms.shipment_lines.advance_notice_number is 'Supplier''s notice with which the line came, that of its shipment. Null unless a purchase.';
