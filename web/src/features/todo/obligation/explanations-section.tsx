import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { isOffice, may, type Me, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { DenyDiary } from '../../../parts/deny-diary';
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
  const { reason, text, newDate, forDate, state, filedAt, onBehalf } = explanation;
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
          ...leadersWord(t, explanation),
          { name: t('todo:explain.verdict'), value: explanation.decisionWords, wide: true },
        ]}
      />
      {state === 'PENDING' && <VerdictButtons obligation={obligation} explanation={explanation} />}
    </>
  );
}

/** 属实 or 不属实, when, and what was said with it. */
function leadersWord(
  t: TFunction<readonly ['todo', 'words', 'record']>,
  { confirmedAt, deniedAt, secretaryWords }: Explanation,
) {
  const said = (at: string | null | undefined) => (at == null ? null : instantWords(at));
  return [
    { name: t('todo:explain.confirmed'), value: said(confirmedAt) },
    { name: t('todo:explain.denied'), value: said(deniedAt) },
    { name: t('todo:explain.secretaryWords'), value: secretaryWords, wide: true },
  ];
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

/** What the person may say of it: the leader's side until the verdict, also another word than before. */
function kindsOf(me: Me, { reason, confirmedAt }: Explanation): readonly (VerdictKind | 'deny')[] {
  const speaks = may(me, 'explanations.confirm') && reason === 'LEADER_SCHEDULE';
  const decides = may(me, 'explanations.decide') && isOffice(me);
  return [
    ...(speaks && confirmedAt == null ? (['confirm'] as const) : []),
    ...(speaks ? (['deny'] as const) : []),
    ...(decides ? (['accept', 'refuse'] as const) : []),
  ];
}

function VerdictButtons({ obligation, explanation }: OneExplanationProps) {
  const { t } = useTranslation('todo');
  const me = useMe();
  const [open, setOpen] = useState<VerdictKind | 'deny' | null>(null);
  const leave = (): void => setOpen(null);
  const kinds = kindsOf(me, explanation);
  if (open === 'deny')
    return <DenyDiary frame="section" obligationId={obligation.id} explanation={explanation} onClose={leave} />;
  if (open !== null)
    return <ExplanationVerdict kind={open} obligation={obligation} explanation={explanation} onLeave={leave} />;
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
