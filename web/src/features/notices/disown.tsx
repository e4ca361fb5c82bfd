import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { queries } from '../../api/queries';
import { useAct } from '../../parts/use-act';

/** 非本人签批: whoever is told that a paper of his was registered answers that he did not sign it. */
export function Disown({ approvalId, title }: { readonly approvalId: string; readonly title: string }) {
  const { t } = useTranslation(['notices', 'common']);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [working, setWorking] = useState(false);
  const run = useAct();
  const send = async (): Promise<void> => {
    setWorking(true);
    const done = await run(
      () =>
        client.POST('/api/v1/approvals/{id}/disown', {
          params: { path: { id: approvalId } },
          body: { words: words.trim() },
        }),
      { done: t('disown.done') },
    );
    setWorking(false);
    if (!done) return;
    setOpen(false);
    await queries.invalidateQueries();
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)} aria-label={t('disown.of', { title })}>
        {t('disown.act')}
      </Button>
      <Modal
        open={open}
        title={t('disown.act')}
        okText={t('disown.act')}
        cancelText={t('common:act.cancel')}
        okButtonProps={{ danger: true, disabled: words.trim() === '', loading: working }}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('disown.follows')}</p>
        <Input.TextArea
          rows={3}
          maxLength={300}
          value={words}
          aria-label={t('disown.words')}
          placeholder={t('disown.words')}
          onChange={({ target }) => setWords(target.value)}
        />
      </Modal>
    </>
  );
}
