import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import type { Bulletin } from './bulletin';

const ENDED: readonly Bulletin['state'][] = ['ISSUED', 'VOID'];

/** 作废: of what is not issued. */
export function BulletinActs({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('publications');
  const [open, setOpen] = useState(false);
  if (ENDED.includes(bulletin.state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('discard.act')}</Button>
      {open && <DiscardForm bulletin={bulletin} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DiscardFormProps {
  readonly bulletin: Bulletin;
  readonly onClose: () => void;
}

function DiscardForm({ bulletin: { id, version }, onClose }: DiscardFormProps) {
  const { t } = useTranslation('publications');
  return (
    <RecordForm<{ readonly words: string }>
      frame="dialog"
      title={t('discard.title')}
      submit={t('discard.act')}
      note={t('discard.note')}
      version={version}
      send={(body, headers) =>
        client.POST('/api/v1/bulletins/{id}/discard', { params: { path: { id } }, headers, body })
      }
      fields={[{ name: 'words', label: t('why'), input: 'paragraph', required: true, max: 300 }]}
      onClose={onClose}
    />
  );
}
