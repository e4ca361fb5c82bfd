/** Lights that an unfinished matter can show, the gravest first. */
export const OPEN_LIGHTS = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY'] as const;
export type OpenLight = (typeof OPEN_LIGHTS)[number];

/** How many matters show each light. */
export type LightTally = Readonly<Record<OpenLight, number>>;

/** A count to be tallied under one name. */
export interface LitCount {
  readonly light: string;
  readonly count: number;
}

const isOpenLight = (light: string): light is OpenLight => OPEN_LIGHTS.some((known) => known === light);

/** Adds counts up by light; a filed matter counts under the light it was filed with. */
export function tally(counts: readonly LitCount[]): LightTally {
  const sums: Record<OpenLight, number> = { RED: 0, YELLOW: 0, BLUE: 0, GREEN: 0, GREY: 0 };
  for (const { light, count } of counts) if (isOpenLight(light)) sums[light] += count;
  return sums;
}

/** The counts under each key, in the order in which the keys first appear. */
export function tallyBy<T extends LitCount>(
  counts: readonly T[],
  keyOf: (count: T) => string,
): ReadonlyMap<string, LightTally> {
  const groups = new Map<string, T[]>();
  for (const count of counts) groups.set(keyOf(count), [...(groups.get(keyOf(count)) ?? []), count]);
  return new Map([...groups].map(([key, group]) => [key, tally(group)]));
}

/** The stages of the board in their order; the funnel of escalation. */
export const STAGES = ['REMINDED', 'URGED', 'TIER_1', 'TIER_2', 'TIER_3', 'EXHAUSTED', 'LISTED', 'CLOSED'] as const;

/** What is being considered is known to the office alone; a listing is shown outside once there is one. */
const OFFICE_STAGES: readonly string[] = ['EXHAUSTED', 'LISTED'];

/** Every stage with its count, the empty ones too; outside the office without what only the office considers. */
export function funnel(
  counts: readonly { readonly stage: string; readonly count: number }[],
  office: boolean,
): readonly { stage: string; count: number }[] {
  const all = STAGES.map((stage) => ({ stage, count: counts.find((entry) => entry.stage === stage)?.count ?? 0 }));
  return all.filter(({ stage, count }) => office || count > 0 || !OFFICE_STAGES.includes(stage));
}
