import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function CalendarPage() {
  const { t } = useTranslation('calendar');
  return <PageHead title={t('title')} />;
}
