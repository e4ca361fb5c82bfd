import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ActDrawer, type Seen } from '../../../parts/act-drawer';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useHanded } from '../../../parts/use-handed';
import type { Approval } from './wait';

interface Values extends OfflineValues {
  readonly words?: string;
}

interface DecideDialogProps {
  readonly approval: Approval;
  readonly verdict: 'approve' | 'reject';
  readonly onClose: () => void;
}

function decide({ approval, verdict }: DecideDialogProps, { words, ...paper }: Values, seen: Seen): Promise<unknown> {
  const offline = offlineOf(paper);
  const said = words?.trim() ?? '';
  const init = {
    params: { path: { id: approval.id } },
    body: { ...(said !== '' && { words: said }), ...(offline !== undefined && { offline }) },
    headers: seen,
  };
  return verdict === 'approve'
    ? client.POST('/api/v1/approvals/{id}/approve', init)
    : client.POST('/api/v1/approvals/{id}/reject', init);
}

/** A decision with its words; or one that was signed on paper, registered by who may. */
export function DecideDialog(props: DecideDialogProps) {
  const { approval, verdict, onClose } = props;
  const { t } = useTranslation(['workbench', 'common']);
  const handed = useHanded();
  const needed = verdict === 'reject';
  const word = approval.kind === 'INITIAL_SETTING' ? t(`confirmed.${verdict}`) : t(`common:act.${verdict}`);
  return (
    <ActDrawer<Values>
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
      send={(values, seen) => decide(props, values, seen)}
      onClose={onClose}
    >
      {approval.kind === 'CYCLE_CLOSE' && verdict === 'approve' && <p>{t('common:closeIsFinal')}</p>}
      {approval.mayDecide ? (
        <Form.Item
          name="words"
          label={t(needed ? 'decide.reason' : 'decide.words')}
          rules={needed ? [{ required: true, whitespace: true, message: t('decide.needed') }] : []}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      ) : (
        <p className="quiet">{t('decide.paperOnly', { who: approval.approverTitle ?? '' })}</p>
      )}
      {approval.mayRegister && <OfflineFields signature />}
    </ActDrawer>
  );
}
