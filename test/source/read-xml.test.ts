import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/source/problem.js';
import { readXml } from '../../src/source/xml/read-xml.js';

const SPACES = new Map([['urn:b', 'b']]);

function read(text: string) {
  const problems = new Problems();
  const document = readXml('x.xml', text, SPACES, problems);
  return { document, problems: problems.list.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`) };
}

describe('reading XML', () => {
  it('names elements by their namespace, whatever prefix the file uses', () => {
    const { document } = read('<q:Root xmlns:q="urn:b"><One xmlns="urn:b" id="1">a</One><Two/></q:Root>');
    expect(document?.root.name).toBe('b:Root');
    expect(document?.root.children.map(({ name }) => name)).toEqual(['b:One', '{}Two']);
    expect(document?.root.child('b:One')?.attributes.get('id')).toBe('1');
  });

  it('gives characters without comments, with references and CDATA as what they stand for', () => {
    const { document } = read('<a>1 &lt;<!-- no -->&#x20AC;<![CDATA[<&amp;>]]></a>');
    expect(document?.root.text).toBe('1 <€<&amp;>');
  });

  it('tells the line and the column of an element, after line ends of both kinds', () => {
    const { document } = read('<a>\r\n  <b/>\n<c/></a>');
    const places = document?.root.children.map((child) => document.at(child));
    expect(places).toEqual([
      { file: 'x.xml', line: 2, column: 3 },
      { file: 'x.xml', line: 3, column: 1 },
    ]);
  });

  it.each([
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'xml-doctype 1:1',
    ],
    ['entities that grow', '<a>\n&lol;</a>', 'xml-syntax 2:1'],
    ['a reference to no character', '<a>&#0;</a>', 'xml-syntax 1:4'],
    ['an element that stays open', '<a><b></b>', 'xml-syntax 1:1'],
    ['elements that cross', '<a><b></a></b>', 'xml-syntax 1:7'],
    ['two roots', '<a/><b/>', 'xml-syntax 1:5'],
    ['nothing', ' ', 'xml-syntax 1:1'],
    ['text outside', '<a/>x', 'xml-syntax 1:5'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml-syntax 1:9'],
    ['a value without end', '<a b="1/>', 'xml-syntax 1:6'],
    ['a prefix that nobody declared', '<x:a/>', 'xml-syntax 1:1'],
    ['a comment without end', '<a><!-- </a>', 'xml-syntax 1:4'],
  ])('refuses %s, and says where', (_, text, problem) => {
    const found = read(text);
    expect(found.document).toBeUndefined();
    expect(found.problems).toEqual([problem]);
  });

  it('refuses what lies too deep, one below the limit it does not', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(read(nested(64)).document).toBeDefined();
    expect(read(nested(65)).problems).toEqual(['too-deep 1:193']);
  });

  it('takes no longer than its size for namespaces in one tag, and for characters in pieces', () => {
    const spaces = Array.from({ length: 50_000 }, (_, n) => `xmlns:p${n}="u"`).join(' ');
    expect(read(`<a ${spaces}><b/></a>`).document).toBeDefined();
    expect(read(`<a>${'x<!---->'.repeat(200_000)}</a>`).document?.root.text.length).toBe(200_000);
  });
});
