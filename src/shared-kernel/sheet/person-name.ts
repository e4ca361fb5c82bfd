const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋刁沙';
const NAME = new RegExp(
  `^[${SURNAMES}][\\s\\u3000]*\\p{Script=Han}{1,2}$|^(?:欧阳|司马|上官|诸葛|皇甫|令狐|尉迟)\\p{Script=Han}{1,2}$`,
  'u',
);
/** What begins like a name and is none. */
const NO_NAME =
  /^(?:常务|常委|分管|主管|联系|牵头|市委|市政|党委|党组|全体|相关|有关|安全|和|时任|来|成员|明确|武警|华能|华电|华润|石油|石化|金融|高新|文物|文旅|文体|文广|农业|农机|农牧|农经|司法|党建|车管|古建)/u;
const POST =
  /(?:书记|市长|县长|区长|州长|省长|主任|主席|部长|秘书长|常委|局长|院长|检察长|司令员|政委|组长|委员|成员|专员|领导|干部|巡视员|调研员|总工程师|总经济师|厅长|处长)$/u;
const NO_END = /[市县区局委部办院厅]$/u;

/** Whether words are a person's name and no post, unit or office that begins like one. */
export function isName(words: string): boolean {
  return NAME.test(words) && !NO_NAME.test(words) && !NO_END.test(words) && !POST.test(words);
}

/** Whether words end as the name of a post. */
export function isPost(words: string): boolean {
  return POST.test(words);
}

/** The words before the post that they end with: 市发改委副主任 is 市发改委. */
export function withoutPost(words: string): string {
  return words.replace(POST, '').replace(/(?:党组|党委)?(?:常务)?副?$/u, '');
}
