import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HoldLine } from '../../parts/hold-line';
import { dateWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import type { Interview, InterviewItem } from './use-proposals';

/** Each matter with its own demand, commitment, date, report and verdict. */
export function InterviewItems({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  return (
    <Section title={t('items.title')} count={interview.items.length}>
      <ul className="items">
        {interview.items.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TONES: Readonly<Record<string, 'good' | 'bad' | 'warn' | 'calm'>> = {
  CLOSED: 'good',
  FAILED: 'bad',
  TALKED: 'warn',
  RECTIFIED: 'calm',
};

function ItemCard({ item }: { readonly item: InterviewItem }) {
  const { t } = useTranslation(['interview', 'words']);
  const talked = item.demand != null;
  return (
    <article className="item">
      <div className="item-head">
        <Link to="/supervision/cases/$caseId" params={{ caseId: item.caseId }}>
          {item.matter}
        </Link>
        <StateTag tone={TONES[item.state]}>{t(`words:interviewItemState.${item.state}`)}</StateTag>
      </div>
      <HoldLine hold={item.clockHold} />
      <Facts
        facts={[
          {
            name: t('items.due'),
            value: <DueDate dueOn={item.matterDueOn} originalDueOn={item.matterOriginalDueOn} />,
          },
          talked && { name: t('items.dueOn'), value: item.dueOn == null ? null : <DueDate dueOn={item.dueOn} /> },
          talked && { name: t('items.demand'), value: item.demand, wide: true },
          { name: t('items.commitment'), value: item.commitment, wide: true },
          {
            name: t('items.report'),
            value: reportOf(item, t('items.reportedOn', { date: day(item.reportedOn) })),
            wide: true,
          },
          { name: t('items.check'), value: <Check item={item} />, wide: true },
        ].filter((fact) => fact !== false && (fact.name !== t('items.check') || hasCheck(item)))}
      />
      {item.suspendedSince != null && (
        <p className="quiet">{t('items.suspended', { date: dateWords(item.suspendedSince) })}</p>
      )}
    </article>
  );
}

const day = (value: string | null | undefined): string => (value == null ? '' : dateWords(value));

const hasCheck = ({ verdict, checkBy }: InterviewItem): boolean => verdict != null || checkBy != null;

function reportOf({ report, reportedOn }: InterviewItem, on: string): string | null {
  if (report == null) return null;
  return reportedOn == null ? report : `${report}\n${on}`;
}

function Check({ item }: { readonly item: InterviewItem }) {
  const { t } = useTranslation('interview');
  const { verdict, checkBy, state } = item;
  const lines = [
    verdict == null ? null : t(verdict.verdict === 'MET' ? 'items.met' : 'items.notMet', { date: day(verdict.on) }),
    verdict?.words,
    verdict?.newDate == null ? null : t('items.newDate', { date: day(verdict.newDate) }),
    state === 'RECTIFIED' && checkBy != null ? t('items.checkBy', { date: day(checkBy) }) : null,
  ];
  return lines.filter((line) => line != null && line !== '').join('\n');
}
