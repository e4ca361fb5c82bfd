export { loadSettings, type Environment } from './load-settings.js';
export { SettingsError, type SettingProblem } from './settings-error.js';
export type { LogLevel, Role, Settings, TrustedProxies } from './settings.js';
export { SETTINGS } from './settings-token.js';
