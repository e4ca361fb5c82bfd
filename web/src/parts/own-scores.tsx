import { useTranslation } from 'react-i18next';
import { may, useMe } from '../api/me';
import { PlaceLink } from '../ui/place-link';
import { Section } from '../ui/section';
import { useSwitchedOn } from './use-switched-on';

/** The way to a unit's own sheets and lines, where the city works them out; no trace where it does not. */
export function OwnScores() {
  const { t } = useTranslation('scores');
  const me = useMe();
  const on = useSwitchedOn();
  const shown = [
    ...(on.includes('SCORES') && may(me, 'scores.read-own') ? (['/score-sheets'] as const) : []),
    ...(on.includes('COMPARISON') && may(me, 'comparison.read-own') ? (['/comparisons'] as const) : []),
  ];
  if (shown.length === 0) return null;
  return (
    <Section title={t('own.section')}>
      <nav className="wait-also" aria-label={t('own.section')}>
        {shown.map((place) => (
          <PlaceLink key={place} place={place} className="wait-link">
            {t(`own.to.${place}`)}
          </PlaceLink>
        ))}
      </nav>
    </Section>
  );
}
