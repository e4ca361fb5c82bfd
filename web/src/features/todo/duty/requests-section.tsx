import { ApprovalPaper } from '../../../parts/approval-paper';
import { DecisionLine } from '../../../parts/decision-line';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { dateWords, instantWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';

type Asked = components['schemas']['UnitRequestAnswer'];

const TONES = { PENDING: 'calm', APPROVED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

/** Requests for more time or to be excused, with their steps and decisions. */
export function RequestsSection({ requests }: { readonly requests: readonly Asked[] }) {
  const { t } = useTranslation('todo');
  if (requests.length === 0) return null;
  return (
    <Section title={t('requests')} count={requests.length}>
      <ul className="stack">
        {requests.map((asked) => (
          <li key={asked.id} className="entry">
            <OneRequest asked={asked} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneRequest({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation(['todo', 'record', 'words']);
  const { kind, state, pauses, onBehalf, outcome, reason, fromDate, newDate, filedAt, decidedAt, words } = asked;
  return (
    <>
      <div className="entry-head">
        <strong>{t(kind === 'EXTENSION' ? 'todo:act.extend' : 'todo:act.exempt')}</strong>
        <StateTag tone={TONES[state]}>{t(`words:requestState.${state}`)}</StateTag>
        <span className="quiet">
          {[t(pauses ? 'todo:stands' : 'todo:standsNot'), onBehalf ? t('record:onBehalf') : null]
            .filter((one) => one !== null)
            .join(' · ')}
        </span>
      </div>
      <Facts
        facts={[
          { name: t('todo:extend.reason'), value: reason, wide: true },
          {
            name: t('todo:extend.newDate'),
            value: newDate == null ? null : t('todo:fromTo', { from: dateWords(fromDate), to: dateWords(newDate) }),
          },
          { name: t('todo:exempt.outcome'), value: outcome == null ? null : t(`words:requestOutcome.${outcome}`) },
          { name: t('todo:askedAt'), value: instantWords(filedAt) },
          { name: t('todo:decidedAt'), value: decidedAt == null ? null : instantWords(decidedAt) },
          { name: t('todo:explain.verdict'), value: words, wide: true },
        ]}
      />
      <Steps requestId={asked.id} open={state === 'PENDING'} />
    </>
  );
}

/** Who has decided and whose word is awaited, with the sheet of it; once it is decided the sheet alone. */
function Steps({ requestId, open }: { readonly requestId: string; readonly open: boolean }) {
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query: { subjectId: requestId } } });
  const steps = [...(approvals.data?.items ?? [])].sort((a, b) => a.step - b.step);
  const last = steps.at(-1);
  if (last === undefined) return null;
  return (
    <>
      {open && (
        <ol className="lines">
          {steps.map((step) => (
            <li key={step.id}>
              <DecisionLine approval={step} />
              <WithdrawRequest approval={step} />
            </li>
          ))}
        </ol>
      )}
      <ApprovalPaper approval={last} />
    </>
  );
}
