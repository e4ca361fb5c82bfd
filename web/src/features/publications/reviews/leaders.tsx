import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { Empty } from '../../../ui/empty';
import type { Review } from './review';

interface LeadersProps {
  readonly review: Review;
  readonly onClose: () => void;
}

/** The leaders whom the text names, in the order of the list of the day: confirmed as they are shown here. */
export function Leaders({ review: { id, version }, onClose }: LeadersProps) {
  const { t } = useTranslation(['reviews', 'words']);
  const query = api.useQuery('get', '/api/v1/reviews/{id}/leaders', { params: { path: { id } } });
  if (query.data === undefined) return null;
  const { named, digest } = query.data;
  return (
    <RecordForm<Record<string, never>>
      title={t('words:reviewStep.LEADERS')}
      submit={t('leaders.confirm')}
      version={version}
      note={t('leaders.note')}
      send={(_, headers) =>
        client.POST('/api/v1/reviews/{id}/leaders', { params: { path: { id } }, headers, body: { digest } })
      }
      onClose={onClose}
    >
      {named.length === 0 ? (
        <Empty>{t('leaders.none')}</Empty>
      ) : (
        <ol className="review-leaders">
          {named.map(({ postId, title, name, place, outOfOrder }) => (
            <li key={postId}>
              {name} {title} <span className="quiet">{t('leaders.place', { place })}</span>
              {outOfOrder && <strong className="state-bad"> {t('leaders.outOfOrder')}</strong>}
            </li>
          ))}
        </ol>
      )}
    </RecordForm>
  );
}
