import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './problem-note';

interface ActWords {
  /** Said when it is done; by default 已办理。 A function looks at what came back, and answers null to say nothing here. */
  readonly done?: string | ((sent: unknown) => string | null) | undefined;
}

/**
 * Runs one act of the person and says how it went: a short word when done, the server's reason in a dialog-free notice
 * when refused. For acts from a list; forms show a `ProblemNote` of their own instead.
 * @returns a function that resolves to true when the act succeeded
 */
export function useAct(): (act: () => Promise<unknown>, words?: ActWords) => Promise<boolean> {
  const { message, notification } = App.useApp();
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  return async (act, words = {}) => {
    try {
      const sent = await act();
      const said = typeof words.done === 'function' ? words.done(sent) : (words.done ?? t('state.done'));
      if (said !== null) void message.success(said);
      return true;
    } catch (error) {
      notification.error({ title: t('error.title'), description: problemWords(error), duration: 0, role: 'alert' });
      return false;
    }
  };
}
