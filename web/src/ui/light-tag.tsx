import { useTranslation } from 'react-i18next';
import type { Light } from './lights';

export type { Light } from './lights';

interface LightTagProps {
  readonly light: Light;
  /** The matter is excused, so grey means 免办, or returned, so yellow means 退回补正. */
  readonly state?: string | undefined;
  /** Filed and not yet verified: said beside the light at filing. */
  readonly awaiting?: boolean | undefined;
}

const FINISHED = new Set<Light>(['DONE', 'DONE_LATE']);

/** A light with its word; the colour never stands alone. */
export function LightTag({ light, state, awaiting = false }: LightTagProps) {
  const { t } = useTranslation('words');
  const word =
    light === 'GREY' && (state === 'EXEMPT' || state === 'CANCELLED')
      ? t('light.EXEMPT')
      : light === 'YELLOW' && state === 'RETURNED'
        ? t('light.RETURNED')
        : t(`light.${light}`);
  return (
    <span className={`light light-${light.toLowerCase().replace('_', '-')}`}>
      {FINISHED.has(light) && <span aria-hidden="true">✓ </span>}
      {word}
      {awaiting && <span className="light-awaiting"> · {t('dutyState.SUBMITTED')}</span>}
    </span>
  );
}

/** The line that explains the lights, on every table that shows them. */
export function LightLegend() {
  const { t } = useTranslation('words');
  return <p className="legend">{t('lightLegend')}</p>;
}
