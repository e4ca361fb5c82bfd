import { Alert } from 'antd';
import { OfflineFields } from '../../../parts/offline-fields';

interface PaperFieldsProps {
  /** He may only register what another signed on paper: said before the fields, which the form opens ticked. */
  readonly only: boolean;
  readonly note: string;
}

/** 登记线下签批: by choice for whoever signs himself, the only way for others of the office. */
export function PaperFields({ only, note }: PaperFieldsProps) {
  return (
    <>
      {only && <Alert type="info" showIcon className="problem" title={note} />}
      <OfflineFields signature />
    </>
  );
}
