import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Duty } from './use-queue';

interface BatchDialogProps {
  readonly duties: readonly Duty[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once before many are accepted: how many, and of which kinds; Enter says yes. */
export function BatchDialog({ duties, onConfirm, onCancel }: BatchDialogProps) {
  const { t } = useTranslation(['quarter', 'common', 'words']);
  const kinds = [...new Set(duties.map(({ kind }) => kind))].map((kind) =>
    t('verify.ofKind', {
      kind: t(`words:kind.${kind}`),
      count: duties.filter((duty) => duty.kind === kind).length,
    }),
  );
  return (
    <Modal
      open
      title={t('verify.batch', { count: duties.length })}
      okText={t('common:act.verify')}
      okButtonProps={{ autoFocus: true }}
      cancelText={t('common:act.cancel')}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('verify.batchAsk', { count: duties.length, kinds: kinds.join(t('common:mark.list')) })}</p>
    </Modal>
  );
}
