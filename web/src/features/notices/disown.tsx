import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';

/** 非本人签批: whoever is told that a paper of his was registered answers that he did not sign it. */
export function Disown({ approvalId: id, title }: { readonly approvalId: string; readonly title: string }) {
  const { t } = useTranslation('notices');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)} aria-label={t('disown.of', { title })}>
        {t('disown.act')}
      </Button>
      {open && (
        <RecordForm<{ readonly words: string }>
          frame="dialog"
          title={t('disown.act')}
          done={t('disown.done')}
          note={t('disown.follows')}
          send={({ words }) => {
            const body = { words: words.trim() };
            return client.POST('/api/v1/approvals/{id}/disown', { params: { path: { id } }, body });
          }}
          fields={[{ name: 'words', label: t('disown.words'), input: 'paragraph', rows: 3, required: true, max: 300 }]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
