import type { ThemeConfig } from 'antd';

/** Calm and official: one red accent, neutral greys, colours dark enough for WCAG AA on white. */
export const theme: ThemeConfig = {
  cssVar: { key: 'five-ones' },
  hashed: false,
  token: {
    colorPrimary: '#a3262a',
    colorLink: '#1f4e8c',
    // What the library derives is too light to read on white.
    colorLinkHover: '#2b62ac',
    colorLinkActive: '#173c6c',
    colorInfo: '#1f4e8c',
    colorSuccess: '#1e6b2e',
    colorWarning: '#8a5300',
    colorError: '#b3261e',
    colorText: '#1f1f1f',
    colorTextSecondary: '#4a4a4a',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    colorBgLayout: '#f4f5f6',
    borderRadius: 4,
    fontSize: 14,
    lineHeight: 1.65,
    controlHeight: 40,
    controlHeightSM: 32,
    fontFamily: 'var(--font)',
    // What the library makes of dark colours is murky.
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#a9d0b3',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b5cbe6',
    colorWarningBg: '#fff8e3',
    colorWarningBorder: '#e3c36a',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e2a7a2',
    motion: false,
  },
  components: {
    Table: { headerBg: '#f0f1f2', headerColor: '#1f1f1f', cellPaddingBlock: 9, cellPaddingInline: 10 },
    // Seven columns and the margins fit a phone.
    DatePicker: { cellWidth: 42 },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
};

/** The same in the hand: whatever is pressed is as high as a finger, small buttons too. */
export const phoneTheme: ThemeConfig = {
  ...theme,
  token: { ...theme.token, controlHeight: 44, controlHeightSM: 44 },
};
