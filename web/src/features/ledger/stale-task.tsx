import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { instantWords } from '../../ui/dates';
import { shownState } from './sheet';
import { useStateWord } from './task-state';

interface StaleTaskProps {
  readonly error: Error | null;
  readonly id: string;
  /** What this person typed, in words. */
  readonly mine: string;
  readonly onTheirs: () => void;
  readonly onMine: (version: number) => void;
  /** Any other refusal. */
  readonly otherwise: (error: Error) => ReactNode;
}

/** Somebody else was faster: what the task says now beside what was typed here; the person chooses. */
export function StaleTask({ error, otherwise, ...rest }: StaleTaskProps) {
  if (error === null) return null;
  if (!(error instanceof ProblemError) || error.status !== 412) return otherwise(error);
  return <BothVersions {...rest} />;
}

function BothVersions({ id, mine, onTheirs, onMine }: Omit<StaleTaskProps, 'error' | 'otherwise'>) {
  const { t } = useTranslation('ledger');
  const { data } = useTaskNow(id);
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      className="stale"
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.help')}</p>
          <div className="stale-both">
            <div>
              <strong>{t('conflict.theirs')}</strong>
              <TaskNow id={id} />
            </div>
            <div>
              <strong>{t('conflict.yours')}</strong>
              <p className="stale-mine">{mine}</p>
            </div>
          </div>
          <div className="row">
            <Button onClick={onTheirs}>{t('conflict.useTheirs')}</Button>
            <Button type="primary" disabled={data === undefined} onClick={() => data && onMine(data.version)}>
              {t('conflict.useMine')}
            </Button>
          </div>
        </>
      }
    />
  );
}

const useTaskNow = (id: string) =>
  api.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id } } }, { staleTime: 0 });

/** What a task says now: its state, its percent, the last note. */
export function TaskNow({ id }: { readonly id: string }) {
  const { t } = useTranslation('ledger');
  const stateWord = useStateWord();
  const { data } = useTaskNow(id);
  const last = data?.progress[0];
  if (data === undefined) return null;
  return (
    <>
      <p>
        {t('conflict.state', { state: stateWord(shownState(data)) })}
        <br />
        {t('conflict.percent', { percent: data.percent })}
      </p>
      {last !== undefined && (
        <p>
          {last.note}
          <br />
          <span className="quiet">
            {t('conflict.by', { name: last.personName ?? t('conflict.somebody'), time: instantWords(last.at) })}
          </span>
        </p>
      )}
    </>
  );
}
