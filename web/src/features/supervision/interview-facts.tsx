import { useTranslation } from 'react-i18next';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { ApprovalDue } from './approval-due';
import { useCauseWord } from './cause-word';
import type { Interview } from './use-proposals';
import { useRoleWord, useWhom } from './whom';

const day = (value: string | null | undefined): string | null => (value == null ? null : dateWords(value));

/** The people in full, and the dates. */
export function InterviewFacts({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const whom = useWhom();
  const roleWord = useRoleWord();
  const causeWord = useCauseWord();
  const { scheduledOn, scheduledTime, service } = interview;
  const served = service == null ? null : { date: dateWords(service.servedOn), how: service.how, who: service.takenBy };
  return (
    <Section title={t('fact.people')}>
      <Facts
        facts={[
          { name: t('fact.interviewee'), value: <strong>{whom(interview.interviewee)}</strong> },
          {
            name: t('fact.interviewer'),
            value: interview.interviewerToName ? t('fact.toName') : whom(interview.interviewer),
          },
          {
            name: t('fact.entrustment'),
            value:
              interview.entrustment == null
                ? null
                : t('fact.entrusted', {
                    date: dateWords(interview.entrustment.on),
                    how: t(`words:entrustedHow.${interview.entrustment.how}`),
                  }),
          },
          { name: t('fact.approver'), value: roleWord(interview.approverRole) },
          {
            name: t('fact.talk'),
            value: scheduledOn == null ? null : `${dateWords(scheduledOn)} ${scheduledTime ?? ''}`,
          },
          { name: t('fact.place'), value: interview.place },
          { name: t('fact.talkBy'), value: day(interview.talkBy) },
          { name: t('fact.cause'), value: causeWord(interview.cause) },
          { name: t('fact.proposedOn'), value: day(interview.proposedOn) },
          interview.signedOn == null && { name: t('fact.approvalDueOn'), value: <ApprovalDue interview={interview} /> },
          { name: t('fact.signedOn'), value: day(interview.signedOn) },
          { name: t('fact.acknowledgedOn'), value: day(interview.acknowledgedOn) },
          { name: t('fact.service'), value: served === null ? null : t('fact.serviceValue', served) },
          { name: t('fact.talkedOn'), value: day(interview.talkedOn) },
          { name: t('fact.endedOn'), value: day(interview.endedOn) },
          { name: t('fact.explanation'), value: interview.explanation, wide: true },
          { name: t('fact.outcome'), value: <Outcome interview={interview} />, wide: interview.outcome != null },
        ].filter((fact) => fact !== false && (fact.name !== t('fact.outcome') || interview.outcome != null))}
      />
    </Section>
  );
}

/** Why it was moved, held back, waived or ended. */
function Outcome({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const { fault, reason, words, documentNumber, until } = interview.outcome ?? {};
  const lines = [
    fault == null ? null : t(`words:notHeldFault.${fault}`),
    reason,
    words,
    documentNumber,
    until == null ? null : t('fact.outcomeUntil', { date: dateWords(until) }),
  ];
  return lines.filter((line) => line != null && line !== '').join('\n');
}
