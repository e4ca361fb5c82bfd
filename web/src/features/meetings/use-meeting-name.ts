import { useTranslation } from 'react-i18next';
import type { ListedMeeting } from './meeting';

type Named = Pick<ListedMeeting, 'kind' | 'year' | 'number' | 'groupName'>;

/** How a meeting is called: 2026年第4次深改委会议. */
export function useMeetingName(): (meeting: Named) => string {
  const { t } = useTranslation(['meetings', 'words']);
  return ({ kind, year, number, groupName }) => {
    const name = kind === 'GROUP' ? t('ofGroup', { group: groupName ?? '' }) : t(`words:meetingKind.${kind}`);
    return number == null ? t('circulated', { year, name }) : t('numbered', { year, number, name });
  };
}
