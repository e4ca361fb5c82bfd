import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';

export function InterviewPage() {
  const { t } = useTranslation('supervision');
  return <PageHead title={t('title')} />;
}
