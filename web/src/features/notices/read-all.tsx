import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../parts/use-act';
import { readThrough, type Item } from './use-inbox';

/** 全部标为已读: all that is shown and older; formal notices stay, each is opened by itself. */
export function ReadAll({ newest }: { readonly newest: Item }) {
  const { t } = useTranslation('notices');
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const readAll = async () => {
    setBusy(true);
    await act(() => readThrough(newest), { done: t('readAllDone') });
    setBusy(false);
  };
  return (
    <p className="notice-read-all">
      <Button loading={busy} onClick={() => void readAll()}>
        {t('readAll')}
      </Button>
      <span>{t('readAllHelp')}</span>
    </p>
  );
}
