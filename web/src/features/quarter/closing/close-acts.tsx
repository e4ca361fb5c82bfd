import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { ProblemNote } from '../../../parts/problem-note';
import { dateWords, instantWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { Cycle } from '../cycle';
import { DecideButtons } from '../../../parts/decide-buttons';
import type { Approval } from '../../../parts/decide-buttons';
import type { Forecast } from './forecast';

interface CloseActsProps {
  readonly cycle: Cycle;
  readonly forecast: Forecast;
}

/** Two people close a quarter: the first proposes, the second approves or not, online or on paper. */
export function CloseActs({ cycle, forecast }: CloseActsProps) {
  const { t } = useTranslation('quarter');
  const proposals = api.useQuery('get', '/api/v1/approvals', {
    params: { query: { kind: 'CYCLE_CLOSE', subjectId: cycle.id, limit: 20 } },
  });
  const pending = proposals.data?.items.find(({ state }) => state === 'PENDING');
  const refused = proposals.data?.items.find(({ state }) => state === 'REJECTED');
  return (
    <Section title={t('close.title')}>
      {pending === undefined && refused !== undefined && <Refused refused={refused} />}
      {pending === undefined ? (
        <Propose cycle={cycle} forecast={forecast} />
      ) : (
        <Second cycle={cycle} forecast={forecast} pending={pending} />
      )}
    </Section>
  );
}

function Refused({ refused }: { readonly refused: Approval }) {
  const { t } = useTranslation('quarter');
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      title={t('close.refused', { name: refused.decidedByName ?? refused.offline?.by ?? '' })}
      description={refused.words ?? refused.offline?.words}
    />
  );
}

/** Proposes, or closes as the second person: the same request. */
function useClose({ id, version }: Cycle) {
  return useMutation({
    mutationFn: () =>
      client.POST('/api/v1/cycles/{id}/close', {
        params: { path: { id } },
        headers: { 'If-Match': String(version) },
      }),
  });
}

function Propose({ cycle, forecast }: CloseActsProps) {
  const { t } = useTranslation('quarter');
  const me = useMe();
  const close = useClose(cycle);
  const early = forecast.closeFrom != null && forecast.today < forecast.closeFrom;
  return (
    <>
      {early && <p>{t('close.early', { day: dateWords(forecast.closeFrom ?? '') })}</p>}
      {!early && forecast.waiting.length > 0 && <p>{t('close.first', { count: forecast.waiting.length })}</p>}
      {forecast.closable && <p>{t('close.ready')}</p>}
      {close.error !== null && <ProblemNote error={close.error} />}
      {may(me, 'cycles.close') ? (
        <Button type="primary" disabled={!forecast.closable} loading={close.isPending} onClick={() => close.mutate()}>
          {t('close.propose')}
        </Button>
      ) : (
        <p className="quiet">{t('close.notYours')}</p>
      )}
    </>
  );
}

function Second({ cycle, forecast, pending }: CloseActsProps & { readonly pending: Approval }) {
  const { t } = useTranslation('quarter');
  const me = useMe();
  const close = useClose(cycle);
  return (
    <>
      <p>
        {t('close.proposed', {
          name: pending.proposedByName ?? '',
          at: instantWords(pending.proposedAt),
          approver: pending.approverTitle ?? t('decide.approver'),
        })}
      </p>
      {!forecast.closable && <p>{t('close.first', { count: forecast.waiting.length })}</p>}
      {close.error !== null && <ProblemNote error={close.error} />}
      {pending.mayWithdraw ? (
        <>
          <p className="quiet">{t('close.secondPerson')}</p>
          <WithdrawRequest approval={pending} />
        </>
      ) : (
        <span className="row">
          <DecideButtons approval={pending} />
          {!pending.mayDecide && may(me, 'cycles.close') && (
            <Button loading={close.isPending} disabled={!forecast.closable} onClick={() => close.mutate()}>
              {t('close.asSecond')}
            </Button>
          )}
        </span>
      )}
    </>
  );
}
