// npm run build, before the last step: what the report's page needs of dist/report, as one script without imports.
// Each module becomes a function that fills its exports; TypeScript turns imports and exports into calls.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

const ENTRY = 'dist/report/page/browser.js';
const BUNDLE = 'dist/report/page-model.js';

const modules = new Map();

/** The modules that a file needs come before it. */
function add(file) {
  if (modules.has(file)) return;
  modules.set(file, undefined);
  const source = readFileSync(file, 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  const body = outputText.replace(/require\("([^"]+)"\)/g, (_, wanted) => {
    if (!wanted.startsWith('.')) throw new Error(`${file} imports ${wanted}: the page has no packages`);
    const found = join(dirname(file), wanted);
    add(found);
    return `need(${JSON.stringify(found)})`;
  });
  modules.delete(file);
  modules.set(file, body);
}

add(ENTRY);
const list = [...modules].map(([file, body]) => `${JSON.stringify(file)}(exports,need){${body}}`);
writeFileSync(
  BUNDLE,
  `'use strict';
const servandaPage=(()=>{const made={};const need=(name)=>{if(!(name in made)){made[name]={};modules[name](made[name],need);}return made[name];};
const modules={${list.join(',\n')}};
return need(${JSON.stringify(ENTRY)});})();
`.replaceAll('</', '<\\/'),
);
