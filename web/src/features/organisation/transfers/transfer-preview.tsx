import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAct } from '../../../parts/use-act';
import { useOutcome } from '../../../parts/use-outcome';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { series } from '../../../ui/marks';
import { Section } from '../../../ui/section';
import type { UnitChoice } from '../../../parts/unit-picker';

/** As it is typed. */
export interface TransferSaid {
  readonly kind: 'MERGE' | 'SPLIT';
  readonly from?: UnitChoice;
  readonly to?: UnitChoice;
  readonly projectIds?: string[];
  readonly basis: string;
  readonly orderedOn: string;
}

export type TransferDraft = components['schemas']['UnitTransferRequest'];
type Preview = components['schemas']['UnitTransferPreviewAnswer'];
type Matter = Preview['matters'][number];

/** What was asked, and what it would move. */
export interface AskedTransfer {
  readonly draft: TransferDraft;
  readonly preview: Preview;
  /** As it was typed, to be changed. */
  readonly said: TransferSaid;
}

interface TransferPreviewProps {
  readonly asked: AskedTransfer;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** All that would go over, before a second person is asked. */
export function TransferPreview({ asked: { draft, preview }, onChange, onClose }: TransferPreviewProps) {
  const { t } = useTranslation(['organisation', 'words', 'common']);
  const outcome = useOutcome();
  const act = useAct();
  const [sending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    setSending(true);
    const done = await act(() => client.POST('/api/v1/unit-transfers', { body: draft }), {
      done: (sent) => outcome(sent, ''),
    });
    setSending(false);
    if (done) onClose();
  };
  const { fromUnitName, toUnitName, projects, matters, interviews, others, staying } = preview;
  const facts = { projects: projects.length, matters: matters.length, interviews };
  return (
    <Section title={t(`transfers.named.${draft.kind}`, { from: fromUnitName, to: toUnitName })}>
      <p>{t('transfers.wouldMove', facts)}</p>
      {others.length > 0 && (
        <p className="quiet">
          {t('transfers.others')}
          {others.map(({ what, count }) => `${t(`words:unitFollower.${what as 'PLAN'}`)} ${String(count)}`).join(' · ')}
        </p>
      )}
      {staying.map(({ what, title, leaves }) => (
        <p key={title} className="quiet">
          {t('transfers.staysInPart', {
            ...{
              what: t(`words:unitFollower.${what as 'PLAN'}`),
              title,
              leaves: series(leaves),
              from: fromUnitName,
            },
          })}
        </p>
      ))}
      {projects.length > 0 && (
        <ul className="moves">
          {projects.map(({ id, code, name, leads }) => (
            <li key={id}>
              {code} {name} {!leads && <span className="quiet">{t('transfers.helps')}</span>}
            </li>
          ))}
        </ul>
      )}
      <Matters matters={matters} />
      <p className="quiet">{t(draft.kind === 'MERGE' ? 'transfers.closes' : 'transfers.staysOpen')}</p>
      <div className="row">
        <Button type="primary" loading={sending} onClick={() => void submit()}>
          {t('transfers.submit')}
        </Button>
        <Button onClick={onChange}>{t('transfers.change')}</Button>
        <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      </div>
    </Section>
  );
}

function Matters({ matters }: { readonly matters: readonly Matter[] }) {
  const { t } = useTranslation(['organisation', 'words']);
  if (matters.length === 0) return null;
  const columns: readonly Column<Matter>[] = [
    { key: 'title', title: t('transfers.matter'), cell: ({ title }) => title, heads: true },
    {
      key: 'date',
      title: t('transfers.date'),
      cell: ({ dueOn, newDueOn }) =>
        newDueOn == null ? dateWords(dueOn) : t('transfers.later', { from: dateWords(dueOn), to: dateWords(newDueOn) }),
      card: 'quiet',
      width: '260px',
    },
    {
      key: 'ground',
      title: t('transfers.ground'),
      cell: ({ ground }) => (ground == null ? '' : t(`words:openWork.${ground}`)),
      card: 'aside',
      width: '160px',
    },
  ];
  return <DataTable label={t('transfers.matters')} columns={columns} rows={matters} keyOf={({ id }) => id} />;
}
