import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { type Waiting } from '../closing/obstacles';
import type { Cycle } from '../cycle';
import { DecideButtons } from '../../../parts/decide-buttons';
import type { Approval } from '../../../parts/decide-buttons';
import { ExplanationActs } from './explanation-acts';

/** Explanations, extensions, exemptions and requests for help of the quarter that wait for a decision, beside what waits for a verdict. */
export function WaitingRequests({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const me = useMe();
  const forecast = api.useQuery(
    'get',
    '/api/v1/cycles/{id}/closing',
    { params: { path: { id: cycle.id } } },
    { enabled: may(me, 'cycles.preview') && cycle.state !== 'DRAFT' },
  );
  const waiting = forecast.data?.waiting.filter(({ reason }) => reason === 'UNDER_REQUEST') ?? [];
  const approvals = useApprovals();
  if (forecast.data === undefined) return null;
  return (
    <Section title={t('verify.requests')} count={waiting.length}>
      {waiting.length === 0 ? (
        <p className="quiet">{t('verify.noRequests')}</p>
      ) : (
        <ul className="requests" aria-label={t('verify.requests')}>
          {waiting.map((matter) => (
            <li key={matter.dutyId} className="request">
              <RequestHead matter={matter} />
              {matter.request === 'EXPLANATION' && <ExplanationActs obligationId={matter.obligationId} />}
              {matter.request === 'COORDINATION' && <HelpAsked obligationId={matter.obligationId} />}
              <Asked approval={approvals.get(matter.dutyId)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The pending decisions on requests, by the matter that they are about. */
function useApprovals(): ReadonlyMap<string, Approval> {
  const pending = (kind: string) => ({ params: { query: { kind, state: 'PENDING' as const, limit: 200 } } });
  const extensions = api.useQuery('get', '/api/v1/approvals', pending('EXTENSION'));
  const exemptions = api.useQuery('get', '/api/v1/approvals', pending('EXEMPTION'));
  const all = [...(extensions.data?.items ?? []), ...(exemptions.data?.items ?? [])];
  return new Map(all.map((approval) => [String(approval.facts['dutyId']), approval]));
}

function RequestHead({ matter }: { readonly matter: Waiting }) {
  const { t } = useTranslation(['quarter', 'words']);
  return (
    <div className="row">
      <StateTag tone="warn">{t(`words:pauseReason.${matter.request ?? 'EXPLANATION'}`)}</StateTag>
      <Link to="/duties/$dutyId" params={{ dutyId: matter.dutyId }} className="touch-link">
        {matter.projectName} {t(`words:kind.${matter.kind}`)}
      </Link>
      <span className="quiet">{matter.unitName}</span>
    </div>
  );
}

function Asked({ approval }: { readonly approval: Approval | undefined }) {
  const { t } = useTranslation('quarter');
  if (approval === undefined) return null;
  const { reason, newDate } = approval.facts;
  return (
    <>
      <p>
        {typeof reason === 'string' && reason}
        {typeof newDate === 'string' && ` ${t('request.until', { day: dateWords(newDate) })}`}
      </p>
      <p className="quiet">{t('request.approver', { who: approval.approverTitle ?? t('decide.approver') })}</p>
      <DecideButtons approval={approval} />
    </>
  );
}

/** Whether another unit helps is settled by that unit, or by the office where its decisions wait; how it stands is on the matter's page. */
function HelpAsked({ obligationId }: { readonly obligationId: string }) {
  const { t } = useTranslation('quarter');
  return (
    <Link to="/obligations/$obligationId" params={{ obligationId }} className="touch-link">
      {t('close.toHelp')}
    </Link>
  );
}
