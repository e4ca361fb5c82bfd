import { useTranslation } from 'react-i18next';
import { isOffice, isOfGroup, isUnitOnly, may, useMe } from '../../api/me';
import { PlaceLink } from '../../ui/place-link';

/** What a leader, his secretary or a group may open and their menu does not name, in its order. */
const ALSO = [
  { page: 'meetings', to: '/meetings', permission: 'hearing-rota.read', named: isOfGroup },
  { page: 'topics', to: '/problems', permission: 'problems.read', named: () => false },
  { page: 'instructions', to: '/registers/instructions', permission: 'instructions.enter', named: () => false },
] as const;

/** Where else a leader, his secretary or a group goes from here: their menu is short. */
export function Also() {
  const { t } = useTranslation(['workbench', 'shell']);
  const me = useMe();
  if (isOffice(me) || isUnitOnly(me) || me.posts.length === 0) return null;
  const links = ALSO.filter(({ permission, named }) => may(me, permission) && !named(me));
  if (links.length === 0) return null;
  return (
    <nav className="wait-also" aria-label={t('also')}>
      {links.map(({ page, to }) => (
        <PlaceLink key={page} place={to} className="wait-link">
          {t(`shell:page.${page}`)}
        </PlaceLink>
      ))}
    </nav>
  );
}
