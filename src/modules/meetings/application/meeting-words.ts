import { words } from '../../../texts/words.js';
import type { Meeting } from '../persistence/meeting.repository.js';

/** A meeting as titles and notices name it: 2026年第4次深改委会议. */
export function meetingName({
  kind,
  year,
  number,
  groupName,
}: Pick<Meeting, 'kind' | 'year' | 'number' | 'groupName'>): string {
  const name =
    kind === 'GROUP' ? words('phrase.groupMeeting', { group: groupName ?? '' }) : words(`meetingKind.${kind}`);
  return number === null
    ? words('phrase.circulatedMeeting', { year, name })
    : words('phrase.numberedMeeting', { year, number, name });
}
