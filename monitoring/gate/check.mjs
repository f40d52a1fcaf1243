// Holds ../dashboards against what writes them, Grafana's own types, and PromQL's grammar.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import ts from 'typescript';
import { parser } from '@prometheus-io/lezer-promql';
import { dashboards, text } from './dashboards.mjs';

const folder = fileURLToPath(new URL('../dashboards/', import.meta.url));
const problems = [];
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const parsed = new Map(files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));

for (const [name, one] of Object.entries(dashboards)) {
  if (!parsed.has(name) || readFileSync(join(folder, name), 'utf8') !== text(one)) {
    problems.push(`${name}: not what dashboards.mjs writes (run: npm run write)`);
  }
}
for (const name of files.filter((file) => !(file in dashboards))) {
  problems.push(`${name}: nothing in dashboards.mjs writes it`);
}

// JSON knows no enums, only what stands behind them.
// Prometheus' annotations have an expression, and words of their own beside it.
const AS_JSON = `import type { AnnotationQuery, Dashboard, DataQuery } from '@grafana/schema';
type Json<T> = T extends string ? \`\${T}\` : T extends number | boolean | null | undefined ? T
  : T extends (infer E)[] ? Json<E>[] : unknown extends T ? unknown
  : T extends object ? { [K in keyof T]: Json<T[K]> } : T;
type Marker = Json<AnnotationQuery<DataQuery & { expr: string; interval?: string }>>
  & { titleFormat?: string; textFormat?: string; tagKeys?: string };
type Ours = Omit<Json<Dashboard>, 'annotations'> & { annotations: { list: Marker[] } };
`;
const OPTIONS = { timeseries: 'timeseries', 'state-timeline': 'statetimeline', stat: 'stat', table: 'table', bargauge: 'bargauge' };

function typed(scratch) {
  const sources = [];
  for (const [name, one] of parsed) {
    let source = AS_JSON;
    const panels = (one.panels ?? []).map((panel, index) => ({ panel, index }));
    for (const [type, module] of Object.entries(OPTIONS)) {
      if (panels.some(({ panel }) => panel.type === type)) {
        source += `import type { Options as ${module}Options } from '@grafana/schema/dist/types/raw/composable/${module}/panelcfg/x/types.gen';\n`;
      }
    }
    source += `export const dashboard: Ours = ${JSON.stringify(one, null, 1)};\n`;
    for (const { panel, index } of panels.filter(({ panel: p }) => p.type in OPTIONS)) {
      source += `export const options${index}: Partial<Json<${OPTIONS[panel.type]}Options>> = ${JSON.stringify(panel.options ?? {})};\n`;
    }
    const file = join(scratch, name.replace(/\.json$/, '.ts'));
    writeFileSync(file, source);
    sources.push(file);
  }
  const program = ts.createProgram(sources, {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  });
  return ts.getPreEmitDiagnostics(program).map((found) => {
    const at = found.file?.getLineAndCharacterOfPosition(found.start ?? 0);
    return `${found.file?.fileName.split('/').pop()}:${(at?.line ?? 0) + 1}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`;
  });
}

const scratch = mkdtempSync(fileURLToPath(new URL('./node_modules/.types-', import.meta.url)));
try {
  problems.push(...typed(scratch));
} finally {
  rmSync(scratch, { recursive: true });
}

let expressions = 0;
for (const [name, one] of parsed) {
  const asked = (one.panels ?? []).flatMap((panel) =>
    (panel.targets ?? []).map((target) => [panel.title, target.expr]),
  );
  for (const query of one.annotations?.list ?? []) {
    asked.push([query.name, query.target.expr]);
  }
  for (const [title, expr] of asked) {
    expressions++;
    parser.parse(expr.replaceAll('$__rate_interval', '1m')).iterate({
      enter: (node) => {
        if (node.type.isError) {
          problems.push(`${name}: ${title}: does not parse at ${node.from}: ${expr}`);
        }
      },
    });
  }
}

problems.forEach((problem) => console.error(problem));
console.log(`${parsed.size} dashboards, ${expressions} expressions, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
