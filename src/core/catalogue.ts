/** What the product knows of a category; its title is in `words/`. */
export interface CategoryRule {
  /** Counts as important infrastructure 重要基础设施 in a ring. */
  readonly infrastructure?: true;
  /** Names households or persons; hidden with personal data. */
  readonly personal?: true;
  /** Minutes a patrol stays, a working assumption. */
  readonly stayMinutes: number;
}

const plain: CategoryRule = { stayMinutes: 15 };
const long: CategoryRule = { stayMinutes: 25 };
const short: CategoryRule = { stayMinutes: 8 };
const household: CategoryRule = { stayMinutes: 10, personal: true };
const infrastructure: CategoryRule = { stayMinutes: 20, infrastructure: true };

/** The categories of sites that the notices of the field name (`kebab-case` id -> rule). */
export const CATALOGUE = {
  "high-rise": long,
  "nursing-home": long,
  bathhouse: plain,
  "gas-user": short,
  "fire-lane-compound": short,
  "fire-lane-road": short,
  hospital: { stayMinutes: 25, infrastructure: true },
  welfare: long,
  school: { stayMinutes: 20, infrastructure: true },
  kindergarten: plain,
  training: plain,
  childcare: plain,
  heritage: plain,
  temple: plain,
  cemetery: plain,
  mall: long,
  market: plain,
  shop: short,
  hotel: plain,
  "esports-hotel": plain,
  restaurant: plain,
  entertainment: plain,
  "mixed-use": plain,
  "group-rental": short,
  "three-in-one": short,
  "small-place": short,
  "self-built": short,
  "old-compound": plain,
  compound: plain,
  "timber-house": plain,
  "color-steel": plain,
  "factory-warehouse": plain,
  "labor-intensive": plain,
  "mine-industry": plain,
  "logistics-warehouse": plain,
  "courier-point": short,
  "cold-store": plain,
  "indoor-ice": plain,
  underground: plain,
  construction: plain,
  recycling: short,
  "firework-store": plain,
  "firework-shop": short,
  "no-acceptance": plain,
  "key-unit": long,
  "high-risk-unit": long,
  business: short,
  office: short,
  "community-office": short,
  canteen: plain,
  "fuel-station": infrastructure,
  "gas-station": infrastructure,
  "gas-supplier": infrastructure,
  substation: infrastructure,
  "water-works": infrastructure,
  telecom: infrastructure,
  "transport-hub": infrastructure,
  "vulnerable-person": household,
  "vulnerable-household": household,
  other: plain,
} as const satisfies Record<string, CategoryRule>;

export type CatalogueId = keyof typeof CATALOGUE;
