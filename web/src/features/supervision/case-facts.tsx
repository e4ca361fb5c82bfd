import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HoldLine } from '../../parts/hold-line';
import { type DueKind, pathOfDue } from '../../parts/subject-path';
import { dateWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { Facts } from '../../ui/facts';
import { LightLegend, LightTag } from '../../ui/light-tag';
import { Section } from '../../ui/section';
import type { Case } from './use-cases';

/** What the case is about, and how its clock stands. */
export function CaseFacts({ item }: { readonly item: Case }) {
  const { t, i18n } = useTranslation(['supervision', 'words', 'common']);
  const kind = i18n.exists(`words:obligationKind.${item.kind}`)
    ? t(`words:obligationKind.${item.kind as 'DUTY'}`)
    : item.kind;
  const pause = item.pauseReason != null && i18n.exists(`words:pauseReason.${item.pauseReason}`);
  const state = [
    t(`words:caseState.${item.state}`),
    item.outcome == null ? null : t(`words:caseOutcome.${item.outcome}`),
    pause ? t(`words:pauseReason.${item.pauseReason as 'FILED'}`) : null,
  ];
  return (
    <Section title={t('case.matter')}>
      <Facts
        facts={[
          { name: t('case.light'), value: <LightTag light={item.light} /> },
          { name: t('case.stage'), value: t(`words:caseStage.${item.stage}`) },
          { name: t('case.state'), value: state.filter((word) => word !== null).join(' · ') },
          { name: t('case.due'), value: <DueDate dueOn={item.dueOn} originalDueOn={item.originalDueOn} /> },
          {
            name: t('case.lateness'),
            value: item.lateness > 0 ? t('case.latenessDays', { count: item.lateness }) : t('case.notLate'),
          },
          { name: t('case.openedOn'), value: dateWords(item.openedOn) },
          { name: t('case.closedOn'), value: item.closedOn == null ? null : dateWords(item.closedOn) },
          { name: t('case.unit'), value: item.unitName },
          item.projectId != null && {
            name: t('case.project'),
            value: (
              <Link to="/projects/$projectId" params={{ projectId: item.projectId }}>
                {item.projectName}
              </Link>
            ),
          },
          { name: t('case.kind'), value: kind },
          { name: t('case.matter'), value: <Link to={placeOf(item)}>{t('case.openMatter')}</Link> },
          {
            name: t('case.rules'),
            value: t('case.ruleVersions', { policy: item.policyVersion, calendar: item.calendarVersion }),
          },
        ]}
      />
      <HoldLine hold={item.clockHold} />
      <LightLegend />
    </Section>
  );
}

/** The duty or the task itself. */
function placeOf({ kind, subjectId, obligationId }: Case): string {
  return pathOfDue({ kind: kind as DueKind, id: obligationId, subjectId });
}
