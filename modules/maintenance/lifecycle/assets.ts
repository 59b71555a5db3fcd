import type { CopyRows, MaintenanceAssetsRow } from '../rows.ts';

export type AssetClass = MaintenanceAssetsRow['asset_class'];
export type MachineType = CopyRows['master.machines']['machine_type'];

/** A part of a machine that is maintained by itself: code, name, class, share of the machine's replacement value in percent. */
interface Part {
  code: string;
  name: string;
  assetClass: AssetClass;
  share: number;
}

const part = (code: string, name: string, assetClass: AssetClass, share: number): Part => ({
  code,
  name,
  assetClass,
  share,
});

const DRIVE = part('DRV', 'Main drive', 'drive', 14);
const HYDRAULICS = part('HYD', 'Hydraulic unit', 'hydraulic_unit', 9);
const PNEUMATICS = part('PNE', 'Pneumatic unit', 'pneumatic_unit', 4);
const COOLANT = part('CLT', 'Coolant system', 'coolant_system', 6);
const CABINET = part('CAB', 'Control cabinet', 'control_cabinet', 12);
const SPINDLE = part('SPN', 'Spindle', 'spindle', 22);
const GUARDS = part('GRD', 'Guards and doors', 'other', 3);
const CONVEYOR = part('CNV', 'Conveyor', 'other', 6);

const CUTTING: readonly Part[] = [SPINDLE, DRIVE, HYDRAULICS, PNEUMATICS, COOLANT, CABINET];
const OTHERS: readonly Part[] = [DRIVE, HYDRAULICS, PNEUMATICS, GUARDS, CONVEYOR, CABINET];

/** Six assemblies of a machine, by its type. */
export function assembliesOf(type: MachineType): readonly Part[] {
  return type === 'lathe' || type === 'machining_centre' || type === 'grinder' ? CUTTING : OTHERS;
}

/** Three components of a machine, each within the assembly of that place. */
export const COMPONENTS: readonly (Part & { within: number })[] = [
  { ...part('BRG', 'Main bearing set', 'spindle', 3), within: 0 },
  { ...part('PMP', 'Pump', 'hydraulic_unit', 2), within: 1 },
  { ...part('PSU', 'Power supply', 'power_supply', 2), within: 5 },
];

/** What serves a whole site: code, name, class, replacement value in million INR. */
export const UTILITIES: readonly { code: string; name: string; assetClass: AssetClass; value: number }[] = [
  { code: 'CMP1', name: 'Screw compressor 1', assetClass: 'compressor', value: 2.4 },
  { code: 'CMP2', name: 'Screw compressor 2', assetClass: 'compressor', value: 2.4 },
  { code: 'TRF', name: 'Transformer station', assetClass: 'power_supply', value: 3.6 },
  { code: 'GEN', name: 'Diesel generator', assetClass: 'power_supply', value: 2.9 },
  { code: 'BLD', name: 'Production hall', assetClass: 'building', value: 40 },
  { code: 'CRN', name: 'Overhead crane', assetClass: 'other', value: 1.8 },
];

/** Failure modes by the assembly that shows them. */
export const ASSEMBLY_OF_MODE = {
  tool_wear: 0,
  heat_dissipation: 4,
  power: 1,
  overstrain: 0,
  random: 5,
} as const;

export const ASSETS = {
  /** Yearly rise of prices of machines, from purchase to a new one today. */
  priceRise: 0.045,
  warrantyDays: 730,
  utilityLifeYears: 20,
  makers: ['Atlas Copco', 'Kirloskar', 'ABB', 'Siemens', 'Elgi', 'Cummins'],
};
