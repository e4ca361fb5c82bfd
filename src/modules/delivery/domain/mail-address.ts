/** As addresses of offices are: no quotes, no comments, no names, no Chinese. What mailers make of the rest differs from one to the next. */
const MAIL =
  /^[\w.+-]{1,64}@(?=.{1,190}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * Whether the text is one mail address. Several in one line are refused, whatever parts them: `，` `；` `、` included, of which a mailer takes
 * the first alone and says nothing.
 */
export const isMailAddress = (text: string): boolean => MAIL.test(text) && !text.includes('..');
