import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { instantWords } from '../ui/dates';

type Decided = components['schemas']['DecidedAnswer'];

/**
 * Shows whoever agreed to a link his half of it, the one time that it can be seen: a dialog of the page, not of the row,
 * which is gone as soon as it is decided.
 */
export function useHanded(): (sent: unknown) => void {
  const { t } = useTranslation('accounts');
  const { modal } = App.useApp();
  return (sent) => {
    const decided = (sent as { readonly data?: Decided } | undefined)?.data;
    const handed = decided?.handed;
    if (handed == null) return;
    modal.info({
      title: t('code.title'),
      okText: t('code.done'),
      content: (
        <div className="stack">
          <p>{decided?.title}</p>
          <p className="handed-code">
            <output aria-label={t('code.label')}>{handed.code}</output>
          </p>
          <p>{t('code.how', { at: instantWords(handed.expiresAt) })}</p>
        </div>
      ),
    });
  };
}
