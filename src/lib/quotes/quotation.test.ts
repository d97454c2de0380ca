import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationHtml, quotationText } from './quotation.ts';

const quotation = {
  paragraphs: ['It is a “ban”, they said.', 'Others didn’t.'],
  reference: 'Weights & Measures, “A letter”, version 1, 24 Nov 2026',
  address: 'https://example.org/briefings/letter/v/1/#b-aaaaaa',
};

test('a quotation in plain text: marks, each paragraph opened, the last closed, the reference', () => {
  assert.equal(
    quotationText(quotation),
    '“It is a ‘ban’, they said.\n\n“Others didn’t.”\n\nWeights & Measures, “A letter”, version 1, 24 Nov 2026. https://example.org/briefings/letter/v/1/#b-aaaaaa',
  );
});

test('the same as HTML, with nothing in it that could act', () => {
  const html = quotationHtml({ ...quotation, paragraphs: ['<script>x</script> & so on'] });
  assert.match(html, /^<blockquote><p>“&lt;script&gt;x&lt;\/script&gt; &amp; so on”<\/p>/);
  assert.match(html, /Weights &amp; Measures/);
});
