import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';

interface Words {
  readonly login: string;
  readonly password: string;
}

/** Account and password. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const signIn = useMutation({
    mutationFn: (body: Words) => client.POST('/api/v1/sessions', { body }),
    onSuccess: onSignedIn,
  });
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  return (
    <Form<Words> layout="vertical" onFinish={(words) => signIn.mutate(words)} requiredMark={false}>
      {signIn.error !== null && <ProblemNote error={signIn.error} />}
      <Form.Item name="login" label={t('shell:signIn.login')} rules={need(t('shell:signIn.login'))}>
        <Input autoComplete="username" maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={t('shell:signIn.password')} rules={need(t('shell:signIn.password'))}>
        <Input type="password" autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('shell:signIn.act')}
      </Button>
    </Form>
  );
}
