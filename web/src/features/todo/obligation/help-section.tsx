import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';

type AskedHelp = components['schemas']['AskedHelpAnswer'];

const TONES = {
  ASKED: 'calm',
  DECLINED: 'calm',
  SILENT: 'calm',
  ACCEPTED: 'good',
  IMPOSED: 'good',
  RELEASED: 'bad',
} as const;

/** The help that was asked of other units (提请协调), and how each request stands. */
export function HelpSection({ obligationId }: { readonly obligationId: string }) {
  const { t } = useTranslation('todo');
  const path = { params: { path: { id: obligationId } } };
  const items = api.useQuery('get', '/api/v1/obligations/{id}/coordination-requests', path).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('coordinate.asked')} count={items.length}>
      <ul className="stack">
        {items.map((asked) => (
          <li key={asked.taskId} className="entry">
            <OneRequest asked={asked} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneRequest({ asked }: { readonly asked: AskedHelp }) {
  const { t } = useTranslation(['todo', 'words']);
  const { help, state, unitName, matter, dueOn, answerBy, reason, verdictWords } = asked;
  const awaited = help === 'ASKED' && state === 'ASSIGNED' && answerBy != null;
  return (
    <>
      <div className="entry-head">
        <strong>{unitName}</strong>
        <StateTag tone={TONES[help]}>{t(`words:helpState.${help}`)}</StateTag>
        <span className="quiet">
          <Stands asked={asked} />
        </span>
      </div>
      <Facts
        facts={[
          { name: t('todo:coordinate.matter'), value: matter, wide: true },
          { name: t('todo:coordinate.dueOn'), value: dateWords(dueOn) },
          awaited && { name: t('todo:coordinate.answerBy'), value: dateWords(answerBy) },
          { name: t('todo:coordinate.reason'), value: reason, wide: true },
          { name: t('todo:coordinate.decision'), value: verdictWords, wide: true },
        ]}
      />
    </>
  );
}

/** Whether and how long the clock stands for it. */
function Stands({ asked: { standsFrom, standsUntil } }: { readonly asked: AskedHelp }) {
  const { t } = useTranslation('todo');
  if (standsFrom == null) return t('standsNot');
  if (standsUntil == null) return t('coordinate.standsSince', { day: dateWords(standsFrom) });
  return t('coordinate.stands', { from: dateWords(standsFrom), to: dateWords(standsUntil) });
}
