import type { AssetClass } from './assets.ts';
import type { Trade } from './plans.ts';

/** What is worn at every job, what the trade adds, and what the asset does. */
export const EQUIPMENT: {
  always: readonly string[];
  of: Readonly<Partial<Record<Trade, readonly string[]>>>;
  at: Readonly<Partial<Record<AssetClass, readonly string[]>>>;
} = {
  always: ['safety shoes', 'goggles'],
  of: {
    mechanical: ['gloves'],
    electrical: ['insulating gloves', 'arc-rated jacket'],
    hydraulics_pneumatics: ['gloves', 'face shield'],
    instrumentation: ['antistatic wrist strap'],
  },
  at: {
    furnace: ['heat-resistant gloves', 'face shield'],
    press: ['helmet'],
    grinder: ['dust mask', 'ear protection'],
    compressor: ['ear protection'],
    building: ['helmet', 'harness'],
    power_supply: ['insulating mat'],
  },
};

/** What a kind of asset asks for beside the locks. */
export const PRECAUTIONS: Readonly<Partial<Record<AssetClass, string>>> = {
  furnace: 'Cool down below 60 degrees Celsius; ventilate the chamber.',
  press: 'Ram blocked at the lower end; accumulator drained.',
  grinder: 'Wheel at rest and guarded; extraction on.',
  machining_centre: 'Axes clamped; tool magazine locked.',
  lathe: 'Chuck open and empty; bar feeder off.',
  hydraulic_unit: 'Pressure let off and gauge at zero; drip tray in place.',
  pneumatic_unit: 'Line vented; silencer fitted.',
  compressor: 'Receiver vented; suction closed.',
  control_cabinet: 'Tested dead on all phases; residual voltage waited for.',
  power_supply: 'Earthed and short-circuited; second person present.',
  test_station: 'Test circuit without pressure; water drained.',
  building: 'Area below fenced off; anchor point checked.',
};
