import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from './page-head';

/** Nothing stands at this address. */
export function NoSuch() {
  const { t } = useTranslation();
  return (
    <PageHead
      title={t('error.pageNotFound')}
      actions={
        <Link to="/" className="touch-link">
          {t('error.toWorkbench')}
        </Link>
      }
    />
  );
}
