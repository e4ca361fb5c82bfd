import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Prints one notice alone, as a plain page of the system: neither mark nor number nor seal. */
function printNotice({ currentTarget }: MouseEvent<HTMLElement>): void {
  const printed = currentTarget.closest('.notice-letter');
  if (printed === null) return;
  printed.classList.add('printed');
  document.body.dataset['print'] = 'notice';
  const done = (): void => {
    printed.classList.remove('printed');
    delete document.body.dataset['print'];
  };
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}

/** 打印 of a 催办提醒: a section's working notice, never in the form of a document. */
export function PrintSlip() {
  const { t } = useTranslation('common');
  return (
    <p className="notice-print">
      <Button onClick={printNotice}>{t('act.print')}</Button>
    </p>
  );
}
