import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import type { Field } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import type { Import } from '../imports-page';
import type { Row } from './pair-choice';
import { type Answers, placeOf } from './use-answers';

type Sheet = components['schemas']['SheetAnswer'];
type Cells = NonNullable<NonNullable<Answers['rows']>[number]['cells']>;
type Name = Cells[number]['field'];
type Values = Partial<Record<Name, string>>;

const LONG: readonly Name[] = ['measure', 'deliverable', 'responsible', 'supporting', 'remark'];

interface RowFormProps {
  readonly held: Import;
  readonly row: Row;
  readonly onClose: () => void;
}

/** The cells of one row as they are read, to be put right. */
export function RowForm({ held, row, onClose }: RowFormProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const query = api.useQuery('get', '/api/v1/ledger-imports/{id}/sheets', {
    params: { path: { id: held.id }, query: { row: row.row } },
  });
  const title = t('row.title', { row: row.row });
  if (query.data === undefined)
    return (
      <Drawer open title={title} onClose={onClose}>
        <Loaded query={query}>{() => null}</Loaded>
      </Drawer>
    );
  const initial = cellsOf(query.data.sheets, row);
  const fields = (Object.keys(initial) as Name[]).map((name): Field<Values> => {
    const field = { name, label: t(`words:ledgerField.${name}`), max: 2000 };
    return LONG.includes(name) ? { ...field, input: 'paragraph', rows: 2 } : field;
  });
  const params = { path: { id: held.id } };
  const send = (values: Values, headers: Readonly<Record<'If-Match', string>>) => {
    const cells = fields.flatMap(({ name }): Cells => {
      const [field, words] = [name as Name, values[name as Name]?.trim() ?? ''];
      return words === initial[field] ? [] : [{ field, words }];
    });
    const body = { rows: [{ ...placeOf(row), cells }] };
    return client.POST('/api/v1/ledger-imports/{id}/answers', { params, headers, body });
  };
  return (
    <RecordForm<Values>
      title={title}
      submit={t('row.save')}
      done={t('answer.said')}
      version={held.version}
      initial={initial}
      note={[row.detail ?? undefined, t('row.note')]}
      fields={fields}
      send={send}
      onClose={onClose}
    />
  );
}

/** The words of the row's cells by what they hold; of the sheet that is read where only one is. */
function cellsOf(sheets: readonly Sheet[], { sheet: name }: Row): Values {
  const sheet = sheets.find((one) => (name == null ? one.ticked && one.headRow != null : one.name === name));
  const cells = sheet?.rows[0]?.cells ?? [];
  const found = (sheet?.columns ?? []).filter(({ field }) => field != null && field !== 'system');
  return Object.fromEntries(found.map(({ field, column }) => [field, (cells[column] ?? '').trim()])) as Values;
}
