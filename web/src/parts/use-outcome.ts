import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { listed } from '../ui/marks';

interface Sent {
  readonly data?: { readonly approvalId?: string | null; readonly waitsFor?: readonly string[] } | undefined;
}

/**
 * What became of an act that may take two people: the words for done, or null where it waits, having said for whom. The
 * note stays until it is closed: nothing has changed yet, and whoever looks away must not believe that it has.
 */
export function useOutcome(): (sent: unknown, done: string) => string | null {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return (sent, done) => {
    const { approvalId, waitsFor = [] } = (sent as Sent | undefined)?.data ?? {};
    if (approvalId == null) return done;
    const description =
      waitsFor.length === 0 ? t('second.fromPaper') : t('second.waitsFor', { names: listed(waitsFor) });
    notification.info({ title: t('second.title'), description, duration: 0, role: 'status' });
    void queries.invalidateQueries();
    return null;
  };
}
