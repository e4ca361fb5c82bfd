import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { typed } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { LeaderPicker } from '../../../parts/leader-picker';
import { UnitsPicker, type UnitsValue } from '../../../parts/units-picker';
import { useToday } from '../../../parts/use-today';
import { noted } from '../../../ui/marks';
import type { AskedDivision, DivisionDraft } from './division-preview';

/** Some units of one official, as they are typed. */
interface Assigned {
  readonly postId?: string;
  readonly unitIds?: UnitsValue;
  readonly fields?: string;
}

interface Values {
  readonly document: string;
  readonly orderedOn: string;
  readonly assignments: readonly Assigned[];
}

interface DivisionFormProps {
  /** What was asked before and is changed now. */
  readonly again: AskedDivision | null;
  readonly onPreview: (asked: AskedDivision) => void;
  readonly onClose: () => void;
}

function draftOf({ document, orderedOn, assignments }: Values): DivisionDraft {
  return {
    document,
    orderedOn,
    assignments: assignments.map(({ postId, unitIds = [], fields }) => ({
      unitIds: unitIds.map(({ value }) => value),
      ...(postId !== undefined && { postId }),
      ...(typed(fields) !== undefined && { fields: typed(fields) }),
    })),
  };
}

/** What was asked, to be changed; what would change nothing is not asked again. */
function valuesOf({ draft, preview }: AskedDivision): Values {
  const names = new Map(preview.places.map(({ unitId, unitName }) => [unitId, unitName]));
  return {
    ...draft,
    assignments: draft.assignments.map(({ unitIds, ...rest }) => ({
      ...rest,
      unitIds: unitIds.flatMap((value) => {
        const label = names.get(value);
        return label === undefined ? [] : [{ value, label }];
      }),
    })),
  };
}

/** Which units come to which official, by which document; what would move is shown next, and nothing is asked for yet. */
export function DivisionForm({ again, onPreview, onClose }: DivisionFormProps) {
  const { t } = useTranslation('organisation');
  const today = useToday();
  return (
    <RecordForm<Values>
      title={t('divisions.ask')}
      submit={t('divisions.preview')}
      draft="division-order"
      initial={again === null ? { assignments: [{}] } : valuesOf(again)}
      note={t('divisions.formHelp')}
      // Nothing is done yet: what would move is shown.
      done={() => null}
      send={async (values) => {
        const draft = draftOf(values);
        const { data } = await client.POST('/api/v1/division-orders/preview', { body: draft });
        if (data !== undefined) onPreview({ draft, preview: data });
      }}
      fields={[
        {
          name: 'document',
          label: t('divisions.document'),
          required: true,
          max: 200,
          placeholder: t('transfers.basisLike'),
        },
        {
          name: 'orderedOn',
          label: t('divisions.orderedOn'),
          help: t('divisions.orderedOnHelp'),
          input: 'day',
          required: true,
          to: today,
        },
      ]}
      onClose={onClose}
    >
      <Assignments />
    </RecordForm>
  );
}

function Assignments() {
  const { t } = useTranslation(['organisation', 'common']);
  const needed = [{ required: true, message: t('divisions.unitsNeeded') }];
  return (
    <Form.List name="assignments">
      {(lines, { add, remove }) => (
        <>
          {lines.map(({ key, name }) => (
            <fieldset key={key} className="division-line">
              <Form.Item
                name={[name, 'postId']}
                label={noted(t('divisions.leader'), t('common:field.optional'))}
                extra={t('divisions.leaderHelp')}
              >
                <LeaderPicker />
              </Form.Item>
              <Form.Item name={[name, 'unitIds']} label={t('divisions.units')} rules={needed}>
                <UnitsPicker />
              </Form.Item>
              <Form.Item name={[name, 'fields']} label={noted(t('divisions.fields'), t('common:field.optional'))}>
                <Input maxLength={200} placeholder={t('divisions.fieldsLike')} />
              </Form.Item>
              {lines.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t('divisions.drop')}
                </Button>
              )}
            </fieldset>
          ))}
          <Button onClick={() => add({})}>{t('divisions.more')}</Button>
        </>
      )}
    </Form.List>
  );
}
