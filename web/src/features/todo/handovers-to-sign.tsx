import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';

/** Posts whose handover waits for one's own signature: a list to be given, or one to be taken over. */
export function HandoversToSign() {
  const { t } = useTranslation(['todo', 'organisation', 'words']);
  const asked = { params: { query: { waiting: true, limit: 50 } } };
  const { data } = api.useQuery('get', '/api/v1/handovers', asked);
  const waiting = data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title={t('todo:handovers.title')} count={waiting.length}>
      <ul className="to-sign">
        {waiting.map(({ id, state, unitName, postTitle, fromName, toName, givenOn, openedOn }) => (
          <li key={id}>
            <Link to="/settings/handovers/$handoverId" params={{ handoverId: id }} className="touch-link">
              {unitName} {postTitle}
            </Link>{' '}
            <span className="quiet">
              {t('organisation:handovers.fromTo', { from: fromName, to: toName })} ·{' '}
              {t(state === 'OPEN' ? 'todo:handovers.give' : 'todo:handovers.take')} · {dateWords(givenOn ?? openedOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
