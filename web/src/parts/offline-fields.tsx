import { Checkbox, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useBusinessToday } from '../ui/today';
import { useNarrow } from '../ui/use-width';

/** What the three fields hold while they are filled in. */
export interface OfflineValues {
  readonly offline?: boolean;
  readonly offlineBy?: string;
  readonly offlineOn?: Dayjs;
  readonly offlineWords?: string;
  readonly offlineNumber?: string;
}

/** What the server wants of an act that was done on paper or by telephone. */
export function offlineOf(
  values: OfflineValues,
): { by: string; on: string; words: string; number?: string } | undefined {
  if (values.offline !== true || values.offlineOn === undefined) return undefined;
  const number = values.offlineNumber?.trim() ?? '';
  return {
    ...(number !== '' && { number }),
    by: values.offlineBy ?? '',
    on: values.offlineOn.format('YYYY-MM-DD'),
    words: values.offlineWords ?? '',
  };
}

interface OfflineFieldsProps {
  /** A superior's signature is registered: what follows from it is said first. */
  readonly signature?: boolean;
}

/** Fields of an antd form: the act was done offline and is registered here, in the place where it would be done online. */
export function OfflineFields({ signature = false }: OfflineFieldsProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const today = useBusinessToday();
  const need = (name: string) => [{ required: true, message: t('field.required', { name }) }];
  return (
    <fieldset className="offline">
      <Form.Item name="offline" valuePropName="checked">
        <Checkbox>{t('offline.switch')}</Checkbox>
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: OfflineValues, b: OfflineValues) => a.offline !== b.offline}>
        {({ getFieldValue }) =>
          getFieldValue('offline') === true && (
            <div className="offline-fields">
              {signature && <p className="quiet">{t('offline.follows')}</p>}
              <Form.Item
                name="offlineBy"
                label={t('offline.by')}
                extra={t('offline.byHelp')}
                rules={need(t('offline.by'))}
              >
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name="offlineOn" label={t('offline.on')} rules={need(t('offline.on'))}>
                <DatePicker
                  inputReadOnly={narrow}
                  className="wide"
                  showNow={false}
                  {...(today !== null && { defaultPickerValue: dayjs(today) })}
                />
              </Form.Item>
              <Form.Item name="offlineNumber" label={t('offline.number')}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name="offlineWords" label={t('offline.words')} rules={need(t('offline.words'))}>
                <Input.TextArea rows={2} maxLength={500} />
              </Form.Item>
            </div>
          )
        }
      </Form.Item>
    </fieldset>
  );
}
