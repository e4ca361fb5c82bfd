import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { DayPicker } from '../ui/day-picker';
import { ActDrawer } from './act-drawer';
import { OfflineFields, offlineOf, type OfflineValues } from './offline-fields';
import type { Slip } from './use-slips';

interface FormProps {
  readonly slip: Slip;
  readonly onClose: () => void;
}

interface CallValues extends OfflineValues {
  readonly words: string;
}

/** 已电话沟通: with whom, and what was said. */
export function CallForm({ slip, onClose }: FormProps) {
  const { t } = useTranslation(['supervision', 'common']);
  return (
    <ActDrawer<CallValues>
      title={`${t('calls.callTitle')} · ${slip.unitName}`}
      submit={t('calls.call')}
      done={t('calls.callDone')}
      draft={`slip:${slip.id}:call`}
      version={slip.version}
      onClose={onClose}
      send={(values) =>
        client.POST('/api/v1/supervision/slips/{id}/called', {
          params: { path: { id: slip.id } },
          body: { words: values.words, offline: offlineOf(values) },
        })
      }
    >
      <p className="quiet">{slip.matter}</p>
      <Form.Item
        name="words"
        label={t('calls.words')}
        extra={t('calls.wordsHelp')}
        rules={[{ required: true, whitespace: true, message: t('common:field.required', { name: t('calls.words') }) }]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
      <OfflineFields />
    </ActDrawer>
  );
}

interface HoldValues {
  readonly until?: string;
  readonly reason: string;
}

/** 缓发: until a day, with a reason; the unit's clock stands meanwhile. */
export function HoldForm({ slip, onClose }: FormProps) {
  const { t } = useTranslation(['supervision', 'common']);
  return (
    <ActDrawer<HoldValues>
      title={`${t('calls.holdTitle')} · ${slip.unitName}`}
      submit={t('calls.hold')}
      done={t('calls.holdDone')}
      draft={`slip:${slip.id}:hold`}
      version={slip.version}
      onClose={onClose}
      send={({ until, reason }, headers) =>
        client.POST('/api/v1/supervision/slips/{id}/hold', {
          params: { path: { id: slip.id } },
          headers,
          body: { reason, ...(until !== undefined && { until }) },
        })
      }
    >
      <p className="quiet">{slip.matter}</p>
      <Form.Item name="until" label={t('calls.until')} extra={t('calls.untilHelp')}>
        <DayPicker from={slip.sendOn} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('calls.reason')}
        rules={[{ required: true, whitespace: true, message: t('common:field.required', { name: t('calls.reason') }) }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  );
}
