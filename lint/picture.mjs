// Draws models as SVG for the README: npm run picture -- tender committee-session
import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const viewer = join(root, 'src/main/resources/static/vendor/bpmn-js/bpmn-navigated-viewer.production.min.js');
const images = join(root, 'docs/images');

const models = (await readdir(join(root, 'processes'), { recursive: true })).filter(name => name.endsWith('.bpmn'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
try {
  await mkdir(images, { recursive: true });
  const page = await browser.newPage();
  for (const key of argv.slice(2)) {
    const model = models.find(name => basename(name) === `${key}.bpmn`);
    if (!model) throw new Error(`No model ${key}.bpmn under processes/`);
    await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
    await page.addScriptTag({ path: viewer });
    const svg = await page.evaluate(async xml => {
      const drawing = new globalThis.BpmnJS({ container: '#canvas' });
      await drawing.importXML(xml);
      return (await drawing.saveSVG()).svg;
    }, await readFile(join(root, 'processes', model), 'utf8'));
    await writeFile(join(images, `${key}.svg`), svg.trimEnd() + '\n');
    console.log(`docs/images/${key}.svg`);
  }
} finally {
  await browser.close();
}
