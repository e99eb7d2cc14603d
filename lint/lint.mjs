// Lints every model and every form of the repository; a linter that finds nothing in a broken fixture fails too.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { chdir, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
chdir(here);

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter.js');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');
const { default: BpmnModdle } = await import('bpmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const { FormLinter } = await import('./node_modules/.cache/form-linting.mjs');

const root = join(here, '..');
const config = JSON.parse(await readFile(join(here, '.bpmnlintrc'), 'utf8'));
const bpmnLinter = new Linter({ config, resolver: new NodeResolver() });

// 0.25.0 knows the platform up to 7.22 and says nothing, not even "unknown", of a later one; 7.24 has the same form-js 1.8.7
const PLATFORM = '7.24.0';
const SAME_FORMS = '7.22.0';

async function lintModel(file) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(await readFile(file, 'utf8'));
  const problems = warnings.map(({ message }) => `error ${message}`);
  for (const [rule, reports] of Object.entries(await bpmnLinter.lint(rootElement))) {
    problems.push(...reports.map(({ category, id, message }) => `${category} ${id ?? ''} ${message} (${rule})`));
  }
  return problems;
}

async function lintForm(file) {
  const schema = JSON.parse(await readFile(file, 'utf8'));
  if (schema.executionPlatform !== 'Camunda Platform' || schema.executionPlatformVersion !== PLATFORM) {
    return [`error the form must name Camunda Platform ${PLATFORM}`];
  }
  return (await new FormLinter().lint({ ...schema, executionPlatformVersion: SAME_FORMS }))
    .filter(({ category }) => category !== 'info')
    .map(({ category, id, message }) => `${category} ${id} ${message}`);
}

async function find(folder, ending) {
  const entries = await readdir(folder, { recursive: true }).catch(missing => {
    if (missing.code === 'ENOENT') return [];
    throw missing;
  });
  return entries.filter(name => name.endsWith(ending)).map(name => join(folder, name)).sort();
}

const linters = [['.bpmn', lintModel], ['.form', lintForm]];
let failed = 0;
let files = 0;
for (const [ending, lint] of linters) {
  for (const file of await find(join(root, 'processes'), ending)) {
    files++;
    const problems = await lint(file);
    if (problems.length) {
      failed++;
      console.log(relative(root, file));
      problems.forEach(problem => console.log(`  ${problem}`));
    }
  }
  for (const broken of await find(join(here, 'broken'), ending)) {
    const problems = await lint(broken);
    const expected = broken.match(/([^/]+)\.(bpmn|form)$/)[1];
    if (!problems.some(problem => problem.includes(expected))) {
      failed++;
      console.log(`${relative(root, broken)}\n  the lint does not see what is broken here: ${expected}`);
    }
  }
}
console.log(`${files} models and forms linted, ${failed} with problems`);
exit(failed ? 1 : 0);
