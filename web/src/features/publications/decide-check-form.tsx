import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import type { Field } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { REASONS } from '../../parts/reasons';
import type { FactCheck } from './fact-check';

type Mended = components['schemas']['MendedItemRequest'];

interface Said {
  readonly verdict?: 'adopted' | 'notAdopted';
  readonly words?: string;
  /** By item: what is changed of it. */
  readonly mends?: readonly (Mended['reason'] | 'KEEP' | 'LEAVE_OUT' | undefined)[];
}

interface DecideCheckFormProps {
  readonly check: FactCheck;
  readonly onClose: () => void;
}

/** 采纳, with what is changed, or 不采纳; the unit reads the words, and so does the signer. */
export function DecideCheckForm({ check, onClose }: DecideCheckFormProps) {
  const { t } = useTranslation(['publications', 'words']);
  const { id, version, words: objection, items } = check;
  const changes = [
    { value: 'KEEP', label: t('decide.keep') },
    { value: 'LEAVE_OUT', label: t('decide.leaveOut') },
    ...REASONS.map((reason) => ({
      value: reason,
      label: t('decide.reason', { reason: t(`words:explanationReason.${reason}`) }),
    })),
  ];
  const adopted = ({ verdict }: Said): boolean => verdict === 'adopted';
  return (
    <RecordForm<Said>
      title={t('decide.title', { unit: check.unitName })}
      submit={t('decide.send')}
      draft={`fact-check:${id}:decide`}
      version={version}
      initial={{ mends: items.map(() => 'KEEP' as const) }}
      note={[t('decide.objection', { words: objection ?? '' }), t('decide.note')]}
      send={({ verdict, words = '', mends = [] }, headers) => {
        const mended = items.flatMap(({ sourceId }, place): readonly Mended[] => {
          const change = mends[place];
          if (sourceId == null || change === undefined || change === 'KEEP') return [];
          return [change === 'LEAVE_OUT' ? { sourceId, leftOut: true } : { sourceId, reason: change }];
        });
        const body = { adopted: verdict === 'adopted', words, ...(verdict === 'adopted' && { mended }) };
        return client.POST('/api/v1/fact-checks/{id}/decide', { params: { path: { id } }, headers, body });
      }}
      fields={[
        {
          name: 'verdict',
          pointer: '/adopted',
          label: t('decide.verdict'),
          input: 'radio',
          required: true,
          choices: (['adopted', 'notAdopted'] as const).map((value) => ({ value, label: t(`decide.${value}`) })),
        },
        ...items.flatMap(({ words, sourceId }, place): readonly Field<Said>[] =>
          sourceId == null
            ? []
            : [{ name: ['mends', place], label: words, input: 'select', choices: changes, when: adopted }],
        ),
        { name: 'words', label: t('decide.words'), input: 'paragraph', required: true, max: 1000, rows: 3 },
      ]}
      onClose={onClose}
    />
  );
}
