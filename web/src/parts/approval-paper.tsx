import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../api/me';
import type { components } from '../api/schema';

type Approval = Pick<components['schemas']['ApprovalAnswer'], 'id' | 'kind' | 'state' | 'takesPaper'>;

/** 呈批件, of a new date 延期审批单: the sheet that is signed by hand, or that keeps what was decided. */
export function ApprovalPaper({ approval: { id, kind, state, takesPaper } }: { readonly approval: Approval }) {
  const { t } = useTranslation('words');
  const able = may(useMe(), 'official-documents.read');
  if (!able || !takesPaper || state === 'WITHDRAWN') return null;
  const paper = kind === 'EXTENSION' ? 'EXTENSION_SHEET' : 'APPROVAL_SHEET';
  return <Button href={`/api/v1/official-documents/${id}?kind=${paper}`}>{t(`officialDocument.${paper}`)}</Button>;
}
