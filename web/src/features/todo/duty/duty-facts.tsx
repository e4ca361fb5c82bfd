import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateWords, instantWords } from '../../../ui/dates';
import { DueDate } from '../../../ui/due-date';
import { Facts } from '../../../ui/facts';
import { LightTag } from '../../../ui/light-tag';
import type { DutyPageData } from '../filing/filing-values';
import { usePlannedWords } from '../plan/planned-when';
import { noted } from '../../../ui/marks';
import { type ObligationPageData, wordOnPlan } from './duty-acts';

interface DutyFactsProps {
  readonly duty: DutyPageData;
  readonly obligation: ObligationPageData;
}

/** Light, state, dates, plan and holding of a duty. */
export function DutyFacts({ duty, obligation }: DutyFactsProps) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const planned = usePlannedWords()(duty);
  const day = (value: string | null | undefined) => (value == null ? null : dateWords(value));
  const confirmed = t(`todo:plan.${wordOnPlan(duty)}`);
  return (
    <Facts
      facts={[
        {
          name: t('todo:fact.light'),
          value: <LightTag light={duty.light} state={duty.state} awaiting={duty.awaitingVerdict} />,
        },
        { name: t('todo:fact.state'), value: t(`words:dutyState.${duty.state}`) },
        {
          name: t('todo:fact.fileBy'),
          value: (
            <DueDate
              dueOn={duty.dueOn}
              originalDueOn={duty.originalDueOn}
              provisional={obligation.provisional}
              lateness={duty.lateness}
            />
          ),
        },
        { name: t('todo:fact.actBy'), value: day(duty.actBy) },
        {
          name: t('todo:fact.project'),
          value: (
            <Link to="/projects/$projectId" params={{ projectId: duty.projectId }}>
              {duty.projectName}
            </Link>
          ),
        },
        { name: t('todo:fact.theme'), value: duty.theme },
        {
          name: t('todo:fact.planned'),
          value: planned === null ? t('todo:plan.none') : noted(planned, confirmed),
        },
        { name: t('todo:plan.deniedWords'), value: duty.planDeniedWords, wide: true },
        { name: t('todo:fact.plannedLeader'), value: duty.plannedLeader },
        { name: t('todo:fact.heldOn'), value: day(duty.heldOn) },
        { name: t('todo:fact.firstFiledOn'), value: day(duty.firstFiledOn) },
        { name: t('todo:filedAt'), value: duty.filedAt == null ? null : instantWords(duty.filedAt) },
        duty.returnedCount > 0 && {
          name: t('todo:fact.returned'),
          value: t('todo:times', { count: duty.returnedCount }),
        },
        {
          name: t('todo:fact.frozen'),
          value: duty.frozenState == null ? null : t(`words:dutyState.${duty.frozenState}`),
        },
      ]}
    />
  );
}
