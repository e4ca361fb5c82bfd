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

/** What the form holds while it is filled in; also what is kept on the machine, so only plain words and numbers. */
export interface FilingValues {
  readonly heldOn?: string;
  readonly place?: string;
  readonly leader?: string;
  readonly leaderTitle?: string;
  readonly units?: readonly string[];
  readonly summary?: string;
  readonly documentNumbers?: readonly string[];
  readonly credits?: readonly string[];
  readonly noSecrets?: boolean;
  readonly research?: {
    readonly theme?: string;
    readonly sites?: readonly string[];
    readonly findings?: string;
    /** One problem a line. */
    readonly problems?: string;
    readonly advice?: string;
  };
  readonly coordination?: {
    readonly name?: string;
    readonly decisions?: readonly AssignmentValues[];
    readonly minutesNumber?: string;
  };
  readonly inspection?: {
    readonly content?: string;
    readonly inspectedUnits?: readonly string[];
    readonly method?: string;
    /** Where it is founded: in the year's plan, or in a one-off approval; and its number there. */
    readonly basis?: 'PLAN' | 'APPROVAL';
    readonly number?: string;
    readonly findings?: string;
    readonly demands?: readonly AssignmentValues[];
  };
  readonly problem?: {
    readonly name?: string;
    readonly origin?: string;
    readonly crux?: string;
    readonly solution?: string;
    readonly effect?: { readonly value?: number; readonly unit?: string };
    readonly whoHadIt?: string;
    readonly confirmedBy?: string;
    readonly progress?: string;
  };
  readonly experience?: {
    readonly title?: string;
    readonly practice?: string;
    readonly effectData?: string;
    readonly copyable?: string;
    readonly alreadyAt?: string;
    readonly channel?: string;
  };
}
