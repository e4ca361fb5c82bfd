import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { Field } from '../../../parts/form/field';
import { type AppealedRule, factsBehind, type Sheet, type Wish, wishesOf, worstFirst } from './score';

/** What is wished of each fact, by its id; '' leaves it as it is. */
interface Values {
  readonly wishes: Readonly<Record<string, Wish | ''>>;
  readonly reason: string;
}

interface AppealFormProps {
  readonly sheet: Sheet;
  readonly rule: AppealedRule;
  readonly onClose: () => void;
}

/** Contests a line: of each fact that was read wrongly, as what it should have counted. */
export function AppealForm({ sheet: { runId, unitId, facts }, rule, onClose }: AppealFormProps) {
  const { t } = useTranslation(['scores', 'words']);
  const asked = worstFirst(factsBehind(rule, facts));
  const fields: readonly Field<Values>[] = [
    ...asked.map((fact): Field<Values> => ({
      ...{ name: ['wishes', fact.factId], label: fact.title ?? '', input: 'select' },
      help: t('appeal.counted', { outcome: t(`words:scoreOutcome.${fact.outcome}`) }),
      choices: [
        { value: '', label: t('appeal.asItIs') },
        ...wishesOf(rule, fact).map((wish) => ({ value: wish, label: t(`words:scoreWish.${wish}`) })),
      ],
    })),
    { name: 'reason', label: t('appeal.reason'), input: 'paragraph', required: true, max: 500 },
  ];
  return (
    <RecordForm<Values>
      title={t('appeal.line', { rule: t(`words:scoreRule.${rule}`) })}
      submit={t('appeal.act')}
      note={t('appeal.note')}
      initial={{ wishes: Object.fromEntries(asked.map(({ factId }) => [factId, ''])) }}
      send={({ wishes, reason }) =>
        client.POST('/api/v1/score-appeals', {
          body: {
            ...{ runId, unitId, rule, reason: reason.trim() },
            claims: Object.entries(wishes).flatMap(([factId, wished]) => (wished === '' ? [] : [{ factId, wished }])),
          },
        })
      }
      fields={fields}
      onClose={onClose}
    />
  );
}
