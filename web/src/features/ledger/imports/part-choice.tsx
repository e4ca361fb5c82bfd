import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import type { Import } from '../imports-page';

type Part = NonNullable<components['schemas']['ConfirmImportRequest']['only']> | 'ALL';

const PARTS: readonly Part[] = ['ALL', 'NEW', 'CHANGES'];

/** The part that is chosen, and what it writes. */
export function usePart({ summary }: Import) {
  const [part, setPart] = useState<Part>('ALL');
  const { add = 0, change = 0 } = summary ?? {};
  const only = add > 0 && change > 0 ? part : 'ALL';
  return { only, add: only === 'CHANGES' ? 0 : add, change: only === 'NEW' ? 0 : change, setPart };
}

interface PartChoiceProps {
  readonly held: Import;
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

/** How much of a preview is carried out, where it both adds and changes. */
export function PartChoice({ held: { summary }, part, onChoose }: PartChoiceProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  if ((summary?.add ?? 0) === 0 || (summary?.change ?? 0) === 0) return null;
  return (
    <p className="row">
      {t('row.part')}
      <Segmented<Part>
        aria-label={t('row.part')}
        value={part}
        options={PARTS.map((value) => ({
          value,
          label: value === 'ALL' ? t('ledger:import.all') : t(`words:importTaking.${value}`),
        }))}
        onChange={onChoose}
      />
    </p>
  );
}
