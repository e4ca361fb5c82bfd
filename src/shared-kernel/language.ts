/** The languages in which the product answers people. */
export type Language = 'zh-CN' | 'en';
