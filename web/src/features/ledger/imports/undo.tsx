import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { IMPORT } from '../../../parts/imports/import';
import { useAddress } from '../../../parts/list/use-address';
import type { Import } from '../imports-page';

/** Undoes an import whole, in the background; why it cannot be, the server says. */
export function Undo({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [open, setOpen] = useState(false);
  const [, change] = useAddress(IMPORT);
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
          send={async (_, headers) => {
            const { data } = await client.POST('/api/v1/ledger-imports/{id}/undo', {
              params: { path: { id: held.id } },
              headers,
            });
            if (data !== undefined) change({ job: data.jobId });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
