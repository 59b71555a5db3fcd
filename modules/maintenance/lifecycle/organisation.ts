import type { MaintenanceCostCentersRow, MaintenanceTeamsRow } from '../rows.ts';

/** General ledger accounts (docs/decisions/0008). */
export const ACCOUNTS = {
  labour: '551100',
  parts: '551100',
  contractor: '551100',
  labourAbsorbed: '540100',
  stock: '130400',
  accrued: '235100',
  retained: '320100',
  difference: '530100',
} as const;

interface Centre {
  suffix: string;
  name: string;
  chargeClass: MaintenanceCostCentersRow['charge_class'];
  /** INR a year. */
  budget: number;
}

/** Cost centres of a site beside those of its lines. The crew's is that of its department. */
export const COST_CENTRES = {
  mechanical: { suffix: '', name: 'Mechanical maintenance', chargeClass: 'crew', budget: 1_800_000 },
  electrical: { suffix: '-ELC', name: 'Electrical maintenance', chargeClass: 'crew', budget: 900_000 },
  utilities: { suffix: '-UTL', name: 'Utilities', chargeClass: 'utilities', budget: 1_200_000 },
  buildings: { suffix: '-BLD', name: 'Buildings', chargeClass: 'buildings', budget: 700_000 },
  tooling: { suffix: '-TLG', name: 'Tooling', chargeClass: 'crew', budget: 300_000 },
  stores: { suffix: '-STR', name: 'Spare parts store', chargeClass: 'crew', budget: 400_000 },
  line: { suffix: '', name: 'Line', chargeClass: 'production_line', budget: 1_000_000 },
} as const satisfies Record<string, Centre>;

/** Crews of a site. */
export const CREWS: readonly { code: string; name: string; trade: MaintenanceTeamsRow['main_trade']; heads: number }[] =
  [
    { code: 'MECH-A', name: 'Mechanical crew A', trade: 'mechanical', heads: 2 },
    { code: 'MECH-B', name: 'Mechanical crew B', trade: 'mechanical', heads: 2 },
    { code: 'MECH-C', name: 'Mechanical crew C', trade: 'mechanical', heads: 2 },
    { code: 'ELEC', name: 'Electrical crew', trade: 'electrical', heads: 2 },
  ];
