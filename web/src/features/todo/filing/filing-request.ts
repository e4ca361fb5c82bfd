import type { components } from '../../../api/schema';
import type { AssignmentValues, DutyPageData, FilingValues } from './filing-values';

type Request = components['schemas']['SubmitRequest'];
type ActivityRequest = components['schemas']['ActivityRequest'];
type Records = Pick<ActivityRequest, 'research' | 'coordination' | 'inspection' | 'problem' | 'experience'>;
type Research = components['schemas']['ResearchRequest'];
type Coordination = components['schemas']['CoordinationRecordRequest'];
type Inspection = components['schemas']['InspectionRequest'];
type Problem = components['schemas']['ProblemRequest'];
type Experience = components['schemas']['ExperienceRequest'];

/** Left out where nothing was typed, so that the server says what is missing. */
const text = (value: string | undefined): string => (value ?? '').trim();
const optional = <Key extends string>(key: Key, value: string | undefined) =>
  (text(value) === '' ? {} : { [key]: text(value) }) as Partial<Record<Key, string>>;

const linesOf = (value: string | undefined): string[] =>
  text(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function assignments(given: readonly AssignmentValues[] | undefined) {
  return (given ?? []).map(({ matter, unit, dueOn }) => ({
    matter: text(matter),
    unitId: unit?.id ?? '',
    dueOn: dueOn ?? '',
  }));
}

function inspectionOf(given: NonNullable<FilingValues['inspection']>): Inspection {
  return {
    content: text(given.content),
    inspectedUnits: [...(given.inspectedUnits ?? [])],
    method: (given.method ?? 'ON_SITE') as Inspection['method'],
    ...optional(given.basis === 'APPROVAL' ? 'approvalNumber' : 'planNumber', given.number),
    findings: text(given.findings),
    demands: assignments(given.demands),
  };
}

function problemOf(given: NonNullable<FilingValues['problem']>): Problem {
  return {
    name: text(given.name),
    origin: text(given.origin),
    crux: text(given.crux),
    solution: text(given.solution),
    effect: { value: given.effect?.value ?? 0, unit: text(given.effect?.unit) },
    whoHadIt: text(given.whoHadIt),
    confirmedBy: text(given.confirmedBy),
    progress: (given.progress ?? 'SOLVED') as Problem['progress'],
  };
}

function experienceOf(given: NonNullable<FilingValues['experience']>): Experience {
  return {
    title: text(given.title),
    practice: text(given.practice),
    effectData: text(given.effectData),
    copyable: text(given.copyable),
    ...optional('alreadyAt', given.alreadyAt),
    channel: (given.channel ?? 'BULLETIN') as Experience['channel'],
  };
}

function researchOf({
  theme,
  sites = [],
  findings,
  problems,
  advice,
}: NonNullable<FilingValues['research']>): Research {
  const found = linesOf(problems);
  return {
    theme: text(theme),
    sites: [...sites],
    findings: text(findings),
    ...(found.length > 0 && { problems: found }),
    ...optional('advice', advice),
  };
}

/** Chair and units are the same as in every record; nobody is asked for them twice. */
function coordinationOf({ coordination = {}, leader, units = [] }: FilingValues): Coordination {
  return {
    name: text(coordination.name),
    chair: text(leader),
    units: [...units],
    decisions: assignments(coordination.decisions),
    ...optional('minutesNumber', coordination.minutesNumber),
  };
}

const RECORDS: Readonly<Record<DutyPageData['kind'], (values: FilingValues) => Records>> = {
  RESEARCH: (values) => ({ research: researchOf(values.research ?? {}) }),
  COORDINATION: (values) => ({ coordination: coordinationOf(values) }),
  INSPECTION: (values) => ({ inspection: inspectionOf(values.inspection ?? {}) }),
  PROBLEM: (values) => ({ problem: problemOf(values.problem ?? {}) }),
  EXPERIENCE: (values) => ({ experience: experienceOf(values.experience ?? {}) }),
};

/** The form as the API wants it: the common fields and the record of its kind. */
export function requestOf(kind: DutyPageData['kind'], values: FilingValues): Request {
  return {
    activity: {
      heldOn: values.heldOn ?? '',
      place: text(values.place),
      leader: text(values.leader),
      leaderTitle: text(values.leaderTitle),
      units: [...(values.units ?? [])],
      summary: text(values.summary),
      documentNumbers: [...(values.documentNumbers ?? [])],
      // The form is not sent before the box is ticked.
      noSecrets: true,
      ...RECORDS[kind](values),
    },
    credits: [...(values.credits ?? [])],
  };
}
