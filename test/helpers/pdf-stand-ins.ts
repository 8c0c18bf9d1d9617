/** pdf.js asks for these while it loads, though only drawing needs them. Imported before it. */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Reflect.set(globalThis, name, Object);
}
