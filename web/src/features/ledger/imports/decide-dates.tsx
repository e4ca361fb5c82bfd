import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { Seen } from '../../../parts/form/use-versioned-act';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';

type DateChange = components['schemas']['DateChangeAnswer'];
type Approval = components['schemas']['ApprovalAnswer'];
interface Values extends OfflineValues {
  readonly words?: string;
}

interface DecideDatesProps {
  readonly approval: Approval;
  /** What waits for this decision. */
  readonly waiting: readonly DateChange[];
  readonly refused: ReadonlySet<string>;
  readonly onAll: (granted: boolean) => void;
}

/** All refused is a refusal; else what is not granted is named. */
function decide(
  { approval, waiting, refused }: DecideDatesProps,
  { words, ...paper }: Values,
  seen: Seen,
): Promise<unknown> {
  const rejected = waiting.filter(({ id }) => refused.has(id)).map(({ id }) => id);
  const body = filled({ words, offline: offlineOf(paper) });
  const init = { params: { path: { id: approval.id } }, headers: seen };
  return waiting.length > 0 && rejected.length === waiting.length
    ? client.POST('/api/v1/approvals/{id}/reject', { ...init, body })
    : client.POST('/api/v1/approvals/{id}/approve', { ...init, body: { ...body, input: { rejected } } });
}

/** The decision on an import's dates: one way for all, or as chosen row by row; also registered from paper. */
export function DecideDates(props: DecideDatesProps) {
  const { approval, waiting, refused, onAll } = props;
  const { t } = useTranslation('ledger');
  const [open, setOpen] = useState(false);
  const refusing = waiting.filter(({ id }) => refused.has(id)).length;
  const tally = t('dates.tally', { granted: waiting.length - refusing, refused: refusing });
  const submit = t(approval.mayDecide ? 'dates.submit' : 'dates.paper');
  if (!approval.mayDecide && !approval.mayRegister) return null;
  return (
    <div className="row import-decision">
      <span>{tally}</span>
      <Button onClick={() => onAll(true)}>{t('dates.all')}</Button>
      <Button onClick={() => onAll(false)}>{t('dates.none')}</Button>
      <Button type="primary" onClick={() => setOpen(true)}>
        {submit}
      </Button>
      {open && (
        <RecordForm<Values>
          title={approval.title}
          submit={submit}
          done={t('dates.decided')}
          draft={`approval:${approval.id}`}
          version={approval.version}
          initial={{ offline: !approval.mayDecide }}
          send={(values, seen) => decide(props, values, seen)}
          note={tally}
          fields={[
            {
              name: 'words',
              label: t(refusing > 0 ? 'dates.reason' : 'dates.words'),
              input: 'paragraph',
              rows: 3,
              required: refusing > 0 && t('dates.reasonNeeded'),
              max: 300,
            },
          ]}
          onClose={() => setOpen(false)}
        >
          {approval.mayRegister && <OfflineFields signature />}
        </RecordForm>
      )}
    </div>
  );
}
