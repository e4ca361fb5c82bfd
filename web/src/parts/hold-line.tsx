import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { dateWords } from '../ui/dates';

/** That its clock is held, why and until when, in one line that leads to the hold; nothing where it runs. */
export function HoldLine({ hold }: { readonly hold: components['schemas']['StandingHoldAnswer'] | null | undefined }) {
  const { t } = useTranslation(['common', 'words']);
  if (hold == null) return null;
  return (
    <p className="hold-line">
      <Link to="/holds/$holdId" params={{ holdId: hold.id }} className="touch-link">
        {t('common:clockHeld', { cause: t(`words:clockHoldCause.${hold.cause}`), day: dateWords(hold.until) })}
      </Link>
    </p>
  );
}
