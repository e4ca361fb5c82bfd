import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../../../ui/dates';
import type { Ask } from './asks';

/** ①×月中旬前带队调研“×××”: what he is asked to do, by when, and with what it may be done together. */
export function AskLine({ ask }: { readonly ask: Ask }) {
  const { t } = useTranslation('overview');
  const { id, kind, project, theme, plannedOn, plannedWords, actBy, confirmed, together } = ask;
  const when = plannedWords ?? dateWords(plannedOn ?? actBy, { year: false });
  const matter = theme === null || theme === project ? project : t('sheet.themed', { project, theme });
  return (
    <li>
      <Link to="/duties/$dutyId" params={{ dutyId: id }}>
        {t(`sheet.ask.${kind}`, { when, matter })}
      </Link>
      {together.length > 0 && t('sheet.together', { projects: together.join(t('sheet.and')) })}
      <span className="quiet">
        {t(
          plannedOn === null && plannedWords === null
            ? 'sheet.unplanned'
            : confirmed
              ? 'sheet.confirmed'
              : 'sheet.unconfirmed',
        )}
      </span>
    </li>
  );
}
