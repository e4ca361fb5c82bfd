import { useTranslation } from 'react-i18next';
import { FiledRecord } from '../../../parts/filed-record';
import { RaiseQuality } from '../../../parts/raise-form';
import { HoldButton } from '../../../parts/hold-form';
import { SchedulingLine } from '../../../parts/scheduling-line';
import { Alert } from 'antd';
import { dateWords, instantWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { DutyForm } from '../duty-search';
import type { DutyPageData } from '../filing/filing-values';
import { ClockSection, isHoldable } from '../obligation/clock-section';
import { ExplanationsSection } from '../obligation/explanations-section';
import { HelpSection } from '../obligation/help-section';
import type { ObligationPageData } from './duty-acts';
import { DutyActs } from './duty-acts-bar';
import { DutyFacts } from './duty-facts';
import { EntriesSection, EntriesToConfirm } from './entries-section';
import { FindsSection } from './finds-section';
import { ParagraphsSection } from './paragraphs-section';
import { OfficialDocuments } from '../../../parts/official-documents';
import { RequestsSection } from './requests-section';

interface DutyViewProps {
  readonly duty: DutyPageData;
  readonly obligation: ObligationPageData;
  readonly onOpen: (form: DutyForm) => void;
}

/** The matter: how it stands, what may be done, what was filed and asked, and what its light rests on. */
export function DutyView({ duty, obligation, onOpen }: DutyViewProps) {
  const { t } = useTranslation(['todo', 'words']);
  const grace = obligation.pauses.findLast(({ reason }) => reason === 'GRACE')?.to;
  return (
    <>
      {duty.state === 'RETURNED' && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={t('todo:missing', { reason: duty.returnReason ?? '' })}
          description={grace == null ? undefined : t('todo:grace', { day: dateWords(grace) })}
        />
      )}
      <EntriesToConfirm duty={duty} />
      <Section title={t('todo:facts')}>
        <DutyFacts duty={duty} obligation={obligation} />
        <DutyActs duty={duty} obligation={obligation} onOpen={onOpen} />
        <div className="card-acts">
          <RaiseQuality due={obligation} />
        </div>
      </Section>
      {duty.activity != null && (
        <Section title={t('todo:record')}>
          <FiledRecord activity={duty.activity} />
        </Section>
      )}
      {duty.kind === 'INSPECTION' && <OfficialDocuments subject="DUTY" subjectId={duty.id} />}
      <FindsSection duty={duty} />
      <ParagraphsSection duty={duty} />
      <EntriesSection duty={duty} />
      <RequestsSection requests={duty.requests} />
      <HelpSection obligationId={obligation.id} />
      <ExplanationsSection obligation={obligation} />
      {duty.corrections.length > 0 && (
        <Section title={t('todo:corrections')} count={duty.corrections.length}>
          <ol className="lines">
            {duty.corrections.map(({ state, reason, madeAt }) => (
              <li key={madeAt}>
                {instantWords(madeAt)} {t(`words:dutyState.${state}`)} <span className="quiet">{reason}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <SchedulingLine subjectType="OBLIGATION" subjectId={obligation.id} />
      <ClockSection
        obligation={obligation}
        acts={<HoldButton obligationId={obligation.id} holdable={isHoldable(obligation)} />}
      />
    </>
  );
}
