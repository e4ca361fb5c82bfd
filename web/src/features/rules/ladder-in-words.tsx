import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { Rules } from './policy';

const REMINDERS = { PLANNED: 'ladder.reminderPlanned', ACT: 'ladder.reminderAct', DUE: 'ladder.reminderDue' } as const;

/** The rungs, one sentence each, in the order in which they are reached. */
export function LadderInWords({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation('rules');
  const { slip, firstTier, secondTier, remindLadder, officeLadder } = rules;
  const sentences = [
    ...rules.reminders.map(({ base, days }) => t(REMINDERS[base], { days })),
    t('ladder.overdue', { days: rules.overdueReminderAt }),
    t('ladder.slip', { days: slip.at, hold: slip.holdDefault }),
    t('ladder.first', { days: firstTier.at, sent: firstTier.slipSentFor }) +
      t(firstTier.automatic ? 'ladder.firstAutomatic' : 'ladder.firstSigned'),
    t('ladder.second', { count: secondTier.count, days: secondTier.lateness }),
    t('ladder.third'),
    t('ladder.remind', { before: remindLadder.before, after: remindLadder.overdueAt }),
    t('ladder.office', { after: officeLadder.overdueAt }),
  ];
  return (
    <Section title={t('ladder.title')}>
      <ol className="rules-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Section>
  );
}
