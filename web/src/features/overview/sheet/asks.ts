import type { components } from '../../../api/schema';

export type Duty = components['schemas']['DutyAnswer'];

/** What a leader goes to in person, in the order of the five. */
export const ATTENDED = ['RESEARCH', 'COORDINATION', 'INSPECTION'] as const;
export type AttendedKind = (typeof ATTENDED)[number];

/** One thing that the leader is asked to do this quarter. */
export interface Ask {
  readonly id: string;
  readonly kind: AttendedKind;
  readonly project: string;
  readonly theme: string | null;
  /** The planned day or ten-day period; null while nothing is planned. */
  readonly plannedOn: string | null;
  readonly plannedWords: string | null;
  readonly actBy: string;
  readonly confirmed: boolean;
  /** Meetings of other projects that fall into the same time, so that one may do for both. */
  readonly together: readonly string[];
}

const NOT_HELD = new Set(['UNPLANNED', 'PLANNED']);

const kindOf = ({ kind }: Duty): AttendedKind | undefined => ATTENDED.find((one) => one === kind);

/** The same ten-day period, or the same day where it was planned to the day. */
function timeOf({ plannedOn, plannedWords }: Duty): string | null {
  return plannedWords ?? plannedOn ?? null;
}

function together(duty: Duty, others: readonly Duty[]): readonly string[] {
  const time = timeOf(duty);
  if (duty.kind !== 'COORDINATION' || time === null) return [];
  return others
    .filter((other) => other.id !== duty.id && other.kind === 'COORDINATION' && timeOf(other) === time)
    .map(({ projectName }) => projectName);
}

/** A day that he denied is none. */
function withoutDenied(duty: Duty): Duty {
  return duty.planDeniedWords == null ? duty : { ...duty, plannedOn: null, plannedWords: null };
}

/** What is still to be held of his projects in a quarter, the planned first, by date. */
export function asksOf(duties: readonly Duty[]): readonly Ask[] {
  const ahead = duties.filter((duty) => NOT_HELD.has(duty.state) && kindOf(duty) !== undefined).map(withoutDenied);
  const day = ({ plannedOn, actBy }: Ask): string => plannedOn ?? actBy;
  return ahead
    .flatMap((duty) => {
      const kind = kindOf(duty);
      if (kind === undefined) return [];
      const { id, projectName: project, theme = null, plannedOn = null, plannedWords = null, actBy } = duty;
      const confirmed = duty.planConfirmed;
      return [{ id, kind, project, theme, plannedOn, plannedWords, actBy, confirmed, together: together(duty, ahead) }];
    })
    .sort(
      (one, other) => day(one).localeCompare(day(other)) || ATTENDED.indexOf(one.kind) - ATTENDED.indexOf(other.kind),
    );
}
