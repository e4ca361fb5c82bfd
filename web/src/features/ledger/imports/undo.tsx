import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { Import } from '../imports-page';

/** Undoes an import whole; why it cannot be, the server says. */
export function Undo({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('undo.title')}</Button>
      {open && (
        <RecordForm<object>
          frame="dialog"
          title={t('undo.title')}
          done={t('undo.done')}
          version={held.version}
          note={[t('undo.what'), t('undo.when')]}
          send={(_, headers) =>
            client.POST('/api/v1/ledger-imports/{id}/undo', { params: { path: { id: held.id } }, headers })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
