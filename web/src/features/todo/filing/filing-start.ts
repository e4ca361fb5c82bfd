import type { Activity, DutyPageData, FilingValues } from './filing-values';
import { freshRecord, RECORDS, takenRecord, templateRecord } from './records';

/** A record as it was filed, put back into the form: to be mended, or filed again after it was taken back. */
export function valuesOf({ kind, record, ...activity }: Activity): FilingValues {
  const { heldOn, place, leader, leaderTitle, leaderPostId, units, summary, documentNumbers } = activity;
  const own = { [RECORDS[kind].own]: takenRecord(kind, record) };
  const post = leaderPostId == null ? {} : { leaderPostId };
  return { heldOn, place, leader, leaderTitle, ...post, units, summary, documentNumbers, ...own };
}

/**
 * Last quarter's record as a template: its words, but not its day, its documents, its decisions or its proof of a plan,
 * which belong to what took place then.
 */
export function templateOf({ kind, record, ...activity }: Activity): FilingValues {
  const { place, leader, leaderTitle, units, summary } = activity;
  const own = { [RECORDS[kind].own]: templateRecord(kind, takenRecord(kind, record)) };
  return { ...pickFilled({ place, leader, leaderTitle, units, summary }), ...own };
}

/** Leaves out what is undefined, so that it does not wipe what stands. */
function pickFilled<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };
}

/** Two sets of words, the second winning; the fields of a record are joined one by one. */
export function joined(under: FilingValues, over: FilingValues): FilingValues {
  const records = Object.values(RECORDS).flatMap(({ own }) =>
    under[own] === undefined ? [] : [[own, { ...under[own], ...over[own] }] as const],
  );
  return { ...under, ...over, ...Object.fromEntries(records) };
}

/** The day that is most likely: the one registered, else the planned one if it has come, else today. */
function likelyDay(duty: DutyPageData, today: string): string {
  const { heldOn, plannedOn, plannedWords } = duty;
  if (heldOn != null) return heldOn;
  return plannedOn != null && plannedWords == null && plannedOn <= today ? plannedOn : today;
}

/** The leading official by name and post, as the city's directory has him. */
export interface Leader {
  readonly name: string | null;
  readonly title: string;
  readonly postId?: string | undefined;
}

/** The leader of the plan; where that is the leading official's post, its holder by name. */
function likelyLeader(planned: string | null | undefined, leader: Leader | null): FilingValues {
  if (leader === null || (planned != null && planned !== leader.title && planned !== leader.name)) {
    return planned == null ? {} : { leader: planned };
  }
  const led = { ...(leader.name !== null && { leader: leader.name }), leaderTitle: leader.title };
  return leader.name === null || leader.postId === undefined ? led : { ...led, leaderPostId: leader.postId };
}

/** What a leader goes to himself. */
export const attended = (kind: DutyPageData['kind']): boolean =>
  kind === 'RESEARCH' || kind === 'COORDINATION' || kind === 'INSPECTION';

const ownOf = ({ kind, theme }: DutyPageData): FilingValues => ({ [RECORDS[kind].own]: freshRecord(kind, theme) });

/** Last quarter's words laid over what the form begins with; what this quarter's plan says stands: its day, its leader, its theme. */
export function withTemplate(duty: DutyPageData, fresh: FilingValues, template: Activity): FilingValues {
  const { leader, leaderTitle, ...words } = templateOf(template);
  const ledAsPlanned = duty.plannedLeader == null || leader === fresh.leader;
  // Whom the post stands for is said of each time anew: somebody else's name takes it away.
  const led = ledAsPlanned ? pickFilled({ leader, leaderTitle }) : {};
  const kept = led.leader === undefined || led.leader === fresh.leader ? fresh : { ...fresh, leaderPostId: undefined };
  const { own, fields } = RECORDS[duty.kind];
  const planned = duty.theme == null ? {} : { [own]: { [fields[0]?.key ?? '']: duty.theme } };
  return joined(joined(kept, { ...words, ...led }), planned);
}

/** What the form begins with: what was filed before, or what the plan and the chain make likely. */
export function startOf(duty: DutyPageData, today: string, leader: Leader | null): FilingValues {
  if (duty.activity != null) return valuesOf(duty.activity);
  return {
    heldOn: likelyDay(duty, today),
    ...likelyLeader(duty.plannedLeader, attended(duty.kind) ? leader : leader && { ...leader, postId: undefined }),
    units: [duty.unitName],
    ...ownOf(duty),
  };
}
