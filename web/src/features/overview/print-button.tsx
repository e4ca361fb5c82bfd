import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function PrintButton() {
  const { t } = useTranslation();
  return <Button onClick={() => window.print()}>{t('act.print')}</Button>;
}
