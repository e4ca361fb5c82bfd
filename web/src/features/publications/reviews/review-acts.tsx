import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useAct } from '../../../parts/use-act';
import { RecordForm } from '../../../parts/form/record-form';
import type { Review } from './review';

const ENDED: readonly Review['state'][] = ['ISSUED', 'VOID'];

/** What may be done about a review besides writing it. */
export function ReviewActs({ review }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const [discarding, setDiscarding] = useState(false);
  const act = useAct();
  const { id, version, state, blocks } = review;
  if (ENDED.includes(state)) return null;
  const changed = state === 'DRAFT' && blocks.some(({ chips }) => chips.some((chip) => chip.changed));
  return (
    <>
      {changed && (
        <Button
          onClick={() =>
            void act(() =>
              client.POST('/api/v1/reviews/{id}/look', {
                params: { path: { id } },
                headers: { 'If-Match': String(version) },
              }),
            )
          }
        >
          {t('look')}
        </Button>
      )}
      <Button onClick={() => setDiscarding(true)}>{t('discard.act')}</Button>
      {discarding && (
        <RecordForm<{ readonly words: string }>
          frame="dialog"
          title={t('discard.title')}
          submit={t('discard.act')}
          note={t('discard.note')}
          version={version}
          send={(body, headers) =>
            client.POST('/api/v1/reviews/{id}/discard', { params: { path: { id } }, headers, body })
          }
          fields={[{ name: 'words', label: t('why.title'), input: 'paragraph', required: true, max: 300 }]}
          onClose={() => setDiscarding(false)}
        />
      )}
    </>
  );
}
