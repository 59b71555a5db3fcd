import type { ServiceContractsRow } from '../rows.ts';
import type { AssetClass } from './assets.ts';

interface Kind {
  title: string;
  type: ServiceContractsRow['contract_type'];
  assetClass: AssetClass;
  coverage: ServiceContractsRow['coverage'];
  responseHours: number;
  visits: number;
  /** INR a year. */
  fee: number;
}

const kind = (
  title: string,
  type: Kind['type'],
  assetClass: AssetClass,
  coverage: Kind['coverage'],
  [responseHours, visits, fee]: readonly [number, number, number],
): Kind => ({ title, type, assetClass, coverage, responseHours, visits, fee });

/** Contracts of a site. */
export const CONTRACTS: readonly Kind[] = [
  kind('Spindle service', 'annual_maintenance', 'spindle', 'labour', [8, 4, 180_000]),
  kind(
    'Drives and controls',
    'comprehensive_annual_maintenance',
    'control_cabinet',
    'labour_and_parts',
    [8, 4, 240_000],
  ),
  kind('Compressors', 'annual_maintenance', 'compressor', 'labour', [12, 6, 96_000]),
  kind('Power supply', 'annual_maintenance', 'power_supply', 'planned_visits', [24, 4, 72_000]),
  kind('Calibration of sensors', 'calibration', 'sensor', 'planned_visits', [48, 2, 60_000]),
  kind('Hydraulics on call', 'call_rates', 'hydraulic_unit', 'calls_at_rates', [6, 0, 0]),
  kind('Building services', 'annual_maintenance', 'building', 'labour', [24, 12, 84_000]),
  kind('Drives on call', 'call_rates', 'drive', 'calls_at_rates', [8, 0, 0]),
];
