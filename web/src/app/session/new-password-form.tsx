import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../parts/problem-note';

/** The server's own limit (access: passwords of twelve characters or more). */
const SHORTEST = 12;

interface Words {
  readonly current?: string;
  readonly code?: string;
  readonly password: string;
  readonly repeat: string;
}

interface NewPasswordFormProps {
  /** What proves the right to a new one beside the link or the session: the present password, a code of six digits, or nothing. */
  readonly asks: 'current' | 'code' | null;
  readonly error: unknown;
  readonly working: boolean;
  readonly onChosen: (password: string, proof: string) => void;
}

export function NewPasswordForm({ asks, error, working, onChosen }: NewPasswordFormProps) {
  const { t } = useTranslation('shell');
  return (
    <Form<Words>
      layout="vertical"
      requiredMark={false}
      onFinish={({ password, current, code }) => onChosen(password, current ?? code?.trim() ?? '')}
    >
      {error != null && <ProblemNote error={error} />}
      {asks === 'code' && (
        <Form.Item
          name="code"
          label={t('setPassword.code')}
          extra={t('setPassword.codeHelp')}
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/u, message: t('setPassword.codeRule') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
        </Form.Item>
      )}
      {asks === 'current' && (
        <Form.Item
          name="current"
          label={t('setPassword.current')}
          rules={[{ required: true, message: t('setPassword.current') }]}
        >
          <Input type="password" autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={t('setPassword.new')}
        extra={t('setPassword.rule')}
        rules={[{ required: true, min: SHORTEST, message: t('setPassword.rule') }]}
      >
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('setPassword.repeat')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('setPassword.differ'))),
          }),
        ]}
      >
        <Input type="password" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={working}>
        {t(asks === 'current' ? 'changePassword' : 'setPassword.act')}
      </Button>
    </Form>
  );
}
