import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { RecordForm } from '../../parts/form/record-form';
import { instantWords } from '../../ui/dates';

/** A storm of cases that waits for a human: how many, since when, and, for the office, its release with a reason. */
export function SurgeNotice() {
  const { t } = useTranslation('supervision');
  const me = useMe();
  const { data } = api.useQuery('get', '/api/v1/supervision/surge');
  const [releasing, setReleasing] = useState(false);
  if (data?.held !== true) return null;
  const id = data.id ?? null;
  const at = data.heldAt == null ? '' : instantWords(data.heldAt);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="problem"
        title={t('surge.title')}
        description={t('surge.body', { at, count: data.wouldOpen ?? 0 })}
        action={
          id !== null &&
          may(me, 'supervision-policies.create') && (
            <Button onClick={() => setReleasing(true)}>{t('surge.release')}</Button>
          )
        }
      />
      {releasing && id !== null && (
        <RecordForm<{ readonly reason: string }>
          title={t('surge.title')}
          submit={t('surge.release')}
          done={t('surge.done')}
          draft={`surge:${id}`}
          version={1}
          onClose={() => setReleasing(false)}
          send={({ reason }) =>
            client.POST('/api/v1/supervision/surge/{id}/release', { params: { path: { id } }, body: { reason } })
          }
          fields={[
            {
              name: 'reason',
              label: t('surge.reason'),
              help: t('surge.reasonHelp'),
              input: 'paragraph',
              required: true,
              max: 500,
            },
          ]}
        />
      )}
    </>
  );
}
