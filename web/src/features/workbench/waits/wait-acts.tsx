import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/queries';
import type { Verdict } from '../../../parts/decide-form';
import { useAct } from '../../../parts/use-act';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { usePlace } from '../../../ui/place-link';
import type { Approval, Tapped, WaitAct } from './wait';

const DecideForm = lazy(() => import('../../../parts/decide-form').then((file) => ({ default: file.DecideForm })));
const DenyDiary = lazy(() => import('../../../parts/deny-diary').then((file) => ({ default: file.DenyDiary })));
const DenyPlan = lazy(() => import('../../../parts/deny-plan').then((file) => ({ default: file.DenyPlan })));
const PaperActs = lazy(() => import('../../../parts/paper-acts').then((file) => ({ default: file.PaperActs })));

interface WaitActsProps {
  readonly act: WaitAct;
  readonly title: string;
}

/** The button of a row; 同意 and 不同意 are two. */
export function WaitActs({ act, title }: WaitActsProps) {
  if (act.kind === 'decide') return <Decide approval={act.approval} />;
  if (act.kind === 'paper')
    return (
      <Suspense fallback={null}>
        <PaperActs approval={act.approval} />
      </Suspense>
    );
  if (act.kind === 'withdraw') return <WithdrawRequest approval={act.approval} />;
  if (act.kind === 'diary')
    return (
      <Word confirm={act.confirm} title={title} deny="diary.deny">
        {(close) => (
          <DenyDiary obligationId={act.explanation.obligationId} explanation={act.explanation} onClose={close} />
        )}
      </Word>
    );
  if (act.kind === 'plan')
    return (
      <Word confirm={act.confirm} title={title} deny="planDenial.title">
        {(close) => <DenyPlan duty={act.duty} onClose={close} />}
      </Word>
    );
  if (act.kind === 'tap') return <Tap act={act} title={title} />;
  return <Go act={act} title={title} />;
}

function Go({ act, title }: { readonly act: Extract<WaitAct, { readonly kind: 'open' }>; readonly title: string }) {
  return (
    <Button {...usePlace(act.to)} aria-label={`${act.label} ${title}`}>
      {act.label}
    </Button>
  );
}

interface TapProps {
  readonly act: Tapped;
  readonly title: string;
}

function Tap({ act, title }: TapProps) {
  const { t } = useTranslation('workbench');
  const [working, setWorking] = useState(false);
  const run = useAct();
  const tap = async (): Promise<void> => {
    setWorking(true);
    await run(act.run, { done: t('tapped', { act: act.label }) });
    await queries.invalidateQueries();
    setWorking(false);
  };
  return (
    <Button type="primary" loading={working} onClick={() => void tap()} aria-label={`${act.label} ${title}`}>
      {act.label}
    </Button>
  );
}

interface WordProps {
  readonly confirm: Tapped;
  readonly title: string;
  readonly deny: 'diary.deny' | 'planDenial.title';
  readonly children: (close: () => void) => ReactNode;
}

/** 属实 is one tap, 不属实 asks how it was. */
function Word({ confirm, title, deny, children }: WordProps) {
  const { t } = useTranslation('record');
  const [denying, setDenying] = useState(false);
  return (
    <>
      <Tap act={confirm} title={title} />
      <Button onClick={() => setDenying(true)} aria-label={`${t(deny)} ${title}`}>
        {t(deny)}
      </Button>
      {denying && <Suspense fallback={null}>{children(() => setDenying(false))}</Suspense>}
    </>
  );
}

/** Whoever decides says so here; his secretary registers what was signed on paper. */
function Decide({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation(['common', 'workbench']);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const word = (one: Verdict): string => {
    if (approval.kind === 'INITIAL_SETTING') return t(`workbench:confirmed.${one}`);
    return approval.mayDecide ? t(`act.${one}`) : t(`workbench:paper.${one}`);
  };
  const button = (one: Verdict) => (
    <Button
      type={one === 'approve' ? 'primary' : 'default'}
      onClick={() => setVerdict(one)}
      aria-label={`${word(one)} ${approval.title}`}
    >
      {word(one)}
    </Button>
  );
  return (
    <>
      {button('approve')}
      {button('reject')}
      {verdict !== null && (
        <Suspense fallback={null}>
          <DecideForm approval={approval} verdict={verdict} onClose={() => setVerdict(null)} />
        </Suspense>
      )}
    </>
  );
}
