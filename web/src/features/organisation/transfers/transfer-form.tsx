import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { UnitChoice } from '../../../parts/unit-picker';
import { useToday } from '../../../parts/use-today';
import type { AskedTransfer, TransferDraft, TransferSaid } from './transfer-preview';

interface TransferFormProps {
  /** What was asked before and is changed now. */
  readonly again: AskedTransfer | null;
  readonly onPreview: (asked: AskedTransfer) => void;
  readonly onClose: () => void;
}

const draftOf = ({ kind, from, to, projectIds, basis, orderedOn }: TransferSaid): TransferDraft => ({
  ...{ kind, fromUnitId: from?.id ?? '', toUnitId: to?.id ?? '', basis, orderedOn },
  ...(kind === 'SPLIT' && { projectIds: projectIds ?? [] }),
});

/** Which unit goes where, by which document; what would move is shown next, and nothing is asked for yet. */
export function TransferForm({ again, onPreview, onClose }: TransferFormProps) {
  const { t } = useTranslation(['organisation', 'words']);
  const today = useToday();
  return (
    <RecordForm<TransferSaid>
      title={t('transfers.ask')}
      submit={t('transfers.preview')}
      draft="unit-transfer"
      // Nothing is done yet: what would move is shown.
      done={() => null}
      initial={again === null ? { kind: 'MERGE' } : again.said}
      send={async (values) => {
        const draft = draftOf(values);
        const { data } = await client.POST('/api/v1/unit-transfers/preview', { body: draft });
        if (data !== undefined) onPreview({ draft, preview: data, said: values });
      }}
      fields={[
        {
          name: 'kind',
          label: t('transfers.kind'),
          input: 'radio',
          help: t('transfers.kindHelp'),
          choices: (['MERGE', 'SPLIT'] as const).map((value) => ({ value, label: t(`words:transferKind.${value}`) })),
        },
        { name: 'from', label: t('transfers.from'), input: 'unit', required: true, pointer: '/fromUnitId' },
        {
          name: 'to',
          label: t('transfers.to'),
          input: 'unit',
          required: true,
          pointer: '/toUnitId',
          help: t('transfers.toHelp'),
        },
        {
          name: 'projectIds',
          label: t('transfers.projects'),
          required: true,
          control: <LedProjects />,
          when: ({ kind }) => kind === 'SPLIT',
        },
        { name: 'basis', label: t('transfers.basis'), required: true, max: 200, placeholder: t('transfers.basisLike') },
        { name: 'orderedOn', label: t('transfers.orderedOn'), input: 'day', required: true, to: today },
      ]}
      onClose={onClose}
    />
  );
}

const ALL = 200;

interface LedProjectsProps {
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

/** The projects that the unit leads, ticked where they go. */
function LedProjects({ value = [], onChange }: LedProjectsProps) {
  const { t } = useTranslation('organisation');
  const from = Form.useWatch<UnitChoice | undefined>('from');
  const query = api.useQuery(
    'get',
    '/api/v1/projects',
    { params: { query: { leadUnitId: from?.id ?? '', limit: ALL } } },
    { enabled: from !== undefined },
  );
  const projects = query.data?.items ?? [];
  if (from === undefined || projects.length === 0)
    return <p className="quiet">{t(from === undefined ? 'transfers.chooseFrom' : 'transfers.noProjects')}</p>;
  return (
    <Checkbox.Group
      className="stack"
      value={value}
      onChange={onChange}
      options={projects.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
    />
  );
}
