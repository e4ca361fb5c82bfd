import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { Seen } from '../../../parts/form/use-versioned-act';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';

type Approval = components['schemas']['ApprovalAnswer'];
interface Values extends OfflineValues {
  readonly words?: string;
}

interface DecideRowsProps {
  /** Whose words it uses. */
  readonly of: 'dates' | 'done';
  readonly approval: Approval;
  /** How many rows wait for this decision, and how many of them are not granted. */
  readonly waiting: number;
  readonly refusing: number;
  /** What names those that are not. */
  readonly input: Record<string, unknown>;
  readonly onAll: (granted: boolean) => void;
}

/** All refused is a refusal; else what is not granted is named. */
function decide(
  { approval, waiting, refusing, input }: DecideRowsProps,
  { words, ...paper }: Values,
  seen: Seen,
): Promise<unknown> {
  const body = { ...filled({ words, offline: offlineOf(paper) }), input };
  const init = { params: { path: { id: approval.id } }, headers: seen, body };
  return waiting > 0 && refusing === waiting
    ? client.POST('/api/v1/approvals/{id}/reject', init)
    : client.POST('/api/v1/approvals/{id}/approve', init);
}

/** The decision on rows of an import: one way for all, or as chosen row by row; also registered from paper. */
export function DecideRows(props: DecideRowsProps) {
  const { of, approval, waiting, refusing, onAll } = props;
  const { t } = useTranslation(['preview', 'ledger']);
  const [open, setOpen] = useState(false);
  const tally = t(`${of}.tally`, { granted: waiting - refusing, refused: refusing });
  const submit = t(approval.mayDecide ? `${of}.submit` : 'dates.paper');
  if (!approval.mayDecide && !approval.mayRegister) return null;
  return (
    <div className="row import-decision">
      <span>{tally}</span>
      <Button onClick={() => onAll(true)}>{t(`${of}.all`)}</Button>
      <Button onClick={() => onAll(false)}>{t(`${of}.none`)}</Button>
      <Button type="primary" onClick={() => setOpen(true)}>
        {submit}
      </Button>
      {open && (
        <RecordForm<Values>
          title={approval.title}
          submit={submit}
          done={t(`${of}.decided`)}
          draft={`approval:${approval.id}`}
          version={approval.version}
          initial={{ offline: !approval.mayDecide }}
          send={(values, seen) => decide(props, values, seen)}
          note={tally}
          fields={[
            {
              name: 'words',
              label: t(refusing > 0 ? `${of}.reason` : 'dates.words'),
              input: 'paragraph',
              rows: 3,
              required: refusing > 0 && t(`${of}.reasonNeeded`),
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
