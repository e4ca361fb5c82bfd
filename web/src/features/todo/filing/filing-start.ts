import type { Activity, AssignmentValues, DutyPageData, FilingValues } from './filing-values';

type Kept = Activity['record'];
type Inspection = NonNullable<FilingValues['inspection']>;

const textOf = (record: Kept, key: string): string | undefined => {
  const value = record[key];
  return typeof value === 'string' ? value : undefined;
};

const listOf = (record: Kept, key: string): string[] => {
  const value = record[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

/** Only what is there: a field that was not filled in stays empty. */
function filled<Key extends string>(record: Kept, keys: readonly Key[]): Partial<Record<Key, string>> {
  const pairs = keys.flatMap((key) => {
    const value = textOf(record, key);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(pairs) as Partial<Record<Key, string>>;
}

function assignmentsOf(record: Kept, key: string): AssignmentValues[] {
  const value = record[key];
  if (!Array.isArray(value)) return [];
  return value.map((one: Kept) => {
    const unitId = textOf(one, 'unitId');
    return { ...filled(one, ['matter', 'dueOn']), ...(unitId !== undefined && { unit: { id: unitId } }) };
  });
}

function effectOf(record: Kept): { value?: number; unit?: string } {
  const effect = record['effect'];
  if (typeof effect !== 'object' || effect === null) return {};
  const { value, unit } = effect as Kept;
  return { ...(typeof value === 'number' && { value }), ...(typeof unit === 'string' && { unit }) };
}

function inspectionOf(record: Kept): Inspection {
  const approval = textOf(record, 'approvalNumber');
  const number = approval ?? textOf(record, 'planNumber');
  return {
    ...filled(record, ['content', 'method', 'findings']),
    inspectedUnits: listOf(record, 'inspectedUnits'),
    basis: approval === undefined ? 'PLAN' : 'APPROVAL',
    ...(number !== undefined && { number }),
    demands: assignmentsOf(record, 'demands'),
  };
}

function ownOf({ kind, record }: Activity): FilingValues {
  switch (kind) {
    case 'RESEARCH':
      return {
        research: {
          ...filled(record, ['theme', 'findings', 'advice']),
          sites: listOf(record, 'sites'),
          problems: listOf(record, 'problems').join('\n'),
        },
      };
    case 'COORDINATION':
      return {
        coordination: {
          ...filled(record, ['name', 'minutesNumber']),
          decisions: assignmentsOf(record, 'decisions'),
        },
      };
    case 'INSPECTION':
      return { inspection: inspectionOf(record) };
    case 'PROBLEM':
      return {
        problem: {
          ...filled(record, ['name', 'origin', 'crux', 'solution', 'whoHadIt', 'confirmedBy', 'progress']),
          effect: effectOf(record),
        },
      };
    case 'EXPERIENCE':
      return {
        experience: filled(record, ['title', 'practice', 'effectData', 'copyable', 'alreadyAt', 'channel']),
      };
  }
}

/** A record as it was filed, put back into the form: to be mended, or filed again after it was taken back. */
export function valuesOf(activity: Activity): FilingValues {
  const { heldOn, place, leader, leaderTitle, units, summary, documentNumbers } = activity;
  return { heldOn, place, leader, leaderTitle, units, summary, documentNumbers, ...ownOf(activity) };
}

/**
 * Last quarter's record as a template: its words, but not its day, its documents, its decisions or its proof of a plan,
 * which belong to what took place then.
 */
export function templateOf(template: Activity): FilingValues {
  const { place, leader, leaderTitle, units, summary, research, coordination, inspection, problem, experience } =
    valuesOf(template);
  return {
    ...pickFilled({ place, leader, leaderTitle, units, summary, research, problem, experience }),
    ...(coordination?.name !== undefined && { coordination: { name: coordination.name } }),
    ...(inspection !== undefined && { inspection: wordsOfInspection(inspection) }),
  };
}

function wordsOfInspection({ content, inspectedUnits, method, basis, findings }: Inspection): Inspection {
  return pickFilled({ content, inspectedUnits, method, basis, findings });
}

/** Leaves out what is undefined, so that it does not wipe what stands. */
function pickFilled<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };
}

const THEME_FIELD = {
  RESEARCH: (theme: string): FilingValues => ({ research: { theme } }),
  COORDINATION: (name: string): FilingValues => ({ coordination: { name } }),
  INSPECTION: (content: string): FilingValues => ({ inspection: { content } }),
  PROBLEM: (name: string): FilingValues => ({ problem: { name } }),
  EXPERIENCE: (title: string): FilingValues => ({ experience: { title } }),
} as const;

const CHOSEN = {
  RESEARCH: {},
  COORDINATION: {},
  INSPECTION: { inspection: { method: 'ON_SITE', basis: 'PLAN' } },
  PROBLEM: { problem: { progress: 'SOLVED' } },
  EXPERIENCE: { experience: { channel: 'BULLETIN' } },
} as const satisfies Readonly<Record<DutyPageData['kind'], FilingValues>>;

/** Two sets of words, the second winning; the fields of a record are joined one by one. */
export function joined(under: FilingValues, over: FilingValues): FilingValues {
  const both = { ...under, ...over };
  const { research, coordination, inspection, problem, experience } = under;
  return {
    ...both,
    ...(research && { research: { ...research, ...over.research } }),
    ...(coordination && { coordination: { ...coordination, ...over.coordination } }),
    ...(inspection && { inspection: { ...inspection, ...over.inspection } }),
    ...(problem && { problem: { ...problem, ...over.problem } }),
    ...(experience && { experience: { ...experience, ...over.experience } }),
  };
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
}

/** The leader of the plan; where that is the leading official's post, its holder by name. */
function likelyLeader(planned: string | null | undefined, leader: Leader | null): FilingValues {
  if (leader === null || (planned != null && planned !== leader.title && planned !== leader.name)) {
    return planned == null ? {} : { leader: planned };
  }
  return { ...(leader.name !== null && { leader: leader.name }), leaderTitle: leader.title };
}

const plannedTheme = ({ kind, theme }: DutyPageData): FilingValues => (theme == null ? {} : THEME_FIELD[kind](theme));

/** Last quarter's words laid over what the form begins with; what this quarter's plan says stands: its day, its leader, its theme. */
export function withTemplate(duty: DutyPageData, fresh: FilingValues, template: Activity): FilingValues {
  const { leader, leaderTitle, ...words } = templateOf(template);
  const ledAsPlanned = duty.plannedLeader == null || leader === fresh.leader;
  const led = ledAsPlanned ? pickFilled({ leader, leaderTitle }) : {};
  return joined(joined(fresh, { ...words, ...led }), plannedTheme(duty));
}

/** What the form begins with: what was filed before, or what the plan and the chain make likely. */
export function startOf(duty: DutyPageData, today: string, leader: Leader | null): FilingValues {
  if (duty.activity != null) return valuesOf(duty.activity);
  return {
    heldOn: likelyDay(duty, today),
    ...likelyLeader(duty.plannedLeader, leader),
    units: [duty.unitName],
    ...joined(CHOSEN[duty.kind], plannedTheme(duty)),
  };
}
