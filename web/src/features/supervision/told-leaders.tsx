import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import type { Interview } from './use-proposals';
import { useWhom } from './whom';

/** 领衔领导先知悉: who was told before the signature and whether he knows; he and his secretary mark it here with one button. */
export function ToldLeaders({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const toldWord = useToldWord();
  const noting = useMayNote(interview);
  if (interview.toldLeaders.length === 0) return null;
  return (
    <Section title={t('told.title')}>
      <ul>
        {interview.toldLeaders.map((leader) => (
          <li key={leader.postId}>{toldWord(leader)}</li>
        ))}
      </ul>
      {noting && <Note interview={interview} />}
    </Section>
  );
}

/** Whom it was told to, and whether he knows. */
export function useToldWord(): (leader: Interview['toldLeaders'][number]) => string {
  const { t } = useTranslation('interview');
  const whom = useWhom();
  return (leader) => {
    const { toldOn, signFrom, notedOn, notedBy } = leader;
    const word =
      notedOn == null
        ? t('told.waits', { on: dateWords(toldOn), from: dateWords(signFrom) })
        : t('told.noted', { on: dateWords(notedOn), who: notedBy ?? '' });
    return t('told.line', { who: whom(leader), word });
  };
}

/** Of the leading officials whom the reader is shown there, a leader or his secretary sees himself alone. */
function useMayNote({ state, toldLeaders }: Interview): boolean {
  const me = useMe();
  return state === 'PROPOSED' && may(me, 'interviews.note') && toldLeaders.some(({ notedOn }) => notedOn == null);
}

function Note({ interview: { id, version } }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const [working, setWorking] = useState(false);
  const act = useAct();
  const note = async (): Promise<void> => {
    setWorking(true);
    const send = () =>
      client.POST('/api/v1/interviews/{id}/note', {
        params: { path: { id } },
        headers: { 'If-Match': String(version) },
      });
    await act(send, { done: t('told.done') });
    await queries.invalidateQueries();
    setWorking(false);
  };
  return (
    <div className="card-acts">
      <Button type="primary" loading={working} onClick={() => void note()}>
        {t('told.note')}
      </Button>
    </div>
  );
}
