import { Alert, Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantWords } from '../../ui/dates';
import { listed } from '../../ui/marks';
import type { Link } from './use-accounts';

/** A one-time link and whose it is. */
export interface GivenLink extends Pick<Link, 'link' | 'expiresAt'> {
  readonly login: string;
  /** Who may agree, where the link is of no use before a second person has. */
  readonly waitsFor: readonly string[];
}

interface LinkDialogProps {
  readonly given: GivenLink;
  readonly onClose: () => void;
}

/** The one time that a link to set a password is shown; it cannot be asked for again, only replaced. */
export function LinkDialog({ given: { login, link, expiresAt, waitsFor }, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const field = useRef<InputRef>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    // Without https the browser gives no clipboard: the text stands selected, to be copied by hand.
    if (!window.isSecureContext) return;
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Modal
      open
      title={t('link.title', { login })}
      mask={{ closable: false }}
      closable={{ 'aria-label': t('common:act.close') }}
      onCancel={onClose}
      footer={[
        <Button key="copy" type="primary" onClick={() => void copy()}>
          {t(copied ? 'link.copied' : 'link.copy')}
        </Button>,
        <Button key="close" onClick={onClose}>
          {t('link.done')}
        </Button>,
      ]}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={t('link.once')} />
        <Input ref={field} readOnly value={link} aria-label={t('link.label')} />
        {waitsFor.length > 0 ? (
          <p>{t('link.halves', { names: listed(waitsFor) })}</p>
        ) : (
          <p>{t('link.how', { at: instantWords(expiresAt) })}</p>
        )}
      </div>
    </Modal>
  );
}
