/** 启动后在控制台上显示的话。 */
export const consoleTexts = {
  ready: '五个一已启动，请用浏览器打开：{url}',
  demo: '演示模式：打开后选一个演示身份即可进入，不需要密码。',
  signIn: '请使用本人账号和密码登录。',
  firstLink: '目前没有可登录的管理员。设置密码的链接（只能用一次，{expiresAt}前有效）存放在：{file}',
  stop: '停止：在本窗口按 Ctrl-C。',
  embedded: '数据存放在：{folder}',
  external: '数据存放在 DATABASE_URL 所指的数据库。',
};
