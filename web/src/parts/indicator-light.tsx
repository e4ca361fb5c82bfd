import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';

type Indicator = components['schemas']['IndicatorAnswer'];

/** How an indicator stands, in its word; the colour only repeats it. Before anything was read or due there is nothing to show. */
export function IndicatorLight({ light }: { readonly light: Indicator['light'] }) {
  const { t } = useTranslation('words');
  if (light == null) return null;
  return (
    <span className={`light light-${light.toLowerCase()}`}>
      {light === 'DONE' && <span aria-hidden="true">✓ </span>}
      {t(`indicatorLight.${light}`)}
    </span>
  );
}
