import type { components } from '../../../api/schema';
import { attended } from './filing-start';
import type { FilingValues } from './filing-values';
import { type Kind, RECORDS, sentRecord } from './records';

type Request = components['schemas']['SubmitRequest'];
type Own = Pick<components['schemas']['ActivityRequest'], (typeof RECORDS)[Kind]['own']>;

const text = (value: string | undefined): string => (value ?? '').trim();

/** The record of its kind; chair and units of a meeting are the same as in every record, and nobody is asked for them twice. */
function ownOf(kind: Kind, values: FilingValues): Own {
  const { own } = RECORDS[kind];
  const record = sentRecord(kind, values[own] ?? {});
  const meeting = kind === 'COORDINATION' && { chair: text(values.leader), units: [...(values.units ?? [])] };
  return { [own]: { ...record, ...meeting } };
}

/** The form as the API wants it: the common fields and the record of its kind. */
export function requestOf(kind: Kind, values: FilingValues): Request {
  return {
    activity: {
      heldOn: values.heldOn ?? '',
      place: text(values.place),
      leader: text(values.leader),
      leaderTitle: text(values.leaderTitle),
      ...(values.leaderPostId !== undefined && attended(kind) && { leaderPostId: values.leaderPostId }),
      units: [...(values.units ?? [])],
      summary: text(values.summary),
      documentNumbers: [...(values.documentNumbers ?? [])],
      // The form is not sent before the box is ticked.
      noSecrets: true,
      ...ownOf(kind, values),
    },
    credits: [...(values.credits ?? [])],
  };
}
