import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { IMPORT } from '../../../parts/imports/import';
import { useAddress } from '../../../parts/list/use-address';
import type { Import } from '../imports-page';

export type Answers = components['schemas']['AnswersRequest'];

/** Which row is meant. */
export const placeOf = ({ row, sheet }: { readonly row: number; readonly sheet?: string | null | undefined }) => ({
  row,
  ...(sheet != null && { sheet }),
});

/** Answers what a preview asks; the server then looks at the file anew. */
export function useAnswers(held: Import) {
  const { t } = useTranslation(['preview', 'ledger']);
  const { message } = App.useApp();
  const [, change] = useAddress(IMPORT);
  return useMutation({
    mutationFn: (body: Answers) =>
      client.POST('/api/v1/ledger-imports/{id}/answers', {
        params: { path: { id: held.id } },
        headers: { 'If-Match': String(held.version) },
        body,
      }),
    onSuccess: ({ data }) => {
      // A long file is looked at anew by work: its progress is shown in place of the preview.
      if (data?.jobId != null) change({ job: data.jobId });
      else void message.success(t('answer.said'));
    },
  });
}
