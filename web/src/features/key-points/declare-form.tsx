import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { useToday } from '../../parts/use-today';
import { noted } from '../../ui/marks';
import type { PointPage } from './key-point';

type Body = Omit<components['schemas']['DeclarationRequest'], 'declared'>;
export const DECLARED = ['DONE', 'NOT_APPLICABLE', 'WITHDRAWN', 'OPEN'] as const;
export type Declared = (typeof DECLARED)[number];

interface DeclareFormProps {
  readonly point: PointPage;
  readonly declared: Declared;
  readonly onClose: () => void;
}

/** Declares something of a point, on which a second person decides. */
export function DeclareForm({ point, declared, onClose }: DeclareFormProps) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const directors = declared === 'OPEN' ? point.outcome !== 'DONE' : declared !== 'DONE';
  return (
    <RecordForm<Partial<Body>>
      title={t(`words:keyPointDeclaration.${declared}`)}
      note={[`${point.code} ${point.text}`, t(directors ? 'declare.director' : 'declare.head')]}
      done={t('declare.asked')}
      draft={`key-point:${point.id}:${declared}`}
      version={point.version}
      send={(said, headers) =>
        client.POST('/api/v1/key-points/{id}/declare', {
          params: { path: { id: point.id } },
          headers,
          body: { declared, ...filled(said) },
        })
      }
      fields={useFields(declared)}
      onClose={onClose}
    />
  );
}

function useFields(declared: Declared): readonly Field<Partial<Body>>[] {
  const { t } = useTranslation(['keyPoints', 'common']);
  const today = useToday();
  const optional = (name: string) => noted(name, t('common:field.optional'));
  switch (declared) {
    case 'DONE':
      return [{ name: 'number', label: t('declare.document'), required: true, max: 100 }];
    case 'NOT_APPLICABLE':
      return [
        { name: 'number', label: optional(t('declare.reply')), help: t('declare.replyHelp'), max: 100 },
        { name: 'answeredBy', label: optional(t('declare.answeredBy')), max: 50 },
        { name: 'answeredPost', label: optional(t('declare.answeredPost')), max: 100 },
        { name: 'answeredOn', label: optional(t('declare.answeredOn')), input: 'day', to: today },
      ];
    default:
      return [{ name: 'reason', label: t('declare.reason'), input: 'paragraph', required: true, max: 300 }];
  }
}
