import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import type { components } from '../api/schema';
import { filled } from './form/field';
import { RecordForm, type RecordFormProps } from './form/record-form';
import type { Seen } from './form/use-versioned-act';
import { OfflineFields, offlineOf, type OfflineValues } from './offline-fields';
import { useHanded } from './use-handed';

type Approval = components['schemas']['ApprovalAnswer'];
export type Verdict = 'approve' | 'reject';

interface Values extends OfflineValues {
  readonly words?: string;
}

interface DecideFormProps extends Pick<RecordFormProps<Values>, 'frame' | 'onClose'> {
  readonly approval: Approval;
  readonly verdict: Verdict;
}

function decide(id: string, verdict: Verdict, { words, ...paper }: Values, headers: Seen): Promise<unknown> {
  const init = { params: { path: { id } }, body: filled({ words, offline: offlineOf(paper) }), headers };
  return verdict === 'approve'
    ? client.POST('/api/v1/approvals/{id}/approve', init)
    : client.POST('/api/v1/approvals/{id}/reject', init);
}

/** A decision with its words; or one that was signed on paper, registered by who may. */
export function DecideForm({ approval, verdict, frame, onClose }: DecideFormProps) {
  const { t } = useTranslation(['workbench', 'common']);
  const handed = useHanded();
  const needed = verdict === 'reject';
  const word = approval.kind === 'INITIAL_SETTING' ? t(`confirmed.${verdict}`) : t(`common:act.${verdict}`);
  const final = approval.kind === 'CYCLE_CLOSE' && verdict === 'approve';
  const paperOnly = !approval.mayDecide && t('decide.paperOnly', { who: approval.approverTitle ?? '' });
  return (
    <RecordForm<Values>
      title={`${word} · ${approval.title}`}
      submit={word}
      done={(sent) => {
        handed(sent);
        const { data } = sent as { readonly data?: Pick<Approval, 'registration'> };
        return data?.registration == null ? t('decided', { verdict: word }) : t('common:paper.registeredWaits');
      }}
      draft={`approval:${approval.id}:${verdict}`}
      version={approval.version}
      initial={{ offline: !approval.mayDecide || approval.facts['signedBy'] === 'CITY_HEAD' }}
      send={(values, seen) => decide(approval.id, verdict, values, seen)}
      note={[final && t('common:closeIsFinal'), paperOnly]}
      fields={[
        {
          name: 'words',
          label: t(needed ? 'decide.reason' : 'decide.words'),
          input: 'paragraph',
          rows: 3,
          required: needed && t('decide.needed'),
          max: 300,
          when: () => approval.mayDecide,
        },
      ]}
      frame={frame}
      onClose={onClose}
    >
      {approval.mayRegister && <OfflineFields signature />}
    </RecordForm>
  );
}
