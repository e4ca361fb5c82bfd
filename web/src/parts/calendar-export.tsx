import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../api/me';

/** 导出日历: one's own days as a file that other calendars take in. */
export function CalendarExport() {
  const { t } = useTranslation('shell');
  if (!may(useMe(), 'own-calendar.read')) return null;
  return (
    <Button href="/api/v1/own-calendar" title={t('calendarFile.note')}>
      {t('calendarFile.export')}
    </Button>
  );
}
