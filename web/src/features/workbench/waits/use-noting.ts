import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { groupOf } from './group';
import { useInterviews } from './use-talks';
import type { Wait, WaitGroup } from './wait';

/** 待知悉: proposals about what a leader leads, of which he and his secretary are told before they are signed; one tap marks them. */
export function useNoting(): WaitGroup {
  const { t } = useTranslation(['workbench', 'words']);
  const proposed = useInterviews('PROPOSED', may(useMe(), 'interviews.note'));
  const waits = (proposed.data?.items ?? [])
    .filter(({ toldLeaders }) => toldLeaders.some(({ notedOn }) => notedOn == null))
    .map((one): Wait => ({
      id: one.id,
      title: t(`words:interviewTier.${one.tier as 2}`),
      to: `/supervision/interviews/${one.id}`,
      whom: `${one.unitName} ${one.interviewee.title} ${one.interviewee.name ?? ''}`,
      note: one.items.map(({ matter }) => matter).join(t('separator')),
      date: { name: t('date.signFrom'), on: one.toldLeaders[0]?.signFrom ?? one.approvalDueOn },
      act: {
        kind: 'tap',
        label: t('act.note'),
        run: () =>
          client.POST('/api/v1/interviews/{id}/note', {
            params: { path: { id: one.id } },
            headers: { 'If-Match': String(one.version) },
          }),
      },
    }));
  return groupOf('note', [proposed], waits);
}
