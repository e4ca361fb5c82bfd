import { ownPath } from '../../web/src/app/session/own-path';

const ORIGIN = 'https://five-ones.example';

describe('where the sign-in page leads afterwards', () => {
  it.each(['/', '/todo', '/duties/1?act=submit', '/search?words=%E5%95%86%E5%8A%A1', '/#verify', '/a/../todo'])(
    'a place of this origin: %s',
    (place) => {
      const { pathname, search, hash } = new URL(place, ORIGIN);
      expect(ownPath(place, ORIGIN)).toBe(`${pathname}${search}${hash}`);
    },
  );

  it.each([
    ['another origin', 'https://elsewhere.example/todo'],
    ['another origin without a scheme', '//elsewhere.example'],
    ['three slashes', '///elsewhere.example'],
    ['a backslash', '/\\elsewhere.example'],
    ['two backslashes', '\\\\elsewhere.example'],
    ['a backslash later', '/todo\\..\\..\\elsewhere'],
    ['slashes after a dot', '/.//elsewhere.example'],
    ['slashes after going up', '/todo/..//elsewhere.example'],
    ['encoded slashes', '/%2f%2felsewhere.example'],
    ['encoded slashes in capitals', '/%2F/elsewhere.example'],
    ['an encoded backslash', '/%5celsewhere.example'],
    ['slashes encoded twice', '/%252f%252felsewhere.example'],
    ['encoded at all', '%2F%2Felsewhere.example'],
    ['a tab', '/\t/elsewhere.example'],
    ['a line end', '/\n/elsewhere.example'],
    ['an encoded control character', '/%09/elsewhere.example'],
    ['a NUL character', '/\0/elsewhere.example'],
    ['a blank first', ' //elsewhere.example'],
    ['a name before the host', '//five-ones.example@elsewhere.example'],
    ['a password', 'https://five-ones.example:x@elsewhere.example/'],
    ['a name at this host', 'https://a:b@five-ones.example/todo'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a place that is no address', '//['],
    ['nothing', ''],
    ['a list', ['/todo']],
    ['nothing at all', undefined],
  ])('never elsewhere: %s', (_, given) => {
    expect(ownPath(given, ORIGIN)).toBe('/');
  });
});
