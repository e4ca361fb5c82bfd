import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import type { PersonChoice } from '../../parts/person-picker';
import { useAct } from '../../parts/use-act';

type Page = components['schemas']['ArchivePageAnswer'];
type Act = 'give' | 'take' | 'giveBack';

/** What the reader may do with it as it stands. */
export function ArchiveActs({ page }: { readonly page: Page }) {
  const { t } = useTranslation('archives');
  const { personId } = useMe();
  const run = useAct();
  const [open, setOpen] = useState<Act | null>(null);
  const { id, state, toPersonId, version } = page;
  const refresh = async (): Promise<void> => {
    const headers = { 'If-Match': `"${String(version)}"` };
    const done = await run(() => client.POST('/api/v1/archives/{id}/refresh', { params: { path: { id } }, headers }));
    if (done) await queries.invalidateQueries();
  };
  if (state === 'ARCHIVED' || (state === 'GIVEN' && personId !== toPersonId)) return null;
  const acts: readonly Act[] = state === 'PREPARED' ? ['give'] : ['take', 'giveBack'];
  return (
    <div className="row">
      {acts
        .filter((act) => act !== 'give' || page.items.length > 0)
        .map((act, place) => (
          <Button key={act} type={place === 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
            {t(`acts.${act}`)}
          </Button>
        ))}
      {state === 'PREPARED' && <Button onClick={() => void refresh()}>{t('refresh')}</Button>}
      {open !== null && <ActForm act={open} page={page} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly page: Page;
  readonly onClose: () => void;
}

interface Values {
  readonly to?: PersonChoice;
  readonly words?: string;
}

function ActForm({ act, page: { id, version }, onClose }: ActFormProps) {
  const { t } = useTranslation('archives');
  const params = { path: { id } };
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t(`acts.${act}`)}
      submit={t(`acts.${act}`)}
      version={version}
      initial={{}}
      note={t(`notes.${act}`)}
      send={({ to, words = '' }, headers) => {
        if (act === 'take') return client.POST('/api/v1/archives/{id}/take', { params, headers });
        return act === 'give'
          ? client.POST('/api/v1/archives/{id}/give', { params, headers, body: { toPersonId: to?.id ?? '' } })
          : client.POST('/api/v1/archives/{id}/give-back', { params, headers, body: { words } });
      }}
      fields={[
        {
          name: 'to',
          pointer: '/toPersonId',
          label: t('to'),
          input: 'person',
          required: true,
          when: () => act === 'give',
        },
        {
          name: 'words',
          label: t('why'),
          input: 'paragraph',
          required: true,
          max: 300,
          when: () => act === 'giveBack',
        },
      ]}
      onClose={onClose}
    />
  );
}
