import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty';

/** Nothing stands at this address. */
export function NoSuch() {
  const { t } = useTranslation();
  return <Empty action={<Link to="/">{t('error.toWorkbench')}</Link>}>{t('error.pageNotFound')}</Empty>;
}
