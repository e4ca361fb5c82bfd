/** What the console says once the product runs. */
export const consoleTexts: typeof import('../zh-CN/console.js').consoleTexts = {
  ready: 'Five-Ones is serving at {url}',
  demo: 'Demo mode: open it and choose a demo identity; no password is asked.',
  signIn: 'Sign in with your own account and password.',
  firstLink:
    'No administrator has a password yet. The link to set the first one (once, until {expiresAt}) lies in {file}',
  stop: 'To stop it: Ctrl-C in this window.',
  embedded: 'The data lies in {folder}',
  external: 'The data lies in the database of DATABASE_URL.',
};
