-- One image of the defect for which an inspection failed, as the inspector took it; the file itself is not part of the platform, as with attachments.
-- Grain: quality_inspection_id.
-- From manufacturing by quality_inspections (quality_inspection_id).
select i.quality_inspection_id || '/1' as _id, i.quality_inspection_id, i.inspection_number, 1 as image_number, i.lot_number, null as machine_id, 'CAM-' || i.inspected_by_employee_id as camera_code, i.inspected_at as captured_at,
  'inspections/' || left(c.checksum, 2) || '/' || c.checksum as storage_key, 'image/jpeg' as media_type, c.checksum as checksum_sha256, 2448 as width_px, 2048 as height_px, null as resolution_um_per_px,
  jsonb_build_array(jsonb_build_object('defect_code', i.defect_code, 'defect_severity', i.defect_severity, 'left_px', 0, 'top_px', 0, 'width_px', 2448, 'height_px', 2048, 'confidence_ratio', null)) as findings,
  null as model_version, 'failed' as verdict, i.decided_by_employee_id as confirmed_by_employee_id, i.inspected_at as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from quality_inspections i cross join lateral (select encode(sha256(convert_to(i.inspection_number || '/1', 'UTF8')), 'hex') as checksum) c
where i.result = 'failed' and i.defect_code is not null
