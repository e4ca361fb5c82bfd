import { useTranslation } from 'react-i18next';
import { IndicatorLight } from '../../parts/indicator-light';
import type { Listed } from './indicator';

/** What was read last still counts where nothing came since. */
export function LightBefore({ light }: { readonly light: Listed['light'] }) {
  const { t } = useTranslation('indicators');
  return (
    <span>
      <span className="quiet">{t('before')}</span> <IndicatorLight light={light} />
    </span>
  );
}
