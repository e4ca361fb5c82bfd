import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <main className="page">
      <Empty action={<Link to="/">{t('error.toWorkbench')}</Link>}>{t('error.pageNotFound')}</Empty>
    </main>
  );
}
