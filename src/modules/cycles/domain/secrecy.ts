/** What is no state secret although the word is in it, and what says that there is none. */
const HARMLESS =
  /(商业|技术|个人|通信|职业)秘密|商业机密|(不|未)(涉及|含有?|属于?|存在?|得)[^，。；、\s]{0,8}?(绝密|机密|秘密)(、?(工作)?秘密)*|(保守|保护)[^，。；、\s]{0,4}?秘密/gu;
const MARK = /绝密|机密|秘密/u;

/** The mark of classified papers in a text or a file's name, null where there is none. This product must not hold them. */
export function secretMark(text: string): string | null {
  return MARK.exec(text.normalize('NFKC').replace(HARMLESS, ''))?.[0] ?? null;
}
