import type { components } from '../../../api/schema';
import type { UnitChoice } from '../../../parts/unit-picker';

export type DutyPageData = components['schemas']['DutyPageAnswer'];
export type Activity = components['schemas']['ActivityAnswer'];

/** Something for a unit to do by a day, as it is typed. */
export interface AssignmentValues {
  readonly matter?: string;
  readonly unit?: UnitChoice;
  readonly dueOn?: string;
}

/** The fields of a kind's own record, as they are typed. */
export type OwnValues = Readonly<Record<string, unknown>>;

/** What the form holds while it is filled in; also what is kept on the machine, so only plain words and numbers. */
export interface FilingValues {
  readonly heldOn?: string;
  readonly place?: string;
  readonly leader?: string;
  readonly leaderTitle?: string;
  /** The leading official's post, where he led it himself. */
  readonly leaderPostId?: string | undefined;
  readonly units?: readonly string[];
  readonly summary?: string;
  readonly documentNumbers?: readonly string[];
  readonly credits?: readonly string[];
  readonly noSecrets?: boolean;
  readonly research?: OwnValues;
  readonly coordination?: OwnValues;
  readonly inspection?: OwnValues;
  readonly problem?: OwnValues;
  readonly experience?: OwnValues;
}
