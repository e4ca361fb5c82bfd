import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { useBusinessToday } from '../../ui/today';
import type { EntryPage, Register } from './register';

const KEPT_YEARS = 3;

/** 隐去先进个人姓名, once three years are over since the decision and while there are names. */
export function EraseNames({ register, entry }: { readonly register: Register; readonly entry: EntryPage }) {
  const { t } = useTranslation('registers');
  const [open, setOpen] = useState(false);
  const today = useBusinessToday() ?? '';
  const { individuals = [] } = entry as { readonly individuals?: readonly { readonly name: string }[] };
  const last = `${String(Number((entry.happenedOn ?? today).slice(0, 4)) + KEPT_YEARS)}${(entry.happenedOn ?? '').slice(4)}`;
  const named = individuals.some(({ name }) => !/^\d+$/u.test(name));
  if (!register.mayRelease || entry.state !== 'CONFIRMED' || !named || last > today) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('eraseNames.act')}</Button>
      {open && (
        <RecordForm<object>
          frame="dialog"
          title={t('eraseNames.act')}
          note={t('eraseNames.note')}
          done={t('eraseNames.done')}
          version={entry.version}
          send={(_, headers) =>
            client.POST('/api/v1/commendations/{id}/erase-names', { params: { path: { id: entry.id } }, headers })
          }
          onClose={close}
        />
      )}
    </>
  );
}
