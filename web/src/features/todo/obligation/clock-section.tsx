import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldLine } from '../../../parts/hold-line';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { ObligationPageData } from '../duty/duty-acts';
import { named } from '../../../ui/marks';

const CAUSES = [
  'EXTENSION',
  'EXPLANATION',
  'RELEASED',
  'INTERVIEW',
  'CALENDAR',
  'CORRECTION',
  'LEDGER',
  'NOT_DONE',
  'LEAD_CHANGE',
] as const;

type ShownDate = ObligationPageData['dates'][number];

const UNFINISHED: readonly string[] = ['OPEN', 'SUBMITTED', 'RETURNED'];

/** Whether its clock can be held: it runs, and is not the office's own. */
export const isHoldable = ({ state, ladder }: ObligationPageData): boolean =>
  ladder !== 'OFFICE' && UNFINISHED.includes(state);

interface ClockSectionProps {
  readonly obligation: ObligationPageData;
  readonly acts?: ReactNode;
}

/** 查看依据: every date, every pause, and the rule by which the days were counted. */
export function ClockSection({ obligation, acts }: ClockSectionProps) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const { dates, pauses, originalDueOn } = obligation;
  const cause = ({ cause: given, said }: ShownDate): string => {
    if (said != null) {
      const { personName: person, fileName: file, row, decidedByName: decider } = said;
      if (given === 'NOT_DONE') return t('todo:clock.notDone', { person, file, row, decider: decider ?? '' });
      return decider == null
        ? t('todo:clock.brought', { person, file, row })
        : t('todo:clock.broughtDecided', { person, file, row, decider });
    }
    const known = CAUSES.find((one) => one === given);
    return known === undefined ? given : t(`words:dateCause.${known}`);
  };
  return (
    <Section title={t('todo:clock.title')} actions={acts}>
      <HoldLine hold={obligation.clockHold} />
      <h3>{t('todo:clock.dates')}</h3>
      <ol className="lines">
        <li>{named(t('common:date.original'), dateWords(originalDueOn))}</li>
        {dates.map((date) => (
          <li key={`${String(date.run)}${date.dueOn}`}>
            {t('todo:clock.moved', { day: dateWords(date.dueOn), on: dateWords(date.setOn), cause: cause(date) })}
          </li>
        ))}
      </ol>
      <h3>{t('todo:clock.pauses')}</h3>
      {pauses.length === 0 ? (
        <p className="quiet">{t('todo:clock.noPauses')}</p>
      ) : (
        <ol className="lines">
          {pauses.map((pause) => (
            <li key={`${pause.from}${pause.reason}`}>
              {t('todo:clock.pause', {
                from: dateWords(pause.from),
                to: pause.to == null ? t('todo:clock.untilNow') : dateWords(pause.to),
                reason: t(`words:pauseReason.${pause.reason}`),
              })}
            </li>
          ))}
        </ol>
      )}
      <p className="quiet">{t('todo:clock.rule')}</p>
    </Section>
  );
}
