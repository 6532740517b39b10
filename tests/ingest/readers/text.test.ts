import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding } from '../../../ingest/readers/encoding.ts';
import { htmlToText } from '../../../ingest/readers/html.ts';
import { splitPages } from '../../../ingest/readers/paged-text.ts';

const words = 'Åsa sågar björk på Öland';
const utf16be = (s: string) => Buffer.from(s, 'utf16le').swap16();

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${words}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', Buffer.from(words, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${words}`), 'utf-16be'],
    ['UTF-16 BE without', utf16be(words), 'utf-16be'],
    ['Latin-1', Buffer.from(words, 'latin1'), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(words);
  });

  it('reads the dashes and quotes of Windows', () => {
    expect(decodeText(Buffer.from([0x93, 0xe5, 0x94, 0x20, 0x96]))).toBe('“å” –');
  });
});

describe('page marks', () => {
  it.each([
    ['en enda sida', ['en enda sida']],
    ['ett\ftvå\f', ['ett', 'två']],
    ['ett\f\ftre', ['ett', '', 'tre']],
    ['<!-- sida 1 -->\nett\n<!-- sida 2 -->\ntvå', ['\nett\n', '\ntvå']],
    ['inledning\n<!-- sida 1 -->\nett\n<!-- Sida 2 -->\ntvå', ['inledning\n\nett\n', '\ntvå']],
    ['ett\r\n<!-- sida 2 -->\r\ntvå', ['ett\n', '\ntvå']],
    ['ett <!-- sida 2 --> i raden', ['ett <!-- sida 2 --> i raden']],
  ])('%j', (text, pages) => {
    expect(splitPages(text)).toEqual(pages);
  });
});

describe('HTML', () => {
  it.each([
    ['<p>ett</p><p>två</p>', 'ett\n\ntvå'],
    ['<div>ett</div><div>två</div>', 'ett\ntvå'],
    ['ett<br>två<br><br>tre', 'ett\ntvå\n\ntre'],
    ['<b>f</b>et och\n   <i>kursiv</i>', 'fet och kursiv'],
    ['<ul><li>ett<li>två</ul>efter', '• ett\n• två\n\nefter'],
    ['<ol start="3"><li>ett</li><li><p>två</p></li></ol>', '3. ett\n4. två'],
    ['<table><tr><th>Namn</th><th>Parti</th></tr><tr><td>A</td><td>X</td></tr></table>', 'Namn\tParti\nA\tX'],
    ['<table><tr><td>AB-2031-<br>00030:3</td><td>två<br>rader</td></tr></table>', 'AB-2031-00030:3\ttvå rader'],
    ['<table><tr><td>a<table><tr><td>i</td><td>j</td></tr></table></td><td>b</td></tr></table>', 'a i\tj\tb'],
    ['&Aring;r &auml;r &#246;ver &#x2013; &amp;lt; &okänd;', 'År är över – &lt; &okänd;'],
    ['<script>if (a < b) x("</p>")</script>text<style>p{}</style><!-- <p>nej</p> -->', 'text'],
    ['<head><title>Titel</title></head><body>text</body>', 'text'],
    ['<svg>oavslutad <p>text', 'oavslutad\n\ntext'],
    ['1 < 2 och <a title="x > y">länk</a>', '1 < 2 och länk'],
    ['<p>ett</p><p style="page-break-before: always">två</p>', 'ett\ftvå'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('finishes with hostile markup', () => {
    expect(htmlToText('<a '.repeat(50_000))).toContain('<a <a');
    expect(htmlToText(`${'<svg>'.repeat(50_000)}text`)).toBe('text');
    expect(htmlToText(`${'<table><tr><td>'.repeat(2_000)}djupt`)).toContain('djupt');
  });
});
