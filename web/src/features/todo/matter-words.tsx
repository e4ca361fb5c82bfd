import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HoldLine } from '../../parts/hold-line';
import { quarterWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { LightTag } from '../../ui/light-tag';
import type { Matter } from './matter';

/** What it is: the kind and quarter of a duty, the words of anything else; leads to everything about it. */
export function MatterTitle({ matter: { obligation, duty } }: { readonly matter: Matter }) {
  const { t } = useTranslation(['words', 'todo']);
  const title =
    duty === null ? obligation.title : `${t(`words:kind.${duty.kind}`)} · ${quarterWords(duty.year, duty.quarter)}`;
  if (duty !== null)
    return (
      <Link to="/duties/$dutyId" params={{ dutyId: duty.id }} className="matter-title">
        {title}
      </Link>
    );
  return (
    <Link to="/obligations/$obligationId" params={{ obligationId: obligation.id }} className="matter-title">
      {title}
    </Link>
  );
}

/** Below the title: the project and theme of a duty; the project and kind of anything else. */
export function MatterNote({ matter: { obligation, duty } }: { readonly matter: Matter }) {
  const { t } = useTranslation(['words', 'todo']);
  if (duty === null) {
    return (
      <span className="matter-note">
        {obligation.projectName}
        <span className="quiet">{t(`words:obligationKind.${obligation.kind}`)}</span>
      </span>
    );
  }
  return (
    <span className="matter-note">
      {duty.projectName}
      {duty.theme != null && <span className="quiet">{t('todo:theme', { theme: duty.theme })}</span>}
      {duty.state === 'RETURNED' && duty.returnReason != null && (
        <span className="matter-returned">{t('todo:missing', { reason: duty.returnReason })}</span>
      )}
    </span>
  );
}

/** The light with its word; what the office still holds says so instead. */
export function MatterLight({ matter: { obligation } }: { readonly matter: Matter }) {
  const { t } = useTranslation(['todo', 'words']);
  if (obligation.hold != null) return <span className="state state-plain">{t(`words:hold.${obligation.hold}`)}</span>;
  return <LightTag light={obligation.light} state={obligation.state} awaiting={obligation.awaitingVerdict} />;
}

/** By when, the first date beside it, how late; until when its clock is held. */
export function MatterDue({ matter: { obligation } }: { readonly matter: Matter }) {
  const { dueOn, originalDueOn, provisional, lateness } = obligation;
  return (
    <>
      <DueDate dueOn={dueOn} originalDueOn={originalDueOn} provisional={provisional} lateness={lateness} />
      <HoldLine hold={obligation.clockHold} />
    </>
  );
}
