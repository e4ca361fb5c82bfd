import { useTranslation } from 'react-i18next';
import { ProjectWhereSeen } from '../../../parts/project-where-seen';
import { dateWords, instantWords } from '../../../ui/dates';
import { DueDate } from '../../../ui/due-date';
import { Facts } from '../../../ui/facts';
import { LightTag } from '../../../ui/light-tag';
import { named } from '../../../ui/marks';
import type { ObligationPageData } from '../duty/duty-acts';

const dayWords = (day: string | null | undefined): string | null => (day == null ? null : dateWords(day));

/** Light, state and dates of anything due. */
export function ObligationFacts({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const { dueOn, originalDueOn, provisional, lateness, light, state, lapsed, awaitingVerdict, hold } = obligation;
  return (
    <Facts
      facts={[
        {
          name: t('todo:fact.light'),
          value:
            hold == null ? (
              <LightTag light={light} state={state} awaiting={awaitingVerdict} />
            ) : (
              named(t(`words:hold.${hold}`), t(`words:holdHelp.${hold}`))
            ),
        },
        { name: t('todo:fact.state'), value: t(lapsed ? 'words:step.LAPSED' : `words:obligationState.${state}`) },
        {
          name: t('common:date.due'),
          value: <DueDate dueOn={dueOn} originalDueOn={originalDueOn} provisional={provisional} lateness={lateness} />,
        },
        obligation.projectName != null && {
          name: t('todo:fact.project'),
          value: <ProjectWhereSeen {...obligation} />,
        },
        { name: t('todo:fact.openedOn'), value: dateWords(obligation.openedOn) },
        { name: t('todo:fact.planned'), value: dayWords(obligation.plannedOn) },
        { name: t('todo:fact.actBy'), value: dayWords(obligation.actBy) },
        {
          name: t('todo:fact.firstFiledOn'),
          value: dayWords(obligation.firstFiledOn),
        },
        { name: t('todo:filedAt'), value: obligation.filedAt == null ? null : instantWords(obligation.filedAt) },
        obligation.officeWork?.note != null && {
          name: t('todo:finishWork.note'),
          value: [obligation.officeWork.note, obligation.officeWork.finishedByName].filter(Boolean).join(' · '),
        },
        obligation.returnedCount > 0 && {
          name: t('todo:fact.returned'),
          value: t('todo:times', { count: obligation.returnedCount }),
        },
      ]}
    />
  );
}
