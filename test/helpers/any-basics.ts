/** What arbitrary records are made of: ids, texts, moments. */
import fc from 'fast-check';

export const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
export const anyPackId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
/** Any UTF-16 at all, lone surrogates and control characters included. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
export const someText = anyText.filter((text) => text.length > 0);
export const anyMoment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
