import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';

/** 难题清单 · 领衔课题: the registers that stand under the same line of the menu are its other tabs. */
export function ProblemTabs() {
  const { t } = useTranslation('problems');
  const office = may(useMe(), 'registers.confirm');
  const registers = api.useQuery('get', '/api/v1/registers', {}, { enabled: office }).data?.items ?? [];
  const topics = registers.filter(({ menu }) => menu === 'TOPICS');
  if (topics.length === 0) return null;
  return (
    <nav className="views" aria-label={t('tabs')}>
      <Link to="/problems">{t('title')}</Link>
      {topics.map(({ path, name }) => (
        <Link key={path} to="/registers/$path" params={{ path }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
