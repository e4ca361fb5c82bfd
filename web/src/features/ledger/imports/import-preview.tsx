import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ImportCounts } from '../../../parts/imports/import-counts';
import { ImportDecision } from '../../../parts/imports/import-decision';
import type { Import } from '../imports-page';
import { choiceOf, type MoveChoice } from '../../../parts/lead-change';
import { LeadChanges, useLeadChanges } from './lead-changes';
import { AskedDates } from './asked-dates';
import { Doubtful } from './doubtful';
import { ImportSheets } from './import-sheets';
import { NotRead } from './not-read';
import { PartChoice, usePart } from './part-choice';
import { Pairs } from './pairs';
import { correctionsOf, Proposals, type SaidOf } from './proposals';

/** What confirming would do, the units to confirm, and the two ways on. */
export function ImportPreview({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [said, setSaid] = useState<SaidOf>({});
  const { only, add, change, setPart } = usePart(held);
  const [moves, setMoves] = useState<MoveChoice>(new Map());
  const leads = useLeadChanges(held);
  const { refuse = 0, projects = 0, tasks = 0 } = held.summary ?? {};
  const open = useOpen(held);
  const request = { params: { path: { id: held.id } }, headers: { 'If-Match': String(held.version) } };
  return (
    <>
      <ImportSheets held={held} />
      <AskedDates held={held} />
      <LeadChanges projects={leads} choice={moves} onChoose={setMoves} />
      <Doubtful held={held} />
      <Pairs held={held} />
      <Proposals
        proposals={held.proposals}
        said={said}
        onSay={(name, own) => setSaid((before) => ({ ...before, [name]: own }))}
      />
      <NotRead held={held} />
      <ImportCounts held={held} />
      <p>{t('ledger:import.summary', { projects, tasks })}</p>
      <PartChoice held={held} part={only} onChoose={setPart} />
      <ImportDecision
        idle={effects(held) === 0 || open !== null}
        confirm={() => {
          const choice = choiceOf(
            leads.flatMap(({ obligations }) => obligations),
            moves,
          );
          const units = correctionsOf(held.proposals, said);
          const body = { units, ...choice, ...(only !== 'ALL' && { only }) };
          return client.POST('/api/v1/ledger-imports/{id}/confirm', { ...request, body });
        }}
        discard={() => client.POST('/api/v1/ledger-imports/{id}/discard', request)}
      />
      <p className="quiet">
        {open ??
          (effects(held) === 0 ? t('ledger:import.nothing') : t('ledger:import.confirmNote', { add, change, refuse }))}
      </p>
    </>
  );
}

/** What a person is still to answer before it can be confirmed; null where nothing is. */
function useOpen({ summary, year }: Import): string | null {
  const { t } = useTranslation(['preview', 'ledger']);
  const { unmapped = 0, pairs = 0 } = summary ?? {};
  if (unmapped > 0) return t('answer.openColumns', { count: unmapped });
  if (year == null) return t('answer.openYear');
  return pairs > 0 ? t('answer.openPairs', { count: pairs }) : null;
}

/** Rows that do something once they are confirmed. */
const effects = ({ summary }: Import): number =>
  (summary?.add ?? 0) + (summary?.change ?? 0) + (summary?.replaced ?? 0);
