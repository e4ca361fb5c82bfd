import { sentencesOf } from '../../web/src/ui/sentences';

it.each([
  [['延至12月4日', '理由：条件不具备', '李四提出'], '。', '延至12月4日。理由：条件不具备。李四提出'],
  [['延至12月4日', '理由：条件不具备。', '李四提出'], '。', '延至12月4日。理由：条件不具备。李四提出'],
  [['Reason: not ready.', 'by Li Si'], '. ', 'Reason: not ready. by Li Si'],
  [['理由：条件不具备。'], '。', '理由：条件不具备。'],
])('%j stand one behind the other with one full stop between them', (parts, stop, said) => {
  expect(sentencesOf(parts, stop)).toBe(said);
});
