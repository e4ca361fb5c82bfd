import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/queries';
import { requiredMark } from '../ui/required-mark';
import { phoneTheme, theme } from '../ui/theme';
import { useNarrow } from '../ui/use-width';
import { router } from './router';
import { nonceForStyles } from './style-nonce';

/** The server allows only styles that carry the value which it put into the page. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
nonceForStyles(nonce);

/** Sentences that the server wrote stand in the language that was asked for then. */
i18next.on('languageChanged', () => void queries.invalidateQueries());

function useLocale(): Locale {
  const english = useTranslation().i18n.language === 'en';
  const [englishLocale, setEnglishLocale] = useState<Locale | null>(null);
  useEffect(() => {
    dayjs.locale(english ? 'en' : 'zh-cn');
    if (english) void import('antd/locale/en_US').then((file) => setEnglishLocale(file.default));
  }, [english]);
  return english && englishLocale !== null ? englishLocale : zhCN;
}

/** The whole app: libraries' settings around the pages. */
export function App() {
  return (
    <ConfigProvider
      locale={useLocale()}
      theme={useNarrow() ? phoneTheme : theme}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark }}
    >
      <AntApp message={{ maxCount: 2 }} notification={{ placement: 'top' }}>
        <QueryClientProvider client={queries}>
          <Suspense fallback={null}>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
