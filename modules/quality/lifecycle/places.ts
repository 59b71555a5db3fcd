/** What an item is, as far as its name says: which parts a defect can be on follows from it. */
type ItemKind = 'pump' | 'valve' | 'actuator';

const NAMES: Readonly<Record<ItemKind, RegExp>> = {
  pump: /pump|volute|impeller|\b[CG]P \d/i,
  actuator: /actuator|motor|\b[EP]A \d/i,
  valve: /valve|\b[BCG]V \d/i,
};

/** Places that only some items have; all others may be on any. */
const ONLY_ON: Readonly<Record<string, readonly ItemKind[]>> = {
  ...{ 'stem and disc': ['valve'], 'stem packing': ['valve'], seat: ['valve'], 'seat ring': ['valve'] },
  ...{ 'gland bore': ['valve'], 'gland thread': ['valve'], 'gland nuts': ['valve'], 'body gasket': ['valve'] },
  ...{ bonnet: ['valve'], 'bonnet joint': ['valve'], 'bonnet bolts': ['valve'], 'valve body': ['valve'] },
  ...{ body: ['valve'], 'flow arrow': ['valve', 'pump'], waterways: ['valve', 'pump'] },
  ...{ 'actuator flange': ['valve', 'actuator'], 'actuator spring': ['actuator'], 'limit switch': ['actuator'] },
  ...{ 'control board': ['actuator'], 'motor winding': ['actuator', 'pump'] },
  ...{ volute: ['pump'], 'suction flange': ['pump'], impeller: ['pump'], coupling: ['pump'], 'wear ring': ['pump'] },
  ...{ 'mechanical seal': ['pump'], 'bearing, drive end': ['pump'], 'bearing housing': ['pump'] },
  ...{ bearing: ['pump', 'actuator'], 'shaft seat': ['pump'], shaft: ['pump'] },
};

/** Those of the places that an item of the name can have; all where it has none of them. */
export function placesOn(name: string, places: readonly string[]): readonly string[] {
  const kinds = (Object.keys(NAMES) as ItemKind[]).filter((kind) => NAMES[kind].test(name));
  const able = places.filter((place) => {
    const only = ONLY_ON[place];
    return only === undefined || only.some((kind) => kinds.includes(kind));
  });
  return able.length > 0 ? able : places;
}
