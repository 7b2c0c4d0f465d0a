import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseAst } from 'vite';

/** Reading the program's own text: what each file takes from others, and what it calls. */

export interface Source {
  /** From the project's folder, with slashes. */
  path: string;
  text: string;
}
export interface Found {
  /** Static, dynamic and type imports, re-exports and `require`; `target` from the project's folder or a package. */
  imports: { target: string; written: string }[];
  barrels: number;
  anys: number;
  /** Names of methods called. */
  members: string[];
  /** Plain file calls other than stat on a file that only SQLite may open. */
  plainOpens: string[];
  /** Every text and template, for looking at SQL. */
  texts: string[];
}

const project = join(import.meta.dirname, '../../..');

export function sources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: file.slice(project.length + 1).replaceAll('\\', '/'),
        text: readFileSync(file, 'utf8'),
      })),
  );
}

export interface Node {
  start: number;
  end: number;
  type: string;
  [key: string]: unknown;
}
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) if (isNode(one)) walk(one, visit);
    if (isNode(value)) walk(value, visit);
  }
}

/** Goes through every part of a file's syntax. */
export function visitAll({ path, text }: Source, visit: (node: Node) => void): void {
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path) as unknown as Node, visit);
}

/** A text that is written out, or null when it is made while running. */
export function written(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TSLiteralType') return written(node.literal);
  if (node.type === 'TemplateLiteral' && (node.expressions as unknown[]).length === 0) return templateOf(node);
  return null;
}

function templateOf(node: Node): string {
  return (node.quasis as { value: { cooked: string } }[]).map((one) => one.value.cooked).join('…');
}

export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MemberExpression') return node.computed ? (written(node.property) ?? '') : nameOf(node.property);
  return '';
}

const OPENING =
  /^(open|openSync|readFile|readFileSync|writeFile|writeFileSync|appendFile|appendFileSync|copyFile|copyFileSync|cp|cpSync|createReadStream|createWriteStream|truncate|truncateSync|writeAtomically|readSmall)$/;
const LOCKED = /\.database\b|\blockFile\b|desk\.db|desk\.lock/;

export function foundIn(source: Source): Found {
  const { path, text } = source;
  const found: Found = { imports: [], barrels: 0, anys: 0, members: [], plainOpens: [], texts: [] };
  const take = (node: unknown) => {
    const name = written(node);
    if (name === null) found.imports.push({ target: '(made while running)', written: '' });
    else found.imports.push({ target: name.startsWith('.') ? posix.join(dirname(path), name) : name, written: name });
  };
  const visit = (node: Node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        take(node.source ?? node.argument);
        break;
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (node.source) {
          take(node.source);
          found.barrels += 1;
        }
        break;
      case 'TSAnyKeyword':
        found.anys += 1;
        break;
      case 'TemplateLiteral':
        found.texts.push(templateOf(node));
        break;
      case 'Literal':
        if (typeof node.value === 'string') found.texts.push(node.value);
        break;
      case 'CallExpression': {
        const name = nameOf(node.callee);
        const args = node.arguments as Node[];
        if (isNode(node.callee) && node.callee.type === 'MemberExpression') found.members.push(name);
        if (name === 'require') take(args[0]);
        if (OPENING.test(name) && LOCKED.test(text.slice(node.start, node.end))) found.plainOpens.push(name);
        break;
      }
    }
  };
  visitAll(source, visit);
  return found;
}
