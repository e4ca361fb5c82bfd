import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { EnteredState } from '../../../parts/entered-state';
import { ToConfirm } from '../../../parts/to-confirm';
import { dateWords, instantWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { mayConfirmEntry, type ObligationPageData } from '../duty/duty-acts';
import { ExplanationVerdict, type VerdictKind } from './explanation-verdict';

type Explanation = components['schemas']['ExplanationAnswer'];

const TONES = { PENDING: 'calm', ACCEPTED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

/** 说明原因 with their verdicts; the office and the leader's secretary act on the one that waits. */
export function ExplanationsSection({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation('todo');
  if (obligation.explanations.length === 0) return null;
  return (
    <Section title={t('explain.list')} count={obligation.explanations.length}>
      <ul className="stack">
        {obligation.explanations.map((explanation) => (
          <li key={explanation.id} className="entry">
            <OneExplanation obligation={obligation} explanation={explanation} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OneExplanationProps {
  readonly obligation: ObligationPageData;
  readonly explanation: Explanation;
}

function OneExplanation({ obligation, explanation }: OneExplanationProps) {
  const { t } = useTranslation(['todo', 'words', 'record']);
  const { reason, text, newDate, forDate, state, filedAt, onBehalf, confirmedAt, decisionWords } = explanation;
  const me = useMe();
  return (
    <>
      {mayConfirmEntry(me, obligation, explanation) && (
        <ExplanationToConfirm obligation={obligation} explanation={explanation} />
      )}
      <div className="entry-head">
        <strong>{t(`words:explanationReason.${reason}`)}</strong>
        <StateTag tone={TONES[state]}>{t(`words:explanationState.${state}`)}</StateTag>
      </div>
      <Facts
        facts={[
          { name: t('todo:explain.text'), value: text, wide: true },
          { name: t('todo:explain.forDate'), value: dateWords(forDate) },
          { name: t('todo:explain.newDate'), value: newDate == null ? null : dateWords(newDate) },
          {
            name: t('todo:filedAt'),
            value: `${instantWords(filedAt)}${onBehalf ? t('record:onBehalfMark') : ''}`,
          },
          onBehalf && { name: t('record:onBehalf'), value: <Entered explanation={explanation} /> },
          {
            name: t('todo:explain.confirmed'),
            value: confirmedAt == null ? null : instantWords(confirmedAt),
          },
          { name: t('todo:explain.verdict'), value: decisionWords, wide: true },
        ]}
      />
      {state === 'PENDING' && <VerdictButtons obligation={obligation} explanation={explanation} />}
    </>
  );
}

/** For the unit: the explanation that the office entered for it, and 核对无误. */
function ExplanationToConfirm({ obligation, explanation }: OneExplanationProps) {
  const { t } = useTranslation(['todo', 'words']);
  const path = { id: obligation.id, explanationId: explanation.id };
  return (
    <ToConfirm
      what={t('words:entryAct.EXPLANATION')}
      confirm={() =>
        client.POST('/api/v1/obligations/{id}/explanations/{explanationId}/confirm-entry', { params: { path } })
      }
    />
  );
}

function Entered({ explanation }: { readonly explanation: Explanation }) {
  const { enteredByName, entryConfirmedByName, entryConfirmedAt } = explanation;
  return (
    <>
      {enteredByName} <EnteredState confirmedByName={entryConfirmedByName} confirmedAt={entryConfirmedAt} />
    </>
  );
}

function VerdictButtons({ obligation, explanation }: OneExplanationProps) {
  const { t } = useTranslation('todo');
  const me = useMe();
  const [open, setOpen] = useState<VerdictKind | null>(null);
  const confirms =
    may(me, 'explanations.confirm') && explanation.reason === 'LEADER_SCHEDULE' && explanation.confirmedAt == null;
  const decides = may(me, 'explanations.decide') && isOffice(me);
  const kinds: readonly VerdictKind[] = [
    ...(confirms ? (['confirm'] as const) : []),
    ...(decides ? (['accept', 'refuse'] as const) : []),
  ];
  if (open !== null) {
    return (
      <ExplanationVerdict kind={open} obligation={obligation} explanation={explanation} onLeave={() => setOpen(null)} />
    );
  }
  if (kinds.length === 0) return null;
  return (
    <div className="card-acts">
      {kinds.map((kind, place) => (
        <Button key={kind} type={place === 0 ? 'primary' : 'default'} onClick={() => setOpen(kind)}>
          {t(`verdict.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
