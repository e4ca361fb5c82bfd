import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client';
import { queries } from '../api/queries';
import type { components } from '../api/schema';
import { instantWords } from '../ui/dates';
import { Section } from '../ui/section';
import { StateTag } from '../ui/state-tag';
import { useAct } from './use-act';
import { WithdrawRequest } from './withdraw-request';
import { useHanded } from './use-handed';

type Approval = components['schemas']['ApprovalAnswer'];

const LATEST = 20;
const WORDS_MAX = 300;

interface PendingApprovalsProps {
  readonly title: string;
  readonly help: string;
  /** Only of this kind; left out: all that wait, as far as the reader sees them. */
  readonly kind?: string;
}

/** What waits for a second person, decided where it stands; nothing where none waits. */
export function PendingApprovals({ title, help, kind }: PendingApprovalsProps) {
  const query = api.useQuery('get', '/api/v1/approvals', {
    params: { query: { state: 'PENDING', limit: LATEST, ...(kind !== undefined && { kind }) } },
  });
  const waiting = query.data?.items ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title={title} count={waiting.length}>
      <p className="quiet">{help}</p>
      <ul className="stack">
        {waiting.map((approval) => (
          <li key={approval.id} className="card">
            <Waiting approval={approval} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An administrator's account by its name and role; everything else as it was asked. */
function useTitle(approval: Approval): string {
  const { t } = useTranslation(['accounts', 'words']);
  const { login, adminRole } = approval.facts;
  if (approval.kind !== 'ADMIN_ACCOUNT') return approval.title;
  const role = (['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const).find((one) => one === adminRole);
  return t('approvals.account', {
    login: typeof login === 'string' ? login : '',
    role: role === undefined ? '' : t(`words:adminRole.${role}`),
  });
}

function Waiting({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation(['accounts', 'words', 'common']);
  const title = useTitle(approval);
  const [refusing, setRefusing] = useState(false);
  const [words, setWords] = useState('');
  const act = useAct();
  const handed = useHanded();
  const decide = async (how: 'approve' | 'reject'): Promise<void> => {
    const params = { path: { id: approval.id } };
    const headers = { 'If-Match': String(approval.version) };
    const done = await act(async () => {
      if (how === 'reject') return client.POST('/api/v1/approvals/{id}/reject', { params, headers, body: { words } });
      const sent = await client.POST('/api/v1/approvals/{id}/approve', { params, headers, body: {} });
      handed(sent);
      return sent;
    });
    if (done) await queries.invalidateQueries();
  };
  return (
    <>
      <div className="card-title">
        <span>{title}</span>
        <StateTag tone="warn">{t('words:approvalState.PENDING')}</StateTag>
      </div>
      <p className="quiet">
        {t('approvals.proposed', {
          name: approval.proposedByName ?? t('approvals.security'),
          at: instantWords(approval.proposedAt),
        })}
      </p>
      {approval.mayDecide ? (
        <div className="card-acts">
          <Button type="primary" onClick={() => void decide('approve')}>
            {t('common:act.approve')}
          </Button>
          <Button onClick={() => setRefusing(true)}>{t('common:act.reject')}</Button>
        </div>
      ) : (
        <p>{t('approvals.another')}</p>
      )}
      <WithdrawRequest approval={approval} />
      <Modal
        open={refusing}
        title={`${t('common:act.reject')} · ${title}`}
        okText={t('common:act.reject')}
        cancelText={t('common:act.cancel')}
        okButtonProps={{ disabled: words.trim() === '' }}
        onOk={() => void decide('reject')}
        onCancel={() => setRefusing(false)}
      >
        <Input.TextArea
          aria-label={t('approvals.reason')}
          placeholder={t('approvals.reason')}
          maxLength={WORDS_MAX}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Modal>
    </>
  );
}
