import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../../parts/form/record-form';
import type { Seen } from '../../../parts/form/use-versioned-act';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import type { Interview } from '../use-proposals';
import { useWhom } from '../whom';
import type { ActName } from './acts-of';

interface InterviewDrawerProps<Values> {
  readonly act: ActName;
  readonly interview: Interview;
  readonly initial?: Partial<Values>;
  /** The button, where it is not named like the act. */
  readonly submit?: string;
  readonly send: (values: Values, seen: Seen) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Signed on paper, where a second person has to confirm it first: the proposal still stands. */
function waitsForSecond(act: ActName, sent: unknown): boolean {
  const { data } = sent as { readonly data?: Pick<Interview, 'state'> };
  return (act === 'approve' || act === 'reject') && data?.state === 'PROPOSED';
}

/** An act on an interview: named after it, with its own draft, and the interview as it stands now where somebody was faster. */
export function InterviewDrawer<Values extends object>(props: InterviewDrawerProps<Values>) {
  const { act, interview, initial, submit, send, onClose, children } = props;
  const { t } = useTranslation('interview');
  const whom = useWhom();
  return (
    <RecordForm<Values>
      title={`${submit ?? t(`acts.${act}`)} · ${whom(interview.interviewee)}`}
      submit={submit ?? t(`acts.${act}`)}
      done={(sent) => t(waitsForSecond(act, sent) ? 'done.registered' : `done.${act}`)}
      draft={`interview:${interview.id}:${act}`}
      version={interview.version}
      {...(initial !== undefined && { initial })}
      send={send}
      present={<Present interview={interview} />}
      onClose={onClose}
    >
      {children}
    </RecordForm>
  );
}

function Present({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation(['interview', 'words']);
  const { state, scheduledOn, scheduledTime, place } = interview;
  return (
    <Facts
      facts={[
        { name: t('items.state'), value: t(`words:interviewState.${state}`) },
        scheduledOn != null && { name: t('fact.talk'), value: `${dateWords(scheduledOn)} ${scheduledTime ?? ''}` },
        { name: t('fact.place'), value: place },
      ]}
    />
  );
}
